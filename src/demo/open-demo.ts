import type { Config, DatabaseAddress } from "../config";
import type { DemoPerson } from "../start/product";
import { dataSourceOf } from "../store/data-source";
import { databaseOf } from "../store/database";
import { hasLogins, loginsAmong } from "../store/people/known-logins";
import { demoAccounts } from "./accounts";
import { emailOf } from "./making/make-people";
import { demoPassword } from "./making/person";

/** Makes the demo accounts where nobody has an account yet. Answers whom of the demo there is to sign in as. */
export async function openDemo(config: Config, { url }: DatabaseAddress): Promise<readonly DemoPerson[]> {
  const source = await dataSourceOf({ url, connections: 1, entities: [], migrations: [] }).initialize();
  try {
    const database = databaseOf(source, () => undefined);
    if (!(await hasLogins(database))) {
      // Loaded where there is something to make: every start after the first does without.
      const { makeDemo } = await import("./making/make-demo");
      await makeDemo(database, config, demoAccounts, new Date());
    }
    const there = new Set(
      await loginsAmong(
        database,
        listed.map(({ email }) => email),
      ),
    );
    return listed.filter(({ email }) => there.has(email));
  } finally {
    await source.destroy();
  }
}

const listed: readonly DemoPerson[] = demoAccounts.flatMap((account) =>
  account.people.flatMap((user) => {
    const { name, may } = user;
    const of = { account: account.name, email: emailOf(account, user), password: demoPassword };
    return may === undefined ? [] : [{ ...of, name, may }];
  }),
);
