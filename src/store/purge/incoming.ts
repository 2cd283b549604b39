import type { Description, OneLink, ThroughLink } from "../description/description";
import { describedKinds } from "../description/registry";
import { type Sql, account, column, identifier, join, sql } from "../sql";
import { inputName } from "../writing/draft";
import { type Values, cardColumnsOf } from "../writing/stored-values";

/** A link that leads to records which are about to go: who holds it, and how it is cut. */
export interface Incoming {
  readonly holder: Description;
  /** The rows `r` of the holder that hold one of the ids. */
  readonly holds: (ids: readonly string[]) => Sql;
  /** What the holder's row is set to, beside its version; null where the link stands in a table of its own. */
  readonly cleared: Sql | null;
  /** The link's table, to delete from; null where the link stands on the holder's row. */
  readonly through: ThroughLink | null;
  /** A holder's values without the links to the ids. */
  readonly without: (values: Values, ids: ReadonlySet<string>) => Values;
}

/** Every link of every kind that can lead to a record of this one, out of the descriptions. */
export const incomingLinks = (of: Description): readonly Incoming[] =>
  describedKinds().flatMap((holder) =>
    holder.links.flatMap((link): readonly Incoming[] => {
      switch (link.cardinality) {
        case "one":
          return link.target === of.kind ? [byColumn(holder, link)] : [];
        case "through":
          // The other end of a link that is written elsewhere is no part of its record.
          return link.target === of.kind && link.written === "always" ? [byTable(holder, link)] : [];
        case "card":
          return [byCard(holder, of)];
        case "many":
          return [];
      }
    }),
  );

function byColumn(holder: Description, link: OneLink): Incoming {
  return {
    holder,
    holds: (ids) => sql`${column("r", link.column)} = any(${ids}::uuid[])`,
    cleared: sql`${identifier(link.column)} = null`,
    through: null,
    without: (values) => ({ ...values, [`${link.name}Id`]: null }),
  };
}

function byTable(holder: Description, link: ThroughLink): Incoming {
  const name = inputName(link);
  return {
    holder,
    holds: (ids) => sql`exists (select 1 from ${identifier(link.through)} y where y.account_id = ${account}
      and ${column("y", link.from)} = r.id and ${column("y", link.to)} = any(${ids}::uuid[]))`,
    cleared: null,
    through: link,
    without: (values, ids) => ({ ...values, [name]: (values[name] as readonly string[]).filter((id) => !ids.has(id)) }),
  };
}

function byCard(holder: Description, of: Description): Incoming {
  const columns = cardColumnsOf(holder);
  const none = Object.fromEntries(columns.map(({ property }) => [property, null]));
  return {
    holder,
    holds: (ids) => sql`r.card_kind = ${of.kind}::text and r.card_id = any(${ids}::uuid[])`,
    cleared: join(
      columns.map(({ name }) => sql`${identifier(name)} = null`),
      ", ",
    ),
    through: null,
    without: (values) => ({ ...values, ...none }),
  };
}
