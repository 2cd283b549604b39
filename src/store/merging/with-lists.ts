import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, column, identifier, sql } from "../sql";
import { inputName } from "../writing/draft";
import type { Values } from "../writing/stored-values";
import { ownLists } from "./leading-links";
import { idIn } from "./merged-values";

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Records with their own lists of links, all of each whoever sees what: they are moved, not shown (`rights.md` 5.9). */
export async function withLists(door: Door, of: Description, records: readonly Values[]): Promise<readonly Values[]> {
  let listed = records;
  const { caller } = await door.standing();
  for (const link of ownLists(of)) {
    const pairs = await door.database.run<Pair>(
      sql`select ${column("y", link.from)} as "from", ${column("y", link.to)} as "to" from ${identifier(link.through)} y
        where y.account_id = ${account} and ${column("y", link.from)} = any(${records.map(idIn)}::uuid[])`,
      caller.accountId,
    );
    const listOf = (id: string): readonly string[] => pairs.flatMap(({ from, to }) => (from === id ? [to] : [])).sort();
    listed = listed.map((values) => ({ ...values, [inputName(link)]: listOf(idIn(values)) }));
  }
  return listed;
}
