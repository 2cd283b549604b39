import type { Description, FieldDescription, LinkDescription } from "../../../store/description/description";
import { descriptionOf } from "../../../store/description/registry";
import { heldOf } from "../../../store/reading/found";
import { inputName } from "../../../store/writing/draft";
import { joined } from "../../../sheets/joined";
import { columnOf, textOf, valueIn } from "./field-columns";
import type { Part } from "./part";

/** What a record is called where another one names it: by its `name`, or the first text of its own that is searched. */
export function titleFieldOf(of: Description): FieldDescription {
  const named = of.fields.find(({ name }) => name === "name") ?? of.fields.find(({ searched }) => searched);
  const title = named ?? of.fields.find(({ type, required }) => type === "text" && required);
  if (!title) throw new Error(`${of.kind} is called by nothing`);
  return title;
}

const titleOf = (record: object): string => textOf(valueIn(record, titleFieldOf(heldOf(record).of).name));
const idOf = (record: object): string => textOf(valueIn(record, "id"));

/** What the caller sees at the other end of a link: none, one or several. */
function targetsOf(record: object, link: LinkDescription): readonly object[] {
  const found = heldOf(record).linked.get(link.name) as object | null | undefined;
  if (!found) return [];
  return "records" in found ? (found as { records: readonly object[] }).records : [found];
}

/** Is it one that a file tells: to one record, to the card, or to those that an input lists? What many others lead by is told of them. */
export const isTold = (link: LinkDescription): boolean =>
  link.cardinality === "one" ||
  link.cardinality === "card" ||
  (link.cardinality === "through" && link.written !== "never");

/** What a link leads to by its names, and by its ids: only what the caller sees. */
export function partsOfLink(link: LinkDescription): readonly Part[] {
  const isList = link.cardinality === "through";
  const say = (told: (target: object) => string) => (record: object) => {
    const texts = targetsOf(record, link).map(told);
    return isList ? joined(texts) : (texts[0] ?? "");
  };
  const shown = (record: object): unknown => {
    const targets = targetsOf(record, link).map((target) => ({ id: idOf(target), name: titleOf(target) }));
    return isList ? targets : (targets[0] ?? null);
  };
  const common = { restricted: link, reads: { link }, json: { name: link.name, value: shown } };
  return [
    { ...common, name: link.name, isUsual: true, columns: [columnOf(link.name, say(titleOf))] },
    { ...common, name: inputName(link), isUsual: false, columns: [columnOf(inputName(link), say(idOf))] },
  ];
}

/** What a card is: it stands beside its name. */
export const kindOfCard = (link: LinkDescription): Part => ({
  name: "cardKind",
  restricted: link,
  isUsual: true,
  columns: [columnOf("cardKind", (record) => targetsOf(record, link).map((card) => heldOf(card).of.kind)[0] ?? "")],
  json: { name: "cardKind", value: (record) => targetsOf(record, link).map((card) => heldOf(card).of.kind)[0] ?? null },
  reads: { link },
});

export const targetKindsOf = (link: LinkDescription, cards: readonly Description[]): readonly Description[] =>
  link.cardinality === "card" ? cards : [descriptionOf(link.target)];
