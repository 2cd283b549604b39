import { person, staff, userIdIn, veterans } from "./people";

/** How many of each kind; of `leads` leads every other number follows. */
export interface Size {
  readonly leads: number;
}

/** The kinds that there are many of, and that are asked for in every order. */
export const generatedKinds = ["LEAD", "CONTACT", "COMPANY", "CUSTOMER", "REQUEST", "DOCUMENT", "TASK"] as const;

export const accountId = "10000000-0000-7000-8000-000000000000";
export const pipelineId = "20000000-0000-7000-8000-000000000000";
export const stageCount = 5;

export const stageId = (number: number): string => `30000000-0000-7000-8000-00000000000${number}`;

const stageIn = (n: string): string => `('30000000-0000-7000-8000-00000000000' || ${n} % ${stageCount})::uuid`;

/** An id as the gateway makes them: of its moment, so that neighbours in time are neighbours in the index. */
const idIn = (n: string, salt: string): string =>
  `(lpad(to_hex(1500000000000 + ${n}::bigint * 150000), 12, '0') || '7' || substr(md5('${salt}' || ${n}), 1, 3) || '8' || substr(md5('${salt}' || ${n}), 4, 15))::uuid`;

const moment = (n: string): string => `timestamptz '2020-01-01' + ${n} * interval '150 seconds'`;

const drawn = (n: string, salt: number, count: number): string =>
  `(abs(hashint8(${n}::bigint * 31 + ${salt})::bigint) % ${count})`;

/** Who owns number `n` of `total`, the oldest first; `turn` tells responsible and creator apart. */
function ownerIn(n: string, total: number, turn: 0 | 1): string {
  return userIdIn(`(case
    when ${n} between ${turn * 10 + 1} and ${turn * 10 + 10} then ${person.sparse}
    when ${n} <= ${Math.ceil(total / 100)} then ${veterans.first} + ${drawn(n, turn, veterans.count)}
    when ${n} % 5 = ${turn} then ${person.busy}
    else ${staff.first} + ${drawn(n, turn + 2, staff.count)} end)::integer`);
}

const common = (n: string, total: number, salt: string): string =>
  `'${accountId}', ${idIn(n, salt)}, ${moment(n)}, ${moment(n)}, ${ownerIn(n, total, 0)}, ${ownerIn(n, total, 1)}`;

const commonColumns = "account_id, id, created_at, updated_at, responsible_id, creator_id";
const numbers = (count: number): string => `from generate_series(1, ${count}) n`;

/** Every kind's rows, in the order of their foreign keys. */
export function recordStatements({ leads }: Size): readonly string[] {
  const fifth = leads / 5;
  const nameIn = `'Name ' || ${drawn("n", 9, 1_000_000)}`;
  const keyIn = `'name ' || ${drawn("n", 9, 1_000_000)}`;
  return [
    `insert into company (${commonColumns}, name, name_key)
     select ${common("n", fifth, "company")}, ${nameIn}, ${keyIn} ${numbers(fifth)}`,
    `insert into contact (${commonColumns}, name, name_key, company_id)
     select ${common("n", fifth, "contact")}, ${nameIn}, ${keyIn}, ${idIn("n", "company")} ${numbers(fifth)}`,
    `insert into lead (${commonColumns}, name, name_key, price, price_currency, pipeline_id, stage_id, company_id)
     select ${common("n", leads, "lead")}, ${nameIn}, ${keyIn},
       case when n % 10 > 0 then ${drawn("n", 4, 100_000)} end, 'USD', '${pipelineId}', ${stageIn("n")},
       ${idIn(`(1 + n % ${fifth})`, "company")} ${numbers(leads)}`,
    `insert into lead_contact (account_id, lead_id, contact_id, position)
     select '${accountId}', ${idIn("n", "lead")}, ${idIn(`(1 + (n + i * 7) % ${fifth})`, "contact")}, i
     ${numbers(leads)} cross join generate_series(0, 1) i`,
    `insert into lead_contact (account_id, lead_id, contact_id, position)
     select '${accountId}', ${idIn("n", "lead")}, ${idIn(`(1 + (n + i * 7) % ${fifth})`, "contact")}, i
     from generate_series(${leads - 999}, ${leads}) n cross join generate_series(2, 6) i`,
    ...otherCardStatements(leads),
    ...taskStatements(leads),
  ];
}

/** The other cards: of each a fifth as many as leads, in rows of their own. */
function otherCardStatements(leads: number): readonly string[] {
  const fifth = leads / 5;
  const keyed = (word: string): string => `'${word} ' || ${drawn("n", 9, 1_000_000)}`;
  const day = `case when n % 6 > 0 then (${moment("n")} + ${drawn("n", 5, 90)} * interval '1 day')::date end`;
  const amount = `case when n % 10 > 0 then ${drawn("n", 4, 100_000)} end, 'USD'`;
  return [
    `insert into customer (${commonColumns}, name, name_key, status, company_id, next_purchase_on, expected_sum, expected_sum_currency)
     select ${common("n", fifth, "customer")}, ${keyed("Name")}, ${keyed("name")}, 'ACTIVE', ${idIn("n", "company")}, ${day}, ${amount} ${numbers(fifth)}`,
    `insert into request (${commonColumns}, name, name_key, source, status)
     select ${common("n", fifth, "request")}, ${keyed("Name")}, ${keyed("name")}, 'FORM', 'NEW' ${numbers(fifth)}`,
    `insert into document (${commonColumns}, number, number_key, kind, status, card_kind, card_id, issued_on, sum, sum_currency)
     select ${common("n", fifth, "document")}, ${keyed("No.")}, ${keyed("no.")}, 'OFFER', 'SENT', 'LEAD', ${idIn("n", "lead")}, ${day}, ${amount} ${numbers(fifth)}`,
  ];
}

/** Of ten tasks eight hang on a lead, one on a contact and one on nothing; a sixth of them is due at no time. */
function taskStatements(leads: number): readonly string[] {
  const columns = `${commonColumns}, text, text_key, kind, due_by, card_kind, card_id, card_responsible_id, card_creator_id, card_pipeline_id, card_stage_id, card_trashed`;
  const due = `case when n % 6 > 0 then ${moment("n")} + ${drawn("n", 5, 90)} * interval '1 day' end`;
  const own = `${common("n", leads, "task")}, 'Call back', 'call back', 'CALL', ${due}`;
  const nothing = "null, null, null, null, null, null, null";
  return [
    `insert into task (${columns}) select ${own}, 'LEAD', ${idIn("n", "lead")}, ${ownerIn("n", leads, 0)}, ${ownerIn("n", leads, 1)},
       '${pipelineId}', ${stageIn("n")}, false ${numbers(leads)} where n % 10 < 8`,
    `insert into task (${columns}) select ${own}, 'CONTACT', ${idIn("(n / 10)", "contact")},
       ${ownerIn("(n / 10)", leads / 5, 0)}, ${ownerIn("(n / 10)", leads / 5, 1)}, null, null, false ${numbers(leads)} where n % 10 = 8 and n > 10`,
    `insert into task (${columns}) select ${own}, ${nothing} ${numbers(leads)} where n % 10 = 9`,
  ];
}

export const stageRows = `insert into stage (account_id, id, created_at, updated_at, pipeline_id, name, position, kind)
  select '${accountId}', ${stageIn("n")}, now(), now(), '${pipelineId}', 'Stage ' || n, n, 'OPEN' from generate_series(0, ${stageCount - 1}) n`;
