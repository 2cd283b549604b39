import { overflow } from "../../sheets/joined";
import { shareOf, textOf, valueIn } from "./parts/field-columns";
import { headingOfEach } from "./parts/headings";
import type { Column, Part } from "./parts/part";

/** The columns that a program imports, each from the cells of a part of ours; null: it is always empty. */
export interface ProgramColumn {
  readonly heading: string;
  /** The name of the part that it tells. */
  readonly part: string | null;
  readonly text: (record: object) => string;
}

type Text = Column["text"];

const field =
  (name: string): Text =>
  (record) =>
    textOf(valueIn(record, name));

interface Several {
  readonly address?: string;
  readonly number?: string;
  readonly label: string | null;
}

const all = (record: object, name: string): readonly Several[] => (valueIn(record, name) ?? []) as readonly Several[];

const first =
  (name: string, member: "number" | "address"): Text =>
  (record) =>
    all(record, name)[0]?.[member] ?? "";

const tags = (record: object): readonly string[] => (valueIn(record, "tags") ?? []) as readonly string[];

/** The month and the day alone: Mailchimp congratulates every year. */
const birthday: Text = (record) => field("birthday")(record).replace(/^\d{4}-(\d\d)-(\d\d)$/, "$1/$2");

/** https://mailchimp.com/help/format-guidelines-for-your-import-file/ */
export const mailchimpColumns = (companyOf: Text): readonly ProgramColumn[] => [
  { heading: "Email Address", part: "emails", text: first("emails", "address") },
  { heading: "First Name", part: "firstName", text: field("firstName") },
  { heading: "Last Name", part: "lastName", text: field("lastName") },
  { heading: "Phone Number", part: "phones", text: first("phones", "number") },
  { heading: "Birthday", part: "birthday", text: birthday },
  { heading: "Company", part: "company", text: companyOf },
  { heading: "Tags", part: "tags", text: field("tags") },
];

const unused = (...headings: readonly string[]): readonly ProgramColumn[] =>
  headings.map((heading) => ({ heading, part: null, text: () => "" }));

/** Google takes the values of a cell to have one label. */
const severalColumns = (name: string, member: "typed" | "address", count: number): readonly ProgramColumn[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => [
    {
      heading: headingOfEach(name, number, "Label"),
      part: name,
      text: (record: object) => all(record, name)[number - 1]?.label ?? "",
    },
    {
      heading: headingOfEach(name, number, "Value"),
      part: name,
      text: (record: object) => shareOf(valueIn(record, name), member, number, count),
    },
  ]);

/** As Google Contacts exports them itself; labels are what it calls groups. */
export const googleColumns = (companyOf: Text): readonly ProgramColumn[] => [
  { heading: "First Name", part: "firstName", text: field("firstName") },
  ...unused("Middle Name"),
  { heading: "Last Name", part: "lastName", text: field("lastName") },
  ...unused("Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name", "Name Prefix", "Name Suffix"),
  ...unused("Nickname", "File As"),
  { heading: "Organization Name", part: "company", text: companyOf },
  { heading: "Organization Title", part: "position", text: field("position") },
  ...unused("Organization Department"),
  { heading: "Birthday", part: "birthday", text: field("birthday") },
  ...unused("Notes", "Photo"),
  { heading: "Labels", part: "tags", text: (record) => ["* myContacts", ...tags(record)].join(overflow) },
  ...severalColumns("emails", "address", 3),
  ...severalColumns("phones", "typed", 5),
];

/** Of these columns those whose part is told. */
export const toldColumns = (columns: readonly ProgramColumn[], parts: readonly Part[]): readonly ProgramColumn[] =>
  columns.filter(({ part }) => part === null || parts.some(({ name }) => name === part));
