/** Who asks, as the bare server knows everybody from its start. */
export interface Asker {
  readonly accountId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly reach: "OWN" | "GROUP" | "ALL";
  /** Oneself, and those of one's groups. */
  readonly owners: readonly string[];
}

export type Variables = Readonly<Record<string, unknown>>;
export type Value = (asker: Asker, variables: Variables) => unknown;

/** A prepared statement whose one row and column is the answer's JSON text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly Value[];
}

/** What a statement is written with: every value has one place in it. */
export interface Writing {
  readonly reach: Asker["reach"];
  /** How many owners there are. */
  readonly owners: number;
  /** `$n` of the value. */
  bind(name: string, type: string, value: Value): string;
}

/** The account's rows that are not in the trash. */
export const kept = (w: Writing, table: string, alias: string): string =>
  `${table} ${alias} where ${alias}.account_id = ${account(w)} and ${alias}.deleted_at is null`;

export const account = (w: Writing): string => w.bind("account", "uuid", ({ accountId }) => accountId);
export const me = (w: Writing): string => w.bind("me", "uuid", ({ userId }) => userId);
const owners = (w: Writing): string => w.bind("owners", "uuid[]", (asker) => asker.owners);

/** The scope as a filter of what a key found; `is true` keeps it from leading the way. */
export function within(w: Writing, alias: string): string {
  if (w.reach === "ALL") return "true";
  const owned = w.reach === "OWN" ? `= ${me(w)}` : `= any(${owners(w)})`;
  return `(${alias}.responsible_id ${owned}) is true`;
}

/** A list in its order: one scan of an index for each owner, merged. */
export function ordered(w: Writing, list: { columns: string; from: string; order: string; limit: number }): string {
  const { columns, from, order, limit } = list;
  const arm = (owned: string): string => `select ${columns} from ${from}${owned} order by ${order} limit ${limit}`;
  if (w.reach === "ALL") return arm("");
  if (w.reach === "OWN") return arm(` and r.responsible_id = ${me(w)}`);
  const arms = Array.from(
    { length: w.owners },
    (_, index) => `(${arm(` and r.responsible_id = (${owners(w)})[${index + 1}]`)})`,
  );
  return `select * from (${arms.join(" union all ")}) r order by ${order} limit ${limit}`;
}

/** All rows in scope, in no order: those of each owner by an index. */
export function ofOwners(w: Writing, columns: string, from: string): string {
  if (w.reach === "ALL") return `select ${columns} from ${from}`;
  if (w.reach === "OWN") return `select ${columns} from ${from} and r.responsible_id = ${me(w)}`;
  return `select r.* from unnest(${owners(w)}) o(owner) cross join lateral (select ${columns} from ${from} and r.responsible_id = o.owner) r`;
}

export const idOf = (kind: string, held: string): string => `'${kind}_' || replace(${held}::text, '-', '')`;
export const momentOf = (held: string): string =>
  `to_char(${held} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
export const uuidIn = (id: unknown): string => String(id).slice(-32);
