import { textOf, valueIn } from "./parts/field-columns";
import type { Column } from "./parts/part";
import type { Property, VcardVersion } from "../../sheets/vcard/write-vcard";
import { uuidOf } from "../../store/ids";
import { heldOf } from "../../store/reading/found";

type Members = readonly Readonly<Record<string, string | null>>[];

const said = (record: object, name: string): string => textOf(valueIn(record, name));

const several = (record: object, part: string, name: string, member: string): readonly Property[] =>
  ((valueIn(record, part) ?? []) as Members).map((each) => ({
    ...{ name, values: [each[member] ?? ""], label: each["label"] ?? null },
  }));

const day = (text: string, version: VcardVersion): string => (version === "4.0" ? text.replaceAll("-", "") : text);

/** What a card says of a contact; what was not read is not said. */
export function contactProperties(record: object, version: VcardVersion, companyOf: Column["text"]): Property[] {
  const [last, first] = [said(record, "lastName"), said(record, "firstName")];
  return [
    { name: "FN", values: [said(record, "name")] },
    { name: "N", values: [last, first, "", "", ""], between: ";" },
    { name: "ORG", values: [companyOf(record)] },
    { name: "TITLE", values: [said(record, "position")] },
    { name: "BDAY", values: [day(said(record, "birthday"), version)] },
    ...reachedBy(record),
  ];
}

export function companyProperties(record: object, version: VcardVersion): Property[] {
  const name = said(record, "name");
  return [
    ...(version === "4.0" ? [{ name: "KIND", values: ["org"] }] : []),
    { name: "FN", values: [name] },
    // 3.0 wants one, of whatever it is.
    ...(version === "3.0" ? [{ name: "N", values: [name, "", "", "", ""], between: ";" as const }] : []),
    { name: "ORG", values: [name] },
    { name: "URL", values: [said(record, "website")], isUri: true },
    { name: "ADR", values: ["", "", said(record, "address"), "", "", "", ""], between: ";" },
    ...reachedBy(record),
  ];
}

const reachedBy = (record: object): readonly Property[] => [
  ...several(record, "phones", "TEL", "typed"),
  ...several(record, "emails", "EMAIL", "address"),
  { name: "CATEGORIES", values: (valueIn(record, "tags") ?? []) as readonly string[] },
  { name: "UID", values: [`urn:uuid:${uuidOf(said(record, "id"), heldOf(record).of) ?? ""}`], isUri: true },
];
