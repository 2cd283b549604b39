/** `npm run proofs -- five-million`: the same pages of 100,000 and of five million leads, and the plans of these. */
import { pageAskers } from "../../../bench/world/people";
import type { Account } from "../asking";
import { faultLinesOf, proveLists, tableOf } from "../prove-plans";
import { type Times, askerOf, pages, ratioOf, timePage } from "./pages";
import { openWorld, withFolder } from "./worlds";

const mostRatio = 1.3;

/** A page that seems slow is timed again: what else the machine does is not in every one of three measurings. */
const measurings = 3;

async function timeUnlessDisturbed(...asked: Parameters<typeof timePage>): Promise<Times> {
  let best = await timePage(...asked);
  for (let turn = 1; turn < measurings && ratioOf(best) > mostRatio; turn += 1) {
    const again = await timePage(...asked);
    if (ratioOf(again) < ratioOf(best)) best = again;
  }
  return best;
}

async function timeAll(worlds: readonly [Account, Account]): Promise<readonly Times[]> {
  const all: Times[] = [];
  for (const page of Object.keys(pages))
    for (const person of pageAskers) {
      const times = await timeUnlessDisturbed(person, page, worlds);
      console.log(lineOf(times));
      all.push(times);
    }
  return all;
}

const lineOf = (times: Times): string =>
  [
    `${times.page}, ${times.person}`.padEnd(84),
    ...[times.small, times.large, ratioOf(times)].map((figure) => figure.toFixed(2).padStart(8)),
  ].join("");

async function proveOn(small: Account, large: Account): Promise<boolean> {
  console.log("median of a page, in ms".padEnd(84) + ["100k", "5m", "ratio"].map((word) => word.padStart(8)).join(""));
  const times = await timeAll([small, large]);
  const trials = await proveLists(large, pageAskers.map(askerOf));
  console.log(tableOf(trials));
  const slow = times.filter((each) => ratioOf(each) > mostRatio);
  const faults = faultLinesOf(trials);
  for (const line of [...faults, ...slow.map((each) => `slower than ${mostRatio} times: ${lineOf(each)}`)])
    console.log(line);
  const worst = Math.max(...times.map(ratioOf)).toFixed(2);
  const slowest = Math.max(...times.map(({ large: each }) => each)).toFixed(1);
  console.log(
    `five-million: ${trials.length} plans, ${faults.length} at fault; ${times.length} pages, median at most ${slowest} ms, at worst ${worst} times that of 100,000 leads`,
  );
  return faults.length + slow.length === 0;
}

async function prove(): Promise<boolean> {
  return withFolder(async (folder) => {
    const small = await openWorld(folder, "100k");
    try {
      const large = await openWorld(folder, "5m");
      try {
        return await proveOn(small.account, large.account);
      } finally {
        await large.close();
      }
    } finally {
      await small.close();
    }
  });
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
