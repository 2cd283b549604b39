import { readFileSync } from "node:fs";
import { parseEmailAddress } from "../../src/people/email-address";
import { sharedData, sharedDataIsAbsent } from "../support/shared-data";

const accepted = {
  "lower case throughout": ["Ann.Lee@Example.COM", "ann.lee@example.com"],
  "blanks around it are dropped": ["  ann@example.com ", "ann@example.com"],
  "a domain in punycode": ["ann@bücher.example", "ann@xn--bcher-kva.example"],
  "a domain that is written in punycode": ["ann@XN--bcher-kva.example", "ann@xn--bcher-kva.example"],
  "Greek in the local part": ["δοκιμή@example.com", "δοκιμή@example.com"],
  "Chinese throughout": ["伊昭傑@郵件.商務", "伊昭傑@xn--5nqv22n.xn--lhr59c"],
  "one form for composed and decomposed letters": ["cafe\u0301@example.com", "café@example.com"],
  "a quoted local part": ['"ann lee"@example.com', '"ann lee"@example.com'],
  "an address literal": ["ann@[127.0.0.1]", "ann@[127.0.0.1]"],
  "blanks of every sort around it dropped": ["\u00a0\tann@example.com\u3000\r\n", "ann@example.com"],
  "full stops of other scripts in the domain": ["ann@郵件。商務", "ann@xn--5nqv22n.xn--lhr59c"],
  "a domain in Arabic": ["ann@مثال.إختبار", "ann@xn--mgbh0fb.xn--kgbechtv"],
  "a domain in Greek capitals": ["ann@ΔΟΚΙΜΉ.example", "ann@xn--jxalpdlp.example"],
  "a domain in Devanagari": ["ann@उदाहरण.example", "ann@xn--p1b6ci4b4b3a.example"],
  "a domain in Hangul": ["ann@한국.example", "ann@xn--3e0b707e.example"],
  "plus addressing": ["ann+crm@example.com", "ann+crm@example.com"],
} as const;

const cyrillic = {
  "a local part": "иван@example.com",
  "one letter among Latin ones": "аnn@example.com",
  "a capital letter": "Иan@example.com",
  "a domain": "ann@почта.рф",
  "one letter of a domain": "ann@exаmple.com",
  "a domain in punycode": "ann@xn--80a1acny.xn--p1ai",
  "a domain in capital punycode": "ann@XN--80A1ACNY.com",
  "a label of the domain in punycode": "ann@mail.xn--e1afmkfd.example",
  "a local part in punycode": "xn--e1afmkfd@example.com",
  "punycode behind a dot of the local part": "ann.xn--e1afmkfd@example.com",
  "punycode in full-width letters": "ann@ｘn--80a1acny.com",
  "a decomposed letter": "и\u0306@example.com",
  "a quoted local part": '"иван"@example.com',
  "a letter of an old book": "ѯ@example.com",
  "a raised letter": "annᵸ@example.com",
  "punycode within punycode": "ann@xn--xn--80a1acny-.com",
  "punycode within punycode of a local part": "xn--xn--e1afmkfd-@example.com",
  "punycode with a soft hyphen in its mark": "ann@x\u00adn--80a1acny.com",
  "punycode with a joiner in its mark": "ann@xn\u200d--80a1acny.com",
  "punycode in full-width letters, capital": "ann@ＸＮ－－８０Ａ１ＡＣＮＹ.com",
  "punycode behind a full stop of another script": "ann@mail。xn--80a1acny。com",
  "punycode of one letter among Latin ones": "ann@xn--exmple-4nf.com",
  "punycode in a subdomain of a Cyrillic one": "ann@XN--E1AFMKFD.xn--p1ai",
  "capitals throughout, with blanks around": "  ИВАН@ПОЧТА.РФ \n",
  "a Cyrillic local part at a domain in punycode": "иван@xn--80a1acny.com",
  "a Ukrainian letter": "ann@її.example",
  "a Kazakh letter": "қan@example.com",
  "a letter of Abkhaz": "ann@ҩ.example",
  "a combining letter of Church Slavonic": "an\u2de0n@example.com",
  "an extension of the script": "ann\ua640@example.com",
  "a modifier of the newest block": "ann\u{1e030}@example.com",
  "a sign among Latin letters": "ann\u0482@example.com",
  "capital letters in punycode, which no registry knows": "ann@xn--e0ai7adf.com",
};

const invalid = ["", "ann", "@", "@example.com", "ann@", "ann@.com", "ann@a..b", "a n@example.com", "ann@exam ple.com"];
const alsoInvalid = ["ann@example.com.", "a@b@example.com", ".ann@example.com", "ann@-x.com", "ann@iana/icann.org"];
const tooLong = [`${"a".repeat(65)}@example.com`, `ann@${"a".repeat(64)}.com`, `ann@${"a.".repeat(600)}com`];

describe("the e-mail address of a login (rights.md 5.13)", () => {
  it.each(Object.entries(accepted))("is kept with %s", (_, [typed, address]) => {
    expect(parseEmailAddress(typed)).toEqual({ address });
  });

  it.each(Object.entries(cyrillic))("has no Cyrillic in %s", (_, typed) => {
    expect(parseEmailAddress(typed)).toEqual({ fault: "CYRILLIC_EMAIL" });
  });

  it.each([...invalid, ...alsoInvalid, ...tooLong])("is no %j", (typed) => {
    expect(parseEmailAddress(typed)).toEqual({ fault: "INVALID_EMAIL" });
  });
});

interface Vector {
  readonly text: string;
  readonly isValid: boolean;
}

interface Suite {
  readonly tests: readonly { readonly data: unknown; readonly valid: boolean }[];
}

function suiteVectors(path: string): Vector[] {
  const suites = JSON.parse(readFileSync(path, "utf8")) as Suite[];
  const vectors = suites.flatMap((suite) => suite.tests).map((test) => ({ text: test.data, isValid: test.valid }));
  return vectors.filter((vector): vector is Vector => typeof vector.text === "string");
}

/** What RFC 5321 sends to. Comments and folded blanks are of RFC 5322 alone. */
const sendable = ["valid", "rfc5321QuotedString", "rfc5321AddressLiteral", "deprecatedIPv6"];

/** Blanks at the ends are what people paste, and dropped; U+103FF is no character yet, so that no registry has it. */
const isJudged = ([text]: readonly [string, string]): boolean => text.trim() === text && !text.includes("\u{103ff}");

function diagnosedVectors(path: string): Vector[] {
  const rows = JSON.parse(readFileSync(path, "utf8")) as [string, string][];
  return rows.filter(isJudged).map(([text, verdict]) => ({ text, isValid: sendable.includes(verdict) }));
}

const collections = [
  ["import/email/jsonschema_email.json", suiteVectors],
  ["import/email/jsonschema_idn-email.json", suiteVectors],
  ["import/email/isemail_tests.json", diagnosedVectors],
] as const;

describe.each(collections)("the addresses of %s", (path, read) => {
  const file = sharedData(path);
  if (file === null) {
    it.skip(sharedDataIsAbsent(path), () => undefined);
    return;
  }

  it.each(read(file))("$text is an address: $isValid", ({ text, isValid }) => {
    expect("address" in parseEmailAddress(text)).toBe(isValid);
  });
});
