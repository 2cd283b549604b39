import type { CustomFieldDefinition } from "../../../store/standing";
import type { Description, FieldDescription, LinkDescription } from "../../../store/description/description";

/** What a column may be brought to. */
export interface Target {
  /** As a mapping says it: `name`, `phones.label`, `price.currency`, `company`, `custom.revenue`, `fullName`. */
  readonly name: string;
  readonly part: Part;
}

export type Part =
  /** The record itself: one of those that the caller sees is a double of the line, whatever else it says. */
  | { readonly is: "id" }
  | { readonly is: "field"; readonly field: FieldDescription }
  /** What a number or an address of the list is for. */
  | { readonly is: "label"; readonly field: FieldDescription }
  | { readonly is: "currency"; readonly field: FieldDescription }
  | { readonly is: "link"; readonly link: LinkDescription }
  | { readonly is: "custom"; readonly definition: CustomFieldDefinition }
  /** First name and last name in one. */
  | { readonly is: "fullName" };

const told = new Set(["id", "names"]);

/** Everything that a kind's columns may be brought to. */
export function targetsOf(of: Description, custom: readonly CustomFieldDefinition[]): readonly Target[] {
  const fields = of.fields.filter(({ written, type }) => written !== "never" && !told.has(type));
  const names = new Set(fields.map(({ name }) => name));
  const isNamedInParts = names.has("firstName") && names.has("lastName");
  return [
    { name: "id", part: { is: "id" } },
    ...fields.flatMap(targetsOfField),
    ...(isNamedInParts ? [{ name: "fullName", part: { is: "fullName" } } as const] : []),
    ...of.links.filter(isWritten).map((link): Target => ({ name: link.name, part: { is: "link", link } })),
    ...custom
      .filter(({ resource }) => resource === of.kind)
      .map((definition): Target => ({ name: `custom.${definition.key}`, part: { is: "custom", definition } })),
  ];
}

function targetsOfField(field: FieldDescription): readonly Target[] {
  const own: Target = { name: field.name, part: { is: "field", field } };
  if (field.type === "phones" || field.type === "emails")
    return [own, { name: `${field.name}.label`, part: { is: "label", field } }];
  return field.type === "money" ? [own, { name: `${field.name}.currency`, part: { is: "currency", field } }] : [own];
}

const isWritten = (link: LinkDescription): boolean => "written" in link && link.written !== "never";

/** May several columns be brought to it, each of which adds to it? */
export function takesSeveral({ name, part }: Target): boolean {
  if (part.is === "label") return true;
  if (part.is === "link") return part.link.cardinality === "through";
  if (part.is !== "field") return false;
  return name === "firstName" || ["phones", "emails", "tags", "longText"].includes(part.field.type);
}

/** May whoever maps by hand bring several columns to it? Texts of a line stand behind each other then. */
export const mayTakeSeveral = (target: Target): boolean =>
  takesSeveral(target) || (target.part.is === "field" && target.part.field.type === "text");
