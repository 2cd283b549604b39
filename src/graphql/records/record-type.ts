import { Field, ID, Int, ObjectType } from "type-graphql";
import { cardKinds } from "../../rights/catalogue";
import type { Description, FieldDescription, LinkDescription } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import { CustomValue } from "../values";
import { connectionType } from "./connection";
import { outputType } from "./field-types";
import { addMember } from "./generated";
import { Card, Node } from "./node";

@ObjectType({ description: "What the caller may do with a record.", simpleResolvers: true })
export class RecordRights {
  @Field(() => Boolean, { description: "Change its fields." }) edit: boolean;
  @Field(() => Boolean, { description: "Put it in the trash." }) delete: boolean;
  @Field(() => Boolean, { description: "Take it out in a file." }) export: boolean;
  @Field(() => Boolean, { description: "Make somebody else responsible." }) assign: boolean;
  @Field(() => Boolean, { description: "Complete it, where it is a task or an event." }) complete: boolean;
  @Field(() => Boolean, { description: "Add a task, an event or an activity to it, where it is a card." })
  annotate: boolean;
  @Field(() => Boolean, { description: "Take it out of the trash, where it is there." }) restore: boolean;
}

const isCard = (of: Description): boolean => (cardKinds as readonly string[]).includes(of.kind);

/** Has it owners, so that rights tell one row from another? */
export const isOwned = (of: Description): boolean => of.owners.responsible !== undefined;

/** A field can be null where it may be absent or hidden (`api.md`, Nullability). */
const isNullable = (field: FieldDescription): boolean =>
  field.reads === "view" || field.restrictable || !field.required;

/** Makes the object type of a kind from its description. Links with arguments come with `link-resolver.ts`. */
export function defineRecordType(of: Description): void {
  const prototype = of.type.prototype as object;
  addMember(prototype, { name: "id", type: ID, nullable: false, description: "Its id." });
  addMember(prototype, {
    name: "version",
    type: Int,
    nullable: false,
    description: "How often it was written; for `expectedVersion`.",
  });
  for (const field of of.fields) {
    addMember(prototype, {
      name: field.name,
      type: outputType(field),
      nullable: isNullable(field),
      description: field.description,
    });
  }
  if (isOwned(of)) defineOwned(prototype, of);
  const interfaces = isCard(of) ? [Node, Card] : [Node];
  ObjectType(of.typeName, { description: of.description, implements: interfaces as never, simpleResolvers: true })(
    of.type,
  );
}

function defineOwned(prototype: object, of: Description): void {
  if (of.customFields) {
    addMember(prototype, {
      name: "custom",
      type: [CustomValue],
      nullable: true,
      description: "Values of the account's custom fields, those that are set.",
    });
  }
  addMember(prototype, {
    name: "can",
    type: RecordRights,
    nullable: false,
    description: "What the caller may do with it.",
  });
  addMember(prototype, {
    name: "hiddenFields",
    type: [String],
    nullable: false,
    description: "Fields that are hidden from the caller on this record.",
  });
  addMember(prototype, {
    name: "readOnlyFields",
    type: [String],
    nullable: false,
    description: "Fields that the caller may not write on this record, the hidden ones among them.",
  });
}

/** The type at the other end of a link. */
export function linkType(link: LinkDescription): unknown {
  if (link.cardinality === "card") return Card;
  const target = descriptionOf(link.target);
  return link.cardinality === "one" ? target.type : connectionType(target);
}

export const isToMany = (link: LinkDescription): boolean =>
  link.cardinality === "many" || link.cardinality === "through";
