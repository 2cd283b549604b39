import { ID, ObjectType } from "type-graphql";
import type { Description } from "../../store/description/description";
import { Payload } from "../payload";
import { type Generated, type Member, addMember, once } from "./generated";
import { ItemOutcomeType, pluralName } from "./input-types";

/** A payload: `userErrors`, and what is given. */
export function payloadType(name: string, description: string, members: readonly Member[]): Generated {
  const type = { [name]: class extends Payload {} }[name] as unknown as Generated;
  for (const member of members) addMember(type, member);
  ObjectType(name, { description, simpleResolvers: true })(type);
  return type;
}

type Verb = "Create" | "Update" | "Restore" | "Complete" | "Reopen";

/** `CreateLeadPayload`, `UpdatePipelinePayload`, `RestoreTaskPayload` */
export const recordPayload = once((verb: Verb | "Link" | "Unlink") =>
  once((of: Description) => recordPayloadNamed(`${verb}${of.typeName}Payload`, of)),
);

export const recordPayloadNamed = (name: string, of: Description): Generated =>
  payloadType(name, `What became of it.`, [
    {
      name: of.singular,
      type: of.type,
      nullable: true,
      description:
        "The record as the caller sees it; null where it was refused, or is out of sight. Beside STALE_VERSION it is as it is now.",
    },
  ]);

const outcomes: Member = {
  name: "outcomes",
  type: [ItemOutcomeType],
  nullable: false,
  description: "What became of each item. Empty where all were refused.",
};

/** `CreateLeadsPayload`, `UpdateLeadsPayload`, `RestoreLeadsPayload` */
export const batchPayload = once((verb: "Create" | "Update" | "Restore") =>
  once((of: Description) =>
    payloadType(`${verb}${pluralName(of)}Payload`, "What became of the items.", [
      {
        name: of.plural,
        type: [of.type],
        nullable: "items",
        description:
          "The records, one for each item; null where it was refused or is out of sight. Empty where all were refused.",
      },
      outcomes,
    ]),
  ),
);

/** `DeleteLeadPayload` */
export const deletePayload = once((of: Description) =>
  payloadType(`Delete${of.typeName}Payload`, "What became of it.", [
    {
      name: `deleted${of.typeName}Id`,
      type: ID,
      nullable: true,
      description: "The id of the record that is in the trash now; null where it was refused.",
    },
  ]),
);

/** `DeleteLeadsPayload` */
export const deleteBatchPayload = once((of: Description) =>
  payloadType(`Delete${pluralName(of)}Payload`, "What became of the records.", [
    {
      name: `deleted${of.typeName}Ids`,
      type: [ID],
      nullable: "items",
      description: "The ids of those that are in the trash now, null where one was refused. Empty where all were.",
    },
    outcomes,
  ]),
);
