import { Field, ID, InterfaceType } from "type-graphql";
import { heldOf } from "../../store/reading/found";
import { otherNodeOf } from "./other-nodes";

const typeNameOf = (record: object): string => otherNodeOf(record)?.typeName ?? heldOf(record).of.typeName;

@InterfaceType({ description: "Anything that has an id of its own.", resolveType: typeNameOf })
export abstract class Node {
  @Field(() => ID, { description: "Its id, unique across types. Opaque, but for the type's name in front." })
  id: string;
}

@InterfaceType({
  description:
    "What calendar items and entries hang on: a lead, a request, a contact, a company, a customer, a document.",
  resolveType: typeNameOf,
})
export abstract class Card {
  @Field(() => ID, { description: "Its id." })
  id: string;
}
