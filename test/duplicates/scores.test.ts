import { comparedRecord } from "../../src/duplicates/compared-record";
import type { ComparedField } from "../../src/duplicates/compared-field";
import { takeCensus } from "../../src/duplicates/weighing/census";
import { firstModel } from "../../src/duplicates/weighing/model";
import { judge, usualThreshold } from "../../src/duplicates/weighing/score";
import { weigherOf } from "../../src/duplicates/weighing/weigh";

const fields: readonly ComparedField[] = [
  { name: "name", as: "person" },
  { name: "phones", as: "phone" },
  { name: "emails", as: "email" },
  { name: "custom.city", as: "words" },
];

type Said = readonly [name: string, phone: string, email: string, city: string];

const others: readonly Said[] = Array.from({ length: 60 }, (_, at) => [
  `Person${String.fromCharCode(97 + (at % 26))} Fam${at}ily`,
  at < 30 ? "+49301111111" : `+4930222${String(at).padStart(4, "0")}`,
  `p${at}@example.com`,
  "London",
]);

/** The score of two, among sixty others. */
function scoreOf(one: Said, other: Said): number {
  const records = [one, other, ...others].map((said, at) =>
    comparedRecord(fields, { id: String(at), texts: said.map((text) => (text === "" ? [] : [text])) }),
  );
  const model = firstModel(fields, takeCensus(records));
  const [mine, theirs] = records;
  if (!mine || !theirs) throw new Error("two records are compared");
  return judge(model, weigherOf(model)(mine, theirs)).score;
}

const cases: readonly (readonly [string, Said, Said, "a likely double" | "none"])[] = [
  ["the same rare name", ["Anna Shchukina", "", "", ""], ["Щукина Анна", "", "", ""], "a likely double"],
  ["the same address", ["", "", "anna@example.org", ""], ["", "", "ANNA@example.org", ""], "a likely double"],
  [
    "the same name and telephone",
    ["Anna Kurz", "030 555", "", ""],
    ["Kurz, Anna", "030555", "", ""],
    "a likely double",
  ],
  ["the same telephone alone", ["", "+49307654321", "", ""], ["", "030 7654321", "", ""], "none"],
  ["one telephone, two names", ["Anna Kurz", "+49307654321", "", ""], ["Bernd Lang", "+49307654321", "", ""], "none"],
  [
    "a family at one address",
    ["Anna Kurz", "030 7654321", "", "Am Markt 7, Weimar"],
    ["Bernd Kurz", "030 7654321", "", "Am Markt 7, Weimar"],
    "none",
  ],
  [
    "two of an office with one mailbox",
    ["Anna Kurz", "030 7654321", "office@kurz.example", "Am Markt 7, Weimar"],
    ["Bernd Lang", "030 7654321", "office@kurz.example", "Am Markt 7, Weimar"],
    "none",
  ],
  [
    "a new family name",
    ["Anna Kurz", "030 7654321", "anna@kurz.example", ""],
    ["Anna Lang", "030 7654321", "anna@kurz.example", ""],
    "a likely double",
  ],
  [
    "an initial, and the name",
    ["Anna P. Kurz", "030 7654321", "", ""],
    ["Anna Petra Kurz", "030 7654321", "", ""],
    "a likely double",
  ],
  ["the telephone of an office", ["", "+49301111111", "", "London"], ["", "+49301111111", "", "London"], "none"],
  ["the same town alone", ["", "", "", "Paris"], ["", "", "", "Paris"], "none"],
  ["a family name in common", ["Anna Kurz", "", "", ""], ["Bernd Kurz", "", "", ""], "none"],
  [
    "one name, two of all else",
    ["Anna Kurz", "030111222", "a@a.de", "Rome"],
    ["Anna Kurz", "040999888", "b@b.de", "Oslo"],
    "none",
  ],
];

test.each(cases)("%s makes of %p and %p %s", (_, one, other, verdict) => {
  expect(scoreOf(one, other) >= usualThreshold ? "a likely double" : "none").toBe(verdict);
});

test("what is rare among the records counts for more than what many have", () => {
  const rare = scoreOf(["Anna Kurz", "", "", "Paris"], ["Anna Kurtz", "", "", "Paris"]);
  const common = scoreOf(["Anna Kurz", "", "", "London"], ["Anna Kurtz", "", "", "London"]);
  expect(rare).toBeGreaterThan(common);
});

test("two telephones alone, however rare, stay at half", () => {
  expect(scoreOf(["", "+49307654321", "", ""], ["", "+49307654321", "", ""])).toBeLessThanOrEqual(0.5);
});
