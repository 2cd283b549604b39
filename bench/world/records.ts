import { accountId, busyIn, drawn, idIn, momentIn, ownerIn, period, pipelineId, stageNames } from "./numbers";
import { stageId, subjects, taskDays, userIdIn } from "./numbers";
import type { AccountSize } from "./size";

const columns = "account_id, id, created_at, updated_at, responsible_id, creator_id";
const numbers = (count: number): string => `from generate_series(1, ${count}) n`;
const among = (texts: readonly string[], index: string): string => `(array['${texts.join("','")}'])[1 + ${index}]`;

function common({ number }: AccountSize, n: string, total: number, kind: string): string {
  const owner = userIdIn(number, ownerIn(n, total));
  const creator = `case when ${n} % 3 = 0 then ${userIdIn(number, ownerIn(`${n} + 1`, total))} else ${owner} end`;
  const moment = momentIn(n, total);
  return `'${accountId(number)}', ${idIn(number, kind, n, total)}, ${moment}, ${moment}, ${owner}, ${creator}`;
}

/** Every kind's rows of an account, in the order of their foreign keys, under what is said while they are made. */
export function recordStatements(size: AccountSize): readonly (readonly [string, string])[] {
  return [
    ["companies", companies(size)],
    ["contacts", contacts(size)],
    ["leads", leads(size)],
    ["links of leads to contacts", linkedContacts(size)],
    ["tasks", tasks(size, "n", numbers(size.leads), "n")],
    // The other half: twenty on each deal that is busy.
    ["more tasks", tasks(size, busyIn("((n - 1) / 20)"), numbers(size.leads), `(n + ${size.leads})`)],
  ];
}

function companies(size: AccountSize): string {
  const count = size.leads / 5;
  const name = `${among(subjects, drawn("n", 1, subjects.length))} || ' Works ' || n`;
  return `insert into company (${columns}, name, name_key)
    select ${common(size, "n", count, "company")}, ${name}, lower(${name}) ${numbers(count)}`;
}

function contacts(size: AccountSize): string {
  const name = `'Person ' || ${drawn("n", 2, 1_000_000)}`;
  return `insert into contact (${columns}, name, name_key, company_id)
    select ${common(size, "n", size.leads, "contact")}, ${name}, lower(${name}), ${companyOf(size, "n")} ${numbers(size.leads)}`;
}

/** Mostly one of the record's own owner; every fifth record's is somebody else's. */
function companyOf({ number, leads }: AccountSize, n: string): string {
  const count = leads / 5;
  const blocks = Math.floor(count / period);
  const own = `(${n}) % ${period} + ${period} * (((${n}) / ${period}) % ${blocks})`;
  return idIn(
    number,
    "company",
    `(1 + (${own} + case when (${n}) % 5 = 0 then 1 else 0 end - 1 + ${count}) % ${count})`,
    count,
  );
}

function leads(size: AccountSize): string {
  const { number } = size;
  const name = `${among(subjects, drawn("n", 3, subjects.length))} || ' ' || ${drawn("n", 9, 1_000_000)}`;
  const turn = drawn("n", 5, stageNames.length);
  const stage = among(
    stageNames.map((_, index) => stageId(number, index)),
    turn,
  );
  return `insert into lead (${columns}, name, name_key, price, price_currency, pipeline_id, stage_id, closed_at, company_id, source, tags, custom)
    select ${common(size, "n", size.leads, "lead")}, ${name}, lower(${name}), ${drawn("n", 4, 100_000)}, 'USD',
      '${pipelineId(number)}', ${stage}::uuid, case when ${turn} >= ${stageNames.indexOf("Won")} then ${momentIn("n", size.leads)} end, ${companyOf(size, "n")}, 'Fair',
      case when n % 4 = 0 then array['vip'] else '{}' end,
      jsonb_build_object('region', ${among(["North", "East", "South", "West"], drawn("n", 6, 4))}, 'rooms', (n % 12)::text)
    ${numbers(size.leads)}`;
}

/** Five each: four of the lead's own owner, as far as owners go round, and one of somebody else. */
function linkedContacts({ number, leads: count }: AccountSize): string {
  const contact = `(1 + (n - 1 + case when i = 4 then 1 else i * ${period} end) % ${count})`;
  return `insert into lead_contact (account_id, lead_id, contact_id, position)
    select '${accountId(number)}', ${idIn(number, "lead", "n", count)}, ${idIn(number, "contact", contact, count)}, i
    ${numbers(count)} cross join generate_series(0, 4) i`;
}

/** On a lead, and mostly its owner's; every second one is done. */
function tasks(size: AccountSize, lead: string, from: string, n: string): string {
  const { number, leads: count } = size;
  const card = userIdIn(number, ownerIn(lead, count));
  const responsible = `case when ${n} % 10 = 3 then ${userIdIn(number, ownerIn(`${lead} + 1`, count))} else ${card} end`;
  const creator = `case when ${lead} % 3 = 0 then ${userIdIn(number, ownerIn(`${lead} + 1`, count))} else ${card} end`;
  const moment = momentIn(n, 2 * count);
  const due = `date_trunc('day', timestamptz '2026-01-01') + ${drawn(n, 7, taskDays)} * interval '1 day' + ${drawn(n, 8, 1_440)} * interval '1 minute'`;
  const stage = among(
    stageNames.map((_, index) => stageId(number, index)),
    drawn(lead, 5, stageNames.length),
  );
  return `insert into task (${columns}, text, text_key, kind, due_at, due_by, completed_at, card_kind, card_id,
      card_responsible_id, card_creator_id, card_pipeline_id, card_stage_id, card_trashed)
    select '${accountId(number)}', ${idIn(number, "task", n, 2 * count)}, ${moment}, ${moment}, ${responsible}, ${card},
      'Call back ' || ${n}, 'call back ' || ${n}, 'CALL', ${due}, ${due}, case when n % 2 = 0 then ${moment} end,
      'LEAD', ${idIn(number, "lead", lead, count)}, ${card}, ${creator}, '${pipelineId(number)}', ${stage}::uuid, false ${from}`;
}
