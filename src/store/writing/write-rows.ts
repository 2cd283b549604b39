import type { Change } from "../change-log";
import type { Description } from "../description/description";
import { onceFor } from "../description/once-for";
import { scopeFor } from "../access";
import type { Door } from "../door";
import { isFresh } from "../freshness";
import { predicateToSql } from "../predicate-to-sql";
import { liesIn } from "../reading/scoped-rows";
import { Conflict } from "../refusals";
import { account, column, identifier, join, sql } from "../sql";
import { wouldBeFacts } from "./judge";
import { type Values, cardColumnsOf, isCardLink, rowsAs, storedColumns } from "./stored-values";
import type { Manner } from "./manner";

/** Writes new records in one statement, which holds to the rights that they were judged by. */
export async function insertRows(door: Door, of: Description, records: readonly Values[]): Promise<void> {
  if (records.length === 0) return;
  const standing = await door.standing();
  const { names, values } = insertedColumns(of);
  const inserted = await door.database.run(
    sql`insert into ${identifier(of.table)} (account_id, ${names})
      select ${account}, ${values} from ${rowsAs(of, records)} where ${isFresh(standing)} returning id`,
    standing.caller.accountId,
  );
  if (inserted.length !== records.length) throw new Conflict();
}

const insertedColumns = onceFor((of) => {
  const names = storedColumns(of).map(({ name }) => name);
  const [columns, values] = [names.map(identifier), names.map((name) => column("v", name))];
  return { names: join(columns, ", "), values: join(values, ", ") };
});

/** Columns that no writing changes once a record is there: what it carries of its card is for `followCards` alone. */
function keptOf(of: Description): ReadonlySet<string> {
  const isCardKept = of.links.some((link) => isCardLink(link) && link.written === "create");
  const card = isCardKept ? cardColumnsOf(of).map(({ name }) => name) : [];
  return new Set(["id", "version", "created_at", "creator_id", ...card]);
}

/** Writes changed records in one statement, which carries its own scope: no row is changed that the action does not reach. */
export async function amendRows(
  door: Door,
  of: Description,
  records: readonly Values[],
  { action, place }: Pick<Manner, "action" | "place">,
): Promise<void> {
  if (records.length === 0) return;
  const standing = await door.standing();
  const scope = sql`(${predicateToSql(scopeFor(standing, of, action), of, "r")}) is true`;
  const amended = await door.database.run(
    sql`update ${identifier(of.table)} r set ${amendedColumns(of)}, version = r.version + 1 from ${rowsAs(of, records)}
      where r.account_id = ${account} and r.id = v.id and r.version = v.version and ${liesIn(of, "r", place)}
        and ${scope} and ${isFresh(standing)} returning r.id`,
    standing.caller.accountId,
  );
  if (amended.length !== records.length) throw new Conflict();
}

const amendedColumns = onceFor((of) => {
  const kept = keptOf(of);
  const names = storedColumns(of).flatMap(({ name }) => (kept.has(name) ? [] : [name]));
  return join(
    names.map((name) => sql`${identifier(name)} = ${column("v", name)}`),
    ", ",
  );
});

/** The change row of a record that is new. */
export const createdChange = (of: Description, record: Values): Change => ({
  kind: of.kind,
  recordId: record["id"] as string,
  action: "CREATE",
  before: null,
  after: record,
  ownersBefore: null,
  ownersAfter: wouldBeFacts(of, record),
  version: record["version"] as number,
});

/** The change row of a record that changed: the fields that did, as they were and as they are. */
export function changedChange(of: Description, action: Manner["logged"], before: Values, after: Values): Change {
  const changed = changedNames(before, after);
  // Of which kind a card was is known where it is told, too.
  const names = changed.includes("cardId") ? [...new Set([...changed, "cardKind"])] : changed;
  const some = (values: Values): Values => Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return {
    kind: of.kind,
    recordId: after["id"] as string,
    action,
    before: some(before),
    after: some(after),
    ownersBefore: wouldBeFacts(of, before),
    ownersAfter: wouldBeFacts(of, after),
    version: (before["version"] as number) + 1,
  };
}

const uncompared = new Set(["version", "updatedAt"]);

/** Which values of a record differ, its version and moment of change aside. */
export const changedNames = (before: Values, after: Values): readonly string[] =>
  Object.keys(after).filter((name) => !uncompared.has(name) && canonical(before[name]) !== canonical(after[name]));

/** Equal values are equal texts, whatever the order of their keys. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${key}:${canonical(each)}`).join(",")}}`;
}
