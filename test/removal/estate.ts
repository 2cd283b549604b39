import type { Client } from "pg";

/** Whose records are made: half are the leaving user's, half those of the others. */
export interface Estate {
  readonly accountId: string;
  readonly pipelineId: string;
  readonly stageId: string;
  readonly leaver: string;
  readonly others: readonly string[];
  /** Cards that the leaver is responsible for; the others have as many, and twice as many tasks hang on all of them. */
  readonly cards: number;
}

/** Fills an account with cards and tasks, and lets PostgreSQL get to know them. */
export async function fillEstate(client: Client, estate: Estate): Promise<void> {
  const remade = await dropWhatSlowsLoading(client);
  for (const statement of statementsOf(estate)) await client.query(statement);
  for (const statement of remade) await client.query(statement);
  await client.query("vacuum analyze");
}

const words = [
  "call",
  "back",
  "offer",
  "about",
  "the",
  "contract",
  "renewal",
  "meeting",
  "invoice",
  "with",
  "new",
  "spring",
  "order",
  "delivery",
  "price",
  "list",
];

const wordIn = (n: string, salt: number): string =>
  `(array[${words.map((word) => `'${word}'`).join(",")}])[1 + abs(hashint8(${n}::bigint * 7 + ${salt})::bigint) % ${words.length}]`;

const textIn = (n: string): string =>
  [1, 2, 3, 4]
    .map((salt) => wordIn(n, salt))
    .concat(`${n}::text`)
    .join(` || ' ' || `);

/** An id as the gateway makes them: of its moment, so that neighbours in time are neighbours in the index. */
const idIn = (n: string, salt: string): string =>
  `(lpad(to_hex(1600000000000 + ${n}::bigint * 150000), 12, '0') || '7' || substr(md5('${salt}' || ${n}), 1, 3) || '8' || substr(md5('${salt}' || ${n}), 4, 15))::uuid`;

const moment = (n: string): string => `timestamptz '2021-01-01' + ${n} * interval '150 seconds'`;

/** The leaver has the odd ones; of what is made each third is the leaver's work, whoever has it now. */
const ownerIn = (n: string, { leaver, others }: Estate): string =>
  `case when ${n} % 2 = 1 then '${leaver}'::uuid else ${someoneIn(n, others)} end`;
const creatorIn = (n: string, { leaver, others }: Estate): string =>
  `case when ${n} % 3 = 0 then '${leaver}'::uuid else ${someoneIn(n, others)} end`;
const someoneIn = (n: string, others: readonly string[]): string =>
  `(array[${others.map((id) => `'${id}'`).join(",")}]::uuid[])[1 + ${n} % ${others.length}]`;

/** One of fifty lies in the trash. */
const trashIn = (n: string): string => `case when ${n} % 50 < 2 then timestamptz '2026-01-01' end`;

const columns = "account_id, id, created_at, updated_at, responsible_id, creator_id, deleted_at";

const common = (n: string, salt: string, estate: Estate): string =>
  `'${estate.accountId}', ${idIn(n, salt)}, ${moment(n)}, ${moment(n)}, ${ownerIn(n, estate)}, ${creatorIn(n, estate)}, ${trashIn(n)}`;

function statementsOf(estate: Estate): readonly string[] {
  const { cards, pipelineId, stageId } = estate;
  const [companies, contacts, leads] = [cards * 0.3, cards * 0.7, cards];
  const each = (count: number): string => `from generate_series(1, ${count}) n`;
  return [
    `insert into company (${columns}, name, name_key, phones_key, emails_key)
     select ${common("n", "company", estate)}, ${textIn("n")}, ${textIn("n")}, '+4930' || n, n || '@company.example' ${each(companies)}`,
    `insert into contact (${columns}, name, name_key, phones_key, emails_key, company_id)
     select ${common("n", "contact", estate)}, ${textIn("n")}, ${textIn("n")}, '+4930' || n, n || '@contact.example', ${idIn(`(1 + n % ${companies})`, "company")} ${each(contacts)}`,
    `insert into lead (${columns}, name, name_key, price, price_currency, pipeline_id, stage_id, company_id)
     select ${common("n", "lead", estate)}, ${textIn("n")}, ${textIn("n")}, n % 100000, 'EUR', '${pipelineId}', '${stageId}', ${idIn(`(1 + n % ${companies})`, "company")} ${each(leads)}`,
    tasksOn("COMPANY", companies, estate),
    tasksOn("CONTACT", contacts, estate),
    tasksOn("LEAD", leads, estate),
  ];
}

/** Two tasks on each card: of its responsible, save each fiftieth, which is somebody else's. */
function tasksOn(kind: "COMPANY" | "CONTACT" | "LEAD", cards: number, estate: Estate): string {
  const card = "(1 + (n - 1) / 2)";
  const onLead = kind === "LEAD" ? `'${estate.pipelineId}'::uuid, '${estate.stageId}'::uuid` : "null::uuid, null::uuid";
  const owner = `case when n % 100 < 2 then ${ownerIn(`(${card} + 1)`, estate)} else ${ownerIn(card, estate)} end`;
  return `insert into task (${columns}, text, text_key, kind, due_by, card_kind, card_id, card_responsible_id, card_creator_id, card_pipeline_id, card_stage_id, card_trashed)
    select '${estate.accountId}', ${idIn("n", `task-${kind}`)}, ${moment("n")}, ${moment("n")}, ${owner}, ${creatorIn("n", estate)}, ${trashIn("n")},
      ${textIn("n")}, ${textIn("n")}, 'CALL', case when n % 6 > 0 then ${moment("n")} end, '${kind}', ${idIn(card, kind.toLowerCase())},
      ${ownerIn(card, estate)}, ${creatorIn(card, estate)}, ${onLead}, ${trashIn(card)} is not null
    from generate_series(1, ${cards * 2}) n`;
}

/** Indexes are built and keys checked faster over the whole than row by row. Answers how to make them again. */
async function dropWhatSlowsLoading(client: Client): Promise<readonly string[]> {
  const tables = ["company", "contact", "lead", "task"];
  const keys = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])`,
    [tables],
  );
  const indexes = await client.query<{ drop: string; make: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
     from pg_index where not indisunique and indrelid = any($1::regclass[])`,
    [tables],
  );
  const all = [...keys.rows, ...indexes.rows];
  for (const { drop } of all) await client.query(drop);
  return all.map(({ make }) => make);
}
