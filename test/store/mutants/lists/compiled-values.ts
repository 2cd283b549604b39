import { breachesOf } from "../store-mutant";

/** Which statement a question has, and what values become. */
export const compiledValueMutants = [
  ...breachesOf("src/store/compiled/plans.ts", [
    [
      "new Template<readonly unknown[]>(leaveBlank(drawn, own))",
      "new Template<readonly unknown[]>(drawn)",
      "the values of a request are its own",
      "ways",
    ],
    ["`${shape}\\n${parts.shape}`", "shape", "a filter of another shape is another statement", "ways"],
    [
      "if (plan === null) throw new NotCompiled();",
      'if (plan === null) throw new Error("too large");',
      "what is too large is read the plain way",
      "ways",
    ],
  ]),
  ...breachesOf("src/store/shelf.ts", [
    [
      "const known = this.standings.get(standing);",
      "standing = this as never;\n    const known = this.standings.get(standing);",
      "a plan is of one standing",
      "ways",
    ],
  ]),
  ...breachesOf("src/store/compiled/read-compiled.ts", [
    [
      "case when f.fresh then ${drawn} end",
      "${drawn}",
      "what is read where the rights have changed is not answered",
      "rights",
      "the door asks anew where it is not fresh: it spares the work alone",
    ],
    [
      "throw fault instanceof Refusal ? new NotCompiled() : fault;",
      "throw fault;",
      "what is refused is said by the plain reading",
      "ways",
    ],
    [
      "if (text !== null) return new Answer(text);",
      'return new Answer(text ?? "null");',
      "an answer that is null in the database is none",
      "plans",
    ],
    ["(within === null ? 1 : (rows[within] ?? 1)) *", "", "what could be very large is read level by level", "ways"],
  ]),
  ...breachesOf("src/store/compiled/standing-json.ts", [
    [
      "const seen = [sql`${value} is not null`, ...(mask ? [held(mask, of, alias)] : [])];",
      "const seen = [sql`${value} is not null`];",
      "the value of a hidden custom field is not there",
      "ways",
    ],
    [
      "masksOf(standing, of).reading.map((mask) => nameWhere(mask.name, sql`not ${held(mask, of, alias)}`))",
      "[]",
      "hidden fields are named",
      "ways",
    ],
    [
      "isHidden} and ${held(other, of, alias)}` : isHidden",
      "isHidden}` : isHidden",
      "a field that is hidden is named once among those that may not be written",
      "ways",
    ],
    [
      "whereHeld(standing, of, right, false)",
      'whereHeld(standing, of, right === "delete" ? "edit" : right, false)',
      "can says what one may",
      "ways",
    ],
  ]),
  ...breachesOf("src/store/compiled/field-json.ts", [
    ["to_char(${held}, '\\\\\"YYYY", "to_char(${held}, '\\\\\"IYYY", "a moment is in the year that it is in", "ways"],
    ['SS.MS"Z"', 'SS"Z"', "a moment is told to the millisecond", "ways"],
    [
      "decimal: (held) => quoted(sql`trim_scale(${held})::text`)",
      "decimal: (held) => quoted(sql`${held}::text`)",
      "a number has no zeros at its end",
      "ways",
      "no kind of record has a number that is no amount",
    ],
    [
      "amount: quoted(sql`trim_scale(${amount})::text`)",
      "amount: quoted(sql`${amount}::text`)",
      "an amount has no zeros at its end",
      "ways",
    ],
    [
      "',' order by e.ordinality)",
      "',' order by e.ordinality desc)",
      "numbers and addresses come in their order",
      "ways",
    ],
  ]),
  ...breachesOf("src/store/compiled/json.ts", [
    ["sql`to_json(${text})::text`", "sql`('\"' || ${text} || '\"')`", "a text is escaped", "ways"],
  ]),
];
