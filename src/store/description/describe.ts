import { Entity, Index } from "typeorm";
import { type Resource, catalogue } from "../../rights/catalogue";
import type { Description, LinkDescription, RecordClass } from "./description";
import { indexesOf } from "./indexes";
import type { Kind } from "./kinds";
import { declaredFields, declaredLinks, register } from "./registry";

type Said = Pick<Description, "kind" | "singular" | "plural" | "description"> &
  Partial<
    Pick<
      Description,
      "table" | "prefix" | "owners" | "facts" | "trash" | "customFields" | "raisesRights" | "drafting" | "distributedBy"
    >
  >;

/**
 * Describes a class as a kind of record, for the store and for everything above it.
 * Decorators of the class's links stand below this one, so that they have spoken before it.
 */
export function Described(said: Said): ClassDecorator {
  return (type) => {
    const description = {
      table: said.singular,
      prefix: said.singular,
      owners: {},
      facts: {},
      trash: false,
      customFields: false,
      raisesRights: false,
      drafting: null,
      distributedBy: null,
      ...said,
      type: type as unknown as RecordClass,
      typeName: type.name,
      fields: declaredFields(type),
      links: declaredLinks(type).map((link) => asGiven(said.kind, link)),
    };
    register(description);
    Entity(description.table)(type);
    for (const index of indexesOf(description)) Index(index.name, { synchronize: false })(type);
  };
}

/** Of what nobody can be made responsible for it is whoever made it, for ever: no input says it (`rights.md` 1). */
function asGiven(kind: Kind, link: LinkDescription): LinkDescription {
  const isGiven = !isResource(kind) || "ASSIGN" in catalogue[kind];
  return isGiven || link.cardinality !== "one" || link.name !== "responsible" ? link : { ...link, written: "never" };
}

const isResource = (kind: Kind): kind is Kind & Resource => kind in catalogue;
