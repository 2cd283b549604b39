import { ObjectType } from "type-graphql";
import type { Description } from "../../store/description/description";
import { Payload } from "../payload";
import { type Generated, addMember, once } from "./generated";
import { ItemOutcomeType } from "./input-types";

interface Member {
  readonly name: string;
  readonly type: unknown;
  readonly nullable: boolean | "items";
  readonly description: string;
}

/** A payload: `userErrors`, and what is given. */
export function payloadType(name: string, description: string, members: readonly Member[]): Generated {
  const type = { [name]: class extends Payload {} }[name] as unknown as Generated;
  for (const member of members) addMember(type, member);
  ObjectType(name, { description, simpleResolvers: true })(type);
  return type;
}

/** `CreateLeadPayload`, `UpdatePipelinePayload` */
export const recordPayload = once((verb: "Create" | "Update") =>
  once((of: Description) =>
    payloadType(`${verb}${of.typeName}Payload`, `What became of it.`, [
      {
        name: of.singular,
        type: of.type,
        nullable: true,
        description: "The record as the caller sees it; null where it was refused, or is out of sight.",
      },
    ]),
  ),
);

/** `CreateLeadsPayload` */
export const batchPayload = once((of: Description) => {
  const Plural = of.plural.charAt(0).toUpperCase() + of.plural.slice(1);
  return payloadType(`Create${Plural}Payload`, "What became of the items.", [
    {
      name: of.plural,
      type: [of.type],
      nullable: "items",
      description:
        "The records, one for each item; null where it was refused or is out of sight. Empty where all were refused.",
    },
    {
      name: "outcomes",
      type: [ItemOutcomeType],
      nullable: false,
      description: "What became of each item. Empty where all were refused.",
    },
  ]);
});
