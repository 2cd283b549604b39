import { isDeepStrictEqual } from "node:util";
import { ask } from "../asking";
import { type BenchRequest, freshAmount, requestsOf } from "../operations/requests";
import { serverNames } from "../servers/running";
import { accountId, userId } from "../world/numbers";
import { askers } from "../world/people";
import type { Asked } from "./equal";

/** Somebody whose records neither of the two others reaches. */
const stranger = 60;

/** Throws where one of the three shows or changes a lead that is out of the person's scope. */
export async function checkRefused(asked: Asked): Promise<void> {
  const { rows } = await asked.client.query<{ id: string }>(
    "select id from lead where account_id = $1 and responsible_id = $2 limit 1",
    [accountId(1), userId(1, stranger)],
  );
  const hidden = rows.map(({ id }) => id);
  for (const person of [askers.OWN, askers.GROUP]) {
    const token = await asked.tokenOf(person);
    const [reading, writing] = (["Q2", "Q4"] as const).map((operation) =>
      requestsOf(operation, person, { any: hidden, busy: hidden }, 1),
    );
    const before = await asked.client.query("select * from lead where id = any($1)", [hidden]);
    for (const request of [...(reading ?? []), ...(writing ?? [])]) await refuseIn(asked, request, token);
    const after = await asked.client.query("select * from lead where id = any($1)", [hidden]);
    if (before.rows.length !== 1 || !isDeepStrictEqual(before.rows, after.rows))
      throw new Error(`${person.name}: a lead out of scope was changed`);
  }
}

async function refuseIn({ servers }: Asked, { gateway, peer }: BenchRequest, token: string): Promise<void> {
  for (const name of serverNames) {
    const answer = await ask(servers[name].port, name === "peer" ? peer : gateway, token);
    const text = JSON.stringify(answer.data ?? null);
    // A hidden record's name would stand in the answer.
    if (text.includes('"name"') || text.includes(freshAmount))
      throw new Error(`${name} reaches what it should not: ${text}`);
  }
}
