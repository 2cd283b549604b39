import { type Change, changesOf } from "./changes";
import type { Office } from "./office";
import { type Path, ask, paths } from "./questions";

export interface Outcome {
  readonly trials: number;
  /** Those where the other gateway answered by the rights of before. */
  readonly faults: readonly string[];
  /** Kinds of change × paths that were tried. */
  readonly combinations: number;
}

/**
 * So many times: the watcher asks one gateway, which keeps his standing; the other one changes his rights; and once it
 * has answered he asks the first again. Each change is made and taken back, and the gateways change places.
 */
export async function runTrials(office: Office, count: number): Promise<Outcome> {
  const changes = changesOf(office);
  const faults: string[] = [];
  const combinations = new Set<string>();
  let trials = 0;
  for (let round = 0; trials < count; round += 1) {
    const change = at(changes, round);
    const path = at(paths, Math.floor(round / changes.length) + round);
    const [asked, changed] = Math.floor(round / 4) % 2 === 0 ? [1, 0] : [0, 1];
    combinations.add(`${change.name} ${path}`);
    for (const reaches of [!change.atRest, change.atRest]) {
      const trial = {
        change,
        path,
        reaches,
        asked: office.gateways[asked] ?? "",
        changed: office.gateways[changed] ?? "",
      };
      faults.push(...(await tryOnce(office, trial)).map((fault) => `trial ${trials}: ${fault}`));
      trials += 1;
    }
  }
  return { trials, faults, combinations: combinations.size };
}

interface Trial {
  readonly change: Change;
  readonly path: Path;
  readonly reaches: boolean;
  readonly asked: string;
  readonly changed: string;
}

async function tryOnce(office: Office, { change, path, reaches, asked, changed }: Trial): Promise<readonly string[]> {
  const question = change.about[path];
  const what = `${change.name} ${reaches ? "given" : "taken"}, ${path}`;
  const before = await ask(office, asked, question);
  await change.set(changed, reaches);
  const after = await ask(office, asked, question);
  return [
    ...(before === reaches ? [`${what}: it was so before`] : []),
    ...(after === reaches ? [] : [`${what}: answered by the rights of before`]),
  ];
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError("nothing to take from");
  return found;
}
