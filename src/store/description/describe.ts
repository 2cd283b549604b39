import { Entity, Index } from "typeorm";
import type { Description, RecordClass } from "./description";
import { indexesOf } from "./indexes";
import { declaredFields, declaredLinks, register } from "./registry";

type Said = Pick<Description, "kind" | "singular" | "plural" | "description"> &
  Partial<
    Pick<Description, "table" | "prefix" | "owners" | "facts" | "trash" | "customFields" | "raisesRights" | "drafting">
  >;

/**
 * Describes a class as a kind of record, for the store and for everything above it.
 * Decorators of the class's links stand below this one, so that they have spoken before it.
 */
export function Described(said: Said): ClassDecorator {
  return (type) => {
    const description: Description = {
      table: said.singular,
      prefix: said.singular,
      owners: {},
      facts: {},
      trash: false,
      customFields: false,
      raisesRights: false,
      drafting: null,
      ...said,
      type: type as unknown as RecordClass,
      typeName: type.name,
      fields: declaredFields(type),
      links: declaredLinks(type),
    };
    register(description);
    Entity(description.table)(type);
    for (const index of indexesOf(description)) Index(index.name, { synchronize: false })(type);
  };
}
