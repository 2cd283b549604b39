import type { Client } from "pg";

/** Who goes and who takes over; UUIDs. */
export interface Parting {
  readonly accountId: string;
  readonly leaver: string;
  readonly heir: string;
}

export const kinds = ["company", "contact", "lead", "task"] as const;

/** Writes down what there is before a removal, beside the gateway's tables. */
export async function openBooks(client: Client): Promise<void> {
  const rows = kinds.map(
    (kind) =>
      `select '${kind}' as kind, id, version, responsible_id, creator_id, deleted_at is not null as trashed, to_jsonb(${kind}) as state from ${kind}`,
  );
  await client.query(`create table books as ${rows.join(" union all ")}`);
  await client.query("create unique index on books (kind, id)");
  await client.query("analyze books");
}

export interface Counts {
  readonly kind: string;
  readonly leavers: number;
  readonly trashed: number;
  readonly heirs: number;
}

/** What each of the two is responsible for, by kind. */
export async function countsOf(client: Client, { leaver, heir }: Parting): Promise<readonly Counts[]> {
  const counts = kinds.map(
    (kind) => `select '${kind}' as kind, (count(*) filter (where responsible_id = $1))::int as leavers,
      (count(*) filter (where responsible_id = $1 and deleted_at is not null))::int as trashed,
      (count(*) filter (where responsible_id = $2))::int as heirs from ${kind}`,
  );
  return (await client.query<Counts>(`${counts.join(" union all ")} order by 1`, [leaver, heir])).rows;
}

/** Everything that the books and the tables after a removal do not agree on, as sentences; nothing where all is well. */
export async function disagreements(client: Client, parting: Parting): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [sentence, query] of questions(parting)) {
    const { rows } = await client.query<{ count: number }>(query);
    const count = rows[0]?.count ?? 0;
    if (count > 0) faults.push(`${count} ${sentence}`);
  }
  return faults;
}

const count = (from: string): string => `select count(*)::int as count from ${from}`;

type Question = readonly [sentence: string, query: string];

function questions(parting: Parting): readonly Question[] {
  const { leaver, heir, accountId } = parting;
  const moved = `books b where b.responsible_id = '${leaver}'`;
  const after = kinds
    .map(
      (kind) =>
        `select '${kind}' as kind, id, version, responsible_id, creator_id, deleted_at is not null as trashed, to_jsonb(${kind}) as state from ${kind}`,
    )
    .join(" union all ");
  const both = `books b join (${after}) a on a.kind = b.kind and a.id = b.id`;
  const changes = `(select lower(kind) as kind, record_id as id, version, before, after, owners_before, owners_after, actor_id, action
    from change where account_id = '${accountId}' and after ->> 'responsibleId' = '${heir}') c`;
  const own = "'{responsible_id,updated_at,version,card_responsible_id}'::text[]";
  return [
    ["records are gone", count(`books b left join (${after}) a on a.kind = b.kind and a.id = b.id where a.id is null`)],
    [
      "records have another creator or are elsewhere",
      count(`${both} where (a.creator_id, a.trashed) is distinct from (b.creator_id, b.trashed)`),
    ],
    [
      "records did not move as they should",
      count(
        `${both} where b.responsible_id = '${leaver}' and (a.responsible_id <> '${heir}' or a.version <> b.version + 1)`,
      ),
    ],
    [
      "records of others moved",
      count(`${both} where b.responsible_id <> '${leaver}' and a.responsible_id <> b.responsible_id`),
    ],
    [
      "moved records changed in something else",
      count(`${both} where b.responsible_id = '${leaver}' and a.state - ${own} <> b.state - ${own}`),
    ],
    [
      "moved records have not one change row",
      count(
        `(select b.id from ${moved.replace(" where", ` left join ${changes} on c.kind = b.kind and c.id = b.id where`)} group by b.kind, b.id having count(c.id) <> 1) x`,
      ),
    ],
    [
      "change rows are of no moved record",
      count(
        `${changes} left join books b on b.kind = c.kind and b.id = c.id and b.responsible_id = '${leaver}' where b.id is null`,
      ),
    ],
    [
      "change rows do not say what changed",
      count(`${changes} join books b on b.kind = c.kind and b.id = c.id where c.version <> b.version + 1 or c.action <> 'UPDATE'
      or c.before <> '{"responsibleId":"${leaver}"}' or c.after <> '{"responsibleId":"${heir}"}'
      or c.owners_before <> ${factsIn("b", "b.state")} or c.owners_after <> ${factsIn("b", `(b.state || '{"responsible_id":"${heir}"}' || ${followed(parting)})`)}`),
    ],
    ...kinds.slice(0, 3).map((card): Question => [
      `tasks do not carry what their ${card} is`,
      count(`task t join ${card} c on c.account_id = t.account_id and c.id = t.card_id and t.card_kind = '${card.toUpperCase()}'
      where (t.card_responsible_id, t.card_creator_id, t.card_trashed) is distinct from (c.responsible_id, c.creator_id, c.deleted_at is not null)`),
    ]),
  ];
}

/** A task on a card that moves carries the heir as its card's responsible. */
const followed = ({ leaver, heir }: Parting): string =>
  `case when b.state ->> 'card_responsible_id' = '${leaver}' then '{"card_responsible_id":"${heir}"}'::jsonb else '{}'::jsonb end`;

/** What rights ask of a record, by the names of the rights: of each kind its own. */
function factsIn(alias: string, state: string): string {
  const facts = (names: Readonly<Record<string, string>>): string =>
    `jsonb_build_object(${Object.entries(names)
      .map(([fact, column]) => `'${fact}', ${state} -> '${column}'`)
      .join(", ")})`;
  const owned = { responsible: "responsible_id", creator: "creator_id" };
  const card = {
    ...{ cardResponsible: "card_responsible_id", cardCreator: "card_creator_id", cardKind: "card_kind" },
    ...{ cardTrashed: "card_trashed", cardPipeline: "card_pipeline_id", cardStage: "card_stage_id" },
    cardDocumentKind: "card_document_kind",
  };
  return `case ${alias}.kind when 'lead' then ${facts({ ...owned, pipeline: "pipeline_id", stage: "stage_id" })}
    when 'task' then ${facts({ ...owned, ...card })} else ${facts(owned)} end`;
}
