import { buildServer } from "../../app";
import type { Config } from "../../config";
import type { Database } from "../../store/database";
import { dropWaiting } from "../../store/mail/drop-waiting";
import { daysAfter } from "../calendar";
import type { DemoAccount } from "../demo-account";
import { askThrough } from "./asking";
import { Clock } from "./clock";
import { finishAll } from "./finish-all";
import { inLine } from "./in-line";
import { makePeople } from "./make-people";
import { type Maker, makeRecords, makersOf } from "./make-records";

/** How many days ago the people of the demo were at work. */
const workingDays = [64, 31, 0];

/**
 * The accounts with all that is in them, in one transaction: all of it or nothing. Everything is asked for over the
 * API, by the people whose it is, on a gateway without a network whose clock goes through the last months.
 */
export async function makeDemo(
  database: Database,
  config: Config,
  accounts: readonly DemoAccount[],
  now: Date,
): Promise<void> {
  const seasons = workingDays.map((days) => daysAfter(now, -days));
  const clock = new Clock(seasons[0] ?? now);
  await database.inTransaction(async (inside) => {
    const bodyLimit = 10_000_000;
    const server = await buildServer({ ...config, bodyLimit, explorers: false }, inLine(inside), { clock: clock.now });
    try {
      const ask = askThrough(server);
      const staffed = await finishAll(accounts.map((account) => makePeople(ask, account)));
      await work(
        staffed.flatMap((each) => makersOf(each, seasons)),
        seasons,
        clock,
      );
      // What they were given while the demo was made is no news to them, nor to whoever looks at the screen.
      for (const { accountId } of staffed) await dropWaiting(inside, accountId);
    } finally {
      await server.close();
    }
  });
}

/** Everybody works at the first of the moments, then everybody at the next one. */
async function work(makers: readonly Maker[], seasons: readonly Date[], clock: Clock): Promise<void> {
  for (const [season, moment] of seasons.entries()) {
    clock.set(moment);
    const isLast = season === seasons.length - 1;
    await finishAll(
      makers.map(async (maker) => {
        if (season > 0) await maker.person.signIn(false);
        await makeRecords(maker, season, isLast);
        await maker.person.signOut();
      }),
    );
  }
}
