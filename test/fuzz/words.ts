import type { Luck } from "./luck";

/** What a string may be. The texts of the accounts are never among them: what comes back is then no echo. */
const ordinary = ["North", "two words", "ä ё 漢", "qz", "zb", "hid", "a", "100%", "_", "50", "true", "Acme & Söhne"];

export const oddStrings: readonly string[] = [
  ...["", " ", "\u0000", "a\u0000b", "\ud800", "x\udfff", "\ufeff", "\u202egnp", "e\u0301", "\u{1f469}\u200d\u{1f4bb}"],
  ...["'", "''; drop table lead; --", '"', "\\", "%", "%%_%", "[a-z]*", "(?=a)*", "$1", "${1}", "{{1}}", "null"],
  ...["undefined", "NaN", "-0", "1e308", "0x1f", "\r\n", "\t", "<script>", "../../etc/passwd", "{}", "[]"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "Infinity", "-infinity", "now", "today", "epoch"],
];

export const oddNumbers: readonly number[] = [
  ...[0, -1, 1.5, -0, 250, 251, 1e6, 2_147_483_647, 2_147_483_648, -2_147_483_648, -2_147_483_649],
  ...[Number.MAX_SAFE_INTEGER, 1e21, 1e308, -1e308, 5e-324],
];

/** Strings that a field of that name takes; others are any string. */
const byName: readonly (readonly [RegExp, readonly string[]])[] = [
  [/timeZone/, ["Europe/Berlin", "UTC", "Asia/Kathmandu"]],
  [/currency/i, ["EUR", "USD", "RUB"]],
  [/password/i, ["bailiwick-else", "a first password", "short"]],
  [/^key$/, ["colour", "size", "since", "vip", "note", "unknown"]],
  [/^field$/, ["price", "source", "phones", "emails", "tags", "name", "text", "custom.colour", "id", "responsible"]],
  [/externalId/, ["ext-1", "ext-2", "ext-3", "ext-4", "ext-5"]],
  [/^value$/, ["red", "5", "2026-01-31", "true", "text"]],
];

const scalars: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Int: [1, 2, 3, 5, 10, 50],
  Float: [1, 0.5, -2.25],
  DateTime: [
    "2026-05-31T09:30:00.000Z",
    "2026-01-01T00:00:00+03:00",
    "1970-01-01T00:00:00Z",
    "2036-12-31T23:59:59.999Z",
  ],
  Date: ["2026-05-31", "2024-02-29", "1969-12-31"],
  Decimal: ["10", "1100.04", "-3", "0.0001", "999999999999999.9999"],
  EmailAddress: ["somebody@fuzz.example", "Some.Body+x@FUZZ.example", "почта@fuzz.example", "none"],
  RelatedChoice: ["ALL", "NONE", [], ["contact_0", "company_0"], "SOME"],
  PhoneNumber: ["+4930123456", "030 123456", "8 (495) 123-45-67", "12"],
  URL: ["https://fuzz.example/", "http://[::1]:80/a?b#c", "javascript:alert(1)", "fuzz"],
};

/** A value that the scalar takes, for a field of that name. */
export function fittingScalar(luck: Luck, scalar: string, name: string): unknown {
  const known = scalars[scalar];
  if (known) return luck.pick(known);
  const [, words] = byName.find(([pattern]) => pattern.test(name)) ?? [];
  return luck.pick(words ?? ordinary);
}

/** A value that hardly anything takes. */
export function oddValue(luck: Luck): unknown {
  return luck.weighted<() => unknown>([
    [() => luck.pick(oddStrings), 8],
    [() => luck.pick(oddNumbers), 5],
    [() => null, 4],
    [() => luck.chance(0.5), 1],
    [() => [], 1],
    [() => ({}), 1],
    [() => [null, luck.pick(oddStrings)], 1],
    [() => ({ eq: luck.pick(oddNumbers), [luck.pick(["__proto__x", "a", "in"])]: [] }), 1],
    [() => luck.pick(["ab", "ё", "\ud83d", "\u0000", " "]).repeat(luck.whole(100, 6_000)), 1],
    [() => luck.times(luck.whole(100, 400), (index) => index), 1],
    [() => nested(luck.whole(10, 200)), 1],
  ])();
}

function nested(levels: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { and: value };
  return value;
}
