import { scopeFor } from "../access";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { BadInput, Forbidden } from "../refusals";
import { partOfEvery } from "../refused-subject";
import { type Sql, account, column, identifier, join, sql } from "../sql";
import type { Standing } from "../standing";
import { isUsable } from "../access";
import { conditionsToSql } from "./conditions-to-sql";
import { scopedRows } from "./scoped-rows";
import type { Condition } from "./wanted";

export type TotalsBy = "STAGE" | "RESPONSIBLE" | "GROUP" | "MONTH";

export interface TotalsRequest {
  readonly by: TotalsBy;
  readonly conditions: readonly Condition[];
  /** Sums are within one currency (`decisions.md` 9); null for the account's. */
  readonly currency: string | null;
}

/** One group: how many, and the sum, least and greatest of the money in the currency, as decimal texts. */
export interface Total {
  /** A stage, user or group by id, a month as `2026-05`; null for what has none. */
  readonly key: string | null;
  readonly count: number;
  readonly sum: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
}

export interface Totals {
  readonly currency: string;
  readonly totals: readonly Total[];
}

interface Grouping {
  readonly field: string;
  /** The kind of what the key is an id of. */
  readonly target?: Description["kind"];
  readonly key: (standing: Standing) => Sql;
  /** What must be joined for it. */
  readonly from?: Sql;
}

/** What is grouped by, the alias `r` being the record. */
const groupings: Readonly<Record<TotalsBy, Grouping>> = {
  STAGE: { field: "stage", target: "STAGE", key: () => sql`r.stage_id::text` },
  RESPONSIBLE: { field: "responsible", target: "USER", key: () => sql`r.responsible_id::text` },
  GROUP: {
    field: "responsible",
    target: "GROUP",
    key: () => sql`g.group_id::text`,
    from: sql` left join user_group g on g.account_id = ${account} and g.user_id = r.responsible_id`,
  },
  MONTH: {
    field: "createdAt",
    key: ({ timeZone }) => sql`to_char(r.created_at at time zone ${timeZone}::text, 'YYYY-MM')`,
  },
};

/** Counts and sums over what the caller sees. Throws `Forbidden` by name for a hidden field (`cases.md` 7). */
export async function readTotals(door: Door, of: Description, request: TotalsRequest): Promise<Totals> {
  const grouping = groupings[request.by];
  const { standing, rows } = await door.read<Total>((current) => {
    refuseHiddenSums(current, of, grouping.field);
    return statement(current, of, request);
  });
  return { currency: request.currency ?? standing.currency, totals: rows };
}

function refuseHiddenSums(standing: Standing, of: Description, grouped: string): void {
  const parts = [...of.fields, ...of.links].filter((part) => part.name === grouped || part.name === "price");
  const hidden = parts.find((part) => !isUsable(standing, of, part));
  if (hidden)
    throw new Forbidden(of.kind, "VIEW", `the field ${hidden.name} is hidden from you, so nothing can be asked of it`, {
      subject: partOfEvery(of.kind, hidden.name),
    });
}

/** A hidden stage, user or group is none, as where a lead is read (`rights.md` 5.1): a token may see the leads alone. */
const isShown = (standing: Standing, { target }: Grouping): boolean =>
  target === undefined || scopeFor(standing, descriptionOf(target), "VIEW").is === "everything";

function statement(standing: Standing, of: Description, request: TotalsRequest): Sql {
  const money = of.fields.find((field) => field.type === "money");
  if (!money) throw new BadInput(`${of.plural} have no money to sum`);
  const grouping = groupings[request.by];
  const { key, from = sql`` } = isShown(standing, grouping) ? grouping : { key: () => sql`null::text` };
  const amount = column("r", money.column);
  const inCurrency = sql`filter (where ${column("r", `${money.column}_currency`)} = ${request.currency ?? standing.currency}::text)`;
  const sums = (["sum", "min", "max"] as const).map(
    (name) => sql`trim_scale(${identifier(name)}(${amount}) ${inCurrency})::text`,
  );
  const scope = sql`(${predicateToSql(scopeFor(standing, of, "VIEW"), of, "r")}) is true`;
  const where = join([scope, ...conditionsToSql(request.conditions, { standing, of, alias: "r" })], " and ");
  const rows = sql`select r.* from ${scopedRows(of, "r")} and ${where}`;
  return sql`select t.key, t.count, t.sum, t.minimum, t.maximum from (
    select ${key(standing)} as key, count(*)::integer as count, ${sums[0]} as sum, ${sums[1]} as minimum, ${sums[2]} as maximum
    from (${rows}) r${from} group by 1) t order by t.count desc, t.key`;
}
