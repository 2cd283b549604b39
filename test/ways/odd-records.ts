import type { Client } from "pg";
import { nameKey } from "../../src/store/name-key";
import type { Luck } from "../fuzz/luck";
import { type Row, insertRows } from "../worlds/account/insert-rows";
import { type World, type WorldKind, type WorldRecord, kinds, worldId } from "../worlds/account/world";

/** Texts that JSON, SQL and JavaScript each write in a way of their own. */
const texts: readonly string[] = [
  ...[
    "plain",
    "two words",
    " ",
    "Ёлка и ель",
    "مرحبا بالعالم",
    "漢字",
    "e\u0301",
    "\u{1f469}\u200d\u{1f4bb}",
    "\u{10ffff}",
  ],
  ...[
    '"',
    "\\",
    '\\"',
    "\\u0041",
    "'",
    "''; --",
    "$1",
    "%",
    "_",
    "</script>",
    "<!--",
    "&amp;",
    "/",
    "{}",
    "[1]",
    "null",
  ],
  ...[
    "\b\f\n\r\t",
    "\u0001\u001f",
    "\u007f\u0080\u009f",
    "\u2028\u2029",
    "\ufeff",
    "\ufffe\uffff",
    "\u202egnp",
    "\r\n",
  ],
  "long ".repeat(400),
];
const words = [...texts.filter((text) => text.trim().length > 0), ""];

const amounts = [
  "0",
  "-0.0001",
  "0.1000",
  "100",
  "100.1000",
  "-99999",
  "999999999999999.9999",
  "-999999999999999.9999",
];
const days = ["0001-01-01", "0099-12-31", "0999-06-15", "1582-10-10", "1969-12-31", "2024-02-29", "9999-12-31"];
const moments = [
  ...["0001-01-01T00:00:00Z", "0044-03-15T12:00:00.001Z", "1900-01-01T00:00:00.01Z", "1969-12-31T23:59:59.999Z"],
  ...["1970-01-01T00:00:00Z", "2026-05-31T09:30:00.1Z", "2038-01-19T03:14:08.5Z", "9999-12-31T23:59:59.999Z"],
];

const orNull = <T>(luck: Luck, value: T): T | null => (luck.chance(0.25) ? null : value);

function aboutOf(luck: Luck): Row {
  const label = (): string | null => orNull(luck, luck.pick(texts));
  return {
    phones: luck.times(luck.whole(0, 3), () => ({ number: luck.pick(texts), typed: luck.pick(texts), label: label() })),
    emails: luck.times(luck.whole(0, 2), () => ({
      address: luck.pick(texts),
      ...(luck.chance(0.5) ? { label: label() } : {}),
    })),
    ...tagsOf(luck),
  };
}

const tagsOf = (luck: Luck): Row => ({ tags: luck.times(luck.whole(0, 3), () => luck.pick(texts)) });
const namedBy = (name: string): Row => ({ name, name_key: nameKey(name) });

