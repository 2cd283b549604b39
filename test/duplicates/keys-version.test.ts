import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ComparedAs } from "../../src/duplicates/compared-field";
import { comparedRecord } from "../../src/duplicates/compared-record";
import { keysOf } from "../../src/duplicates/finding/keys";
import { keysVersion } from "../../src/duplicates/finding/keys-version";

/** Values that go through every spelling, list of words and bound that keys are made with. */
const said: Readonly<Record<ComparedAs, readonly (readonly string[])[]>> = {
  name: [
    ["ООО «Ромашка и Ко»"],
    ["Müller & Söhne GmbH & Co. KG"],
    ["Sp. z o.o. Łódź Trade"],
    ["Gulf Supply A/S"],
    ["4You"],
    ["Å"],
    ["The Old House of Books and Maps Ltd"],
  ],
  person: [["Анна-Мария Щукина"], ["Фёдор Ёлкин"], ["J. R. O'Neill"], ["Dr. Yulia Mueller"], ["Sá"], ["Юлия"]],
  words: [["Lange Straße 17, Haus 3, Köln"], ["ул. Ленина, д. 5"], ["12"], ["Head of the buying department"]],
  email: [["Anna.Berg+crm@Example.org"], ["info85@почта.рф"], ["a@b.example", "c@d.example"]],
  phone: [["+7 (916) 123-45-67 доб. 12"], ["8 916 1234567"], ["+49 (0)30 111222 ext 5"], ["030 111222 x7"], ["12"]],
  site: [["https://www.Example.org/shop/"], ["example.org"], ["http://пример.рф"]],
  day: [["1985-04-03"], ["1985-12-31T00:00:00Z"]],
  number: [[" 42 "], ["7701234567"]],
};

const wording = join(__dirname, "../../src/duplicates/wording");

/** Every word that is named where words are put into one spelling, beside one that says nothing there. */
const named = readdirSync(wording)
  .sort()
  .flatMap((file) =>
    [...new Set(readFileSync(join(wording, file), "utf8").match(/[\p{L}\d]+/gu))].map((word) => [`Wald ${word}`]),
  );

const keysAs = (as: ComparedAs, own: readonly string[]): readonly string[] => {
  const fields = [{ name: "called", as: "person" } as const, { name: as, as }];
  return keysOf(fields, comparedRecord(fields, { id: "1", texts: [["Berta Wald"], own] }));
};

const keys = [
  ...Object.entries(said).flatMap(([as, values]) => values.flatMap((own) => keysAs(as as ComparedAs, own))),
  ...(["name", "person", "words"] as const).flatMap((as) => named.flatMap((own) => keysAs(as, own))),
];

const digest = createHash("sha1").update(keys.join("\n")).digest("hex");

test("Who gets other keys than before gets another version of them, so that those that are kept are made anew", () => {
  // Is the digest another one? Then raise `keysVersion`, and write both here.
  expect({ keysVersion, digest }).toEqual({ keysVersion: 2, digest: "008192af5fdf85302ba1e1b6bf5f55441791bd65" });
});
