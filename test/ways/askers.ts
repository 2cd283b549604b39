import { signAccessToken } from "../../src/people/session/access-token";
import { demoAccounts } from "../../src/demo/accounts";
import { people } from "../support/generated/account";
import { emailOf } from "../../src/demo/making/make-people";
import { demoPassword } from "../../src/demo/making/person";
import { sessionOf } from "../worlds/account/write-world";
import type { World } from "../worlds/account/world";
import { signingKey } from "../worlds/visit";
import { extraSessionOf, keeper, pauper } from "./more-people";
import type { Place } from "./place";

/** Somebody who asks. */
export interface Asker {
  readonly name: string;
  /** What stands behind `Bearer`, null for nobody. */
  readonly bearer: string | null;
  /** How often this one asks, beside the others: who is always refused, seldom. */
  readonly weight: number;
}

const bearerOf = async (accountId: string, userId: string, sessionId: string): Promise<string> =>
  (await signAccessToken(new TextEncoder().encode(signingKey), { accountId, userId, sessionId }, new Date())).text;

/** Everybody of a generated account, its tokens, its administrator first. */
export async function askersOfWorld({ accountId, tokens, people: all }: World): Promise<readonly Asker[]> {
  const extra = [keeper, pauper].map(async (id, index) => ({
    name: ["the administrator", "one who may nothing"][index] ?? id,
    bearer: await bearerOf(accountId, id, extraSessionOf(id)),
    weight: 2,
  }));
  const own = Object.entries(people).map(async ([name, id]) => ({
    name,
    bearer: await bearerOf(accountId, id, sessionOf(id)),
    weight: all.some((person) => person.id === id && person.status === "ACTIVE") ? 3 : 0.2,
  }));
  const partners = tokens.map(({ secret }, index) => ({
    name: `token ${index}`,
    bearer: `bw_live_${accountId.replaceAll("-", "")}_${secret}`,
    weight: 2,
  }));
  return [...(await Promise.all([...extra, ...own])), ...partners];
}

/** Everybody of a demo account, its administrator first. */
export async function askersOfDemo({ plain }: Place, number: number): Promise<readonly Asker[]> {
  const account = demoAccounts[number];
  if (!account) throw new Error(`there is no demo account ${number}`);
  const known = account.people.filter(({ may }) => may !== undefined);
  const askers: Asker[] = [];
  for (const person of known) {
    const input = { email: emailOf(account, person), password: demoPassword };
    const { data } = await plain.ask<{ signIn: { accessToken: string | null } }>(
      "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }",
      { input },
    );
    askers.push({ name: `${person.name} of ${account.name}`, bearer: data.signIn.accessToken, weight: 3 });
  }
  return askers;
}