const drawn: Readonly<Record<WorldKind, (luck: Luck) => Row>> = {
  LEAD: (luck) => ({
    ...{ ...namedBy(luck.pick(words)), ...tagsOf(luck), source: orNull(luck, luck.pick(texts)) },
    ...{ price: orNull(luck, luck.pick(amounts)), price_currency: luck.pick(["EUR", "USD"]) },
    ...{ opened_on: orNull(luck, luck.pick(days)), closed_on: orNull(luck, luck.pick(days)) },
    closed_at: orNull(luck, luck.pick(moments)),
  }),
  CONTACT: (luck) => ({
    ...{ ...namedBy(luck.pick(words)), ...aboutOf(luck), first_name: orNull(luck, luck.pick(texts)) },
    ...{ position: orNull(luck, luck.pick(texts)), birthday: orNull(luck, luck.pick(days)) },
  }),
  COMPANY: (luck) => ({
    ...{ ...namedBy(luck.pick(words)), ...aboutOf(luck), website: orNull(luck, luck.pick(texts)) },
    ...{ industry: orNull(luck, luck.pick(texts)), address: orNull(luck, luck.pick(texts)) },
  }),
  TASK: (luck) => {
    const text = luck.pick(words);
    const due = orNull(luck, luck.pick(moments));
    return {
      ...{ text, text_key: nameKey(text), kind: luck.pick(["TODO", "CALL", "MEETING"]), due_at: due, due_by: due },
      ...{ result: orNull(luck, luck.pick(texts)), completed_at: orNull(luck, luck.pick(moments)) },
    };
  },
  CUSTOMER: (luck) => ({
    ...{ ...namedBy(luck.pick(words)), ...tagsOf(luck), status: luck.pick(["NEW", "ACTIVE", "PAUSED", "LOST"]) },
    ...{ expected_sum: orNull(luck, luck.pick(amounts)), expected_sum_currency: luck.pick(["EUR", "USD"]) },
    ...{ next_purchase_on: orNull(luck, luck.pick(days)), period_days: orNull(luck, luck.whole(1, 3_660)) },
  }),
  REQUEST: (luck) => ({
    ...{ ...namedBy(luck.pick(words)), ...aboutOf(luck), source_text: orNull(luck, luck.pick(texts)) },
    ...{ text: orNull(luck, luck.pick(texts)), settled_at: orNull(luck, luck.pick(moments)) },
  }),
  DOCUMENT: (luck) => {
    const number = luck.pick(words);
    return {
      ...{ number, number_key: nameKey(number), ...tagsOf(luck), subject: orNull(luck, luck.pick(texts)) },
      ...{ sum: orNull(luck, luck.pick(amounts)), sum_currency: luck.pick(["EUR", "USD"]) },
      issued_on: orNull(luck, luck.pick(days)),
    };
  },
  EVENT: (luck) => {
    const [text, at] = [luck.pick(words), luck.pick(moments)];
    return {
      ...{ text, text_key: nameKey(text), place: orNull(luck, luck.pick(texts)), starts_at: at, ends_at: at },
      ...{ result: orNull(luck, luck.pick(texts)), completed_at: orNull(luck, luck.pick(moments)) },
    };
  },
  ACTIVITY: (luck) => {
    const text = luck.pick(words);
    return {
      ...{ text, text_key: nameKey(text), result: orNull(luck, luck.pick(texts)), occurred_at: luck.pick(moments) },
      ...{ number: orNull(luck, luck.pick(texts)), duration_seconds: orNull(luck, luck.whole(0, 9_000)) },
    };
  },
};

const customKeys = ["revenue", "colour", "note"] as const;

const customOf = (luck: Luck): Row =>
  Object.fromEntries(customKeys.filter(() => luck.chance(0.6)).map((key) => [key, luck.pick(texts)]));

/** Gives half of the records of an account values that are seldom, and all of them custom fields. */
export async function makeOdd(client: Client, luck: Luck, { accountId, records }: World): Promise<void> {
  const made = { account_id: accountId, created_at: moments[4], updated_at: moments[4], version: 1 };
  const fields = kinds.flatMap((resource, group) =>
    customKeys.map((key, position) => ({
      ...{ ...made, id: worldId(10, group * 10 + position), resource, key, position },
      ...{ label: luck.pick(texts), type: key === "note" ? "TEXT" : "NUMBER", options: [], is_required: false },
    })),
  );
  await insertRows(client, "custom_field", fields);
  for (const kind of kinds) {
    const chosen = records.filter((record) => record.kind === kind && luck.chance(0.6));
    await update(
      client,
      kind.toLowerCase(),
      chosen.map((record) => rowOf(luck, record)),
      accountId,
    );
  }
}

function rowOf(luck: Luck, { id, kind, createdAt }: WorldRecord): Row {
  const created_at = luck.chance(0.2) ? luck.pick(moments) : new Date(createdAt).toISOString();
  return {
    id,
    custom: customOf(luck),
    created_at,
    updated_at: luck.pick(moments),
    version: luck.whole(1, 2_147_483_647),
    ...drawn[kind](luck),
  };
}

async function update(client: Client, table: string, rows: readonly Row[], accountId: string): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "id");
  const sets = names.map((name) => `"${name}" = x."${name}"`).join(", ");
  await client.query(
    `update "${table}" r set ${sets} from jsonb_populate_recordset(null::"${table}", $1::jsonb) x where r.account_id = $2 and r.id = x.id`,
    [JSON.stringify(rows), accountId],
  );
}
