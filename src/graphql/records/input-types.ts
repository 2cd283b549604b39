import { ID, Int } from "type-graphql";
import type { Description, LinkDescription, ThroughLink } from "../../store/description/description";
import { capitalised, withArticle } from "../../store/description/record-kinds";
import { inputName } from "../../store/writing/draft";
import { CustomValueInput } from "../values";
import { inputTypeOf } from "./field-types";
import { type Generated, type Member, addMember, enumType, inputType, once } from "./generated";

type When = "create" | "update";

const isWritten = (written: "always" | "create" | "never", when: When): boolean =>
  written === "always" || (written === "create" && when === "create");

const writtenOf = (link: LinkDescription): "always" | "create" | "never" =>
  "written" in link ? link.written : "never";

/** The members of an input of a kind: all may be left out but what a new record must be told. */
function addMembers(type: Generated, of: Description, when: When, isWhole = true): void {
  for (const field of of.fields.filter((each) => isWritten(each.written, when))) {
    const isTold = isWhole && when === "create" && field.required && of.drafting === null && field.type !== "flag";
    addMember(type, { name: field.name, type: inputTypeOf(field), nullable: !isTold, description: field.description });
  }
  for (const link of of.links.filter((each) => isWritten(writtenOf(each), when))) {
    const ids = link.cardinality === "through" ? [ID] : ID;
    addMember(type, { name: inputName(link), type: ids, nullable: true, description: link.description });
  }
  if (of.customFields) {
    addMember(type, {
      name: "custom",
      type: [CustomValueInput],
      nullable: true,
      description: "Values of custom fields; those left out stay as they are.",
    });
  }
  if (of.kind === "CUSTOM_FIELD") {
    addMember(type, {
      name: "options",
      type: [String],
      nullable: true,
      description: "What a CHOICE may be, in order.",
    });
  }
}

/** `CreateLeadInput` */
export const createInput = once((of: Description) => {
  const type = inputType(`Create${of.typeName}Input`, `A new ${of.singular}.`, []);
  addMembers(type, of, "create");
  return type;
});

/** `LeadOfRequestInput`: what is said of a new record, the rest of which is taken from something else. */
export const partialInput = (name: string, description: string, of: Description): Generated => {
  const type = inputType(name, description, []);
  addMembers(type, of, "create", false);
  return type;
};

export const expectedVersion: Member = {
  name: "expectedVersion",
  type: Int,
  nullable: true,
  description: "The `version` that was read: where it has changed since, nothing is done and STALE_VERSION says so.",
};

/** `Leads`, as the mutations of many are called. */
export const pluralName = (of: Description): string => capitalised(of.plural);

/** `UpdateLeadInput`, `UpdatePipelineInput` */
export const updateInput = once((of: Description) => {
  const type = inputType(
    `Update${of.typeName}Input`,
    `Changes of ${withArticle(of.singular)}: what is left out stays, null clears.`,
    [{ name: "id", type: ID, nullable: false, description: "Which one." }, expectedVersion],
  );
  addMembers(type, of, "update");
  return type;
});

/** `LeadChangesInput`: the same changes for many. */
export const changesInput = once((of: Description) => {
  const type = inputType(
    `${of.typeName}ChangesInput`,
    `Changes of ${of.plural}: what is left out stays, null clears.`,
    [],
  );
  addMembers(type, of, "update");
  return type;
});

export const ConflictAction = enumType("ConflictAction", "What happens where a record has the external id already.", {
  REFUSE: "The item is refused.",
  UPDATE: "That record is brought up to date: what the item leaves out stays.",
});

export const ItemOutcomeType = enumType("ItemOutcome", "What became of an item of a batch.", {
  CREATED: "A new record.",
  UPDATED: "A record that was there was changed.",
  UNCHANGED: "A record that was there is just so already.",
  DELETED: "A record that is in the trash now.",
  RESTORED: "A record that is out of the trash again.",
  REFUSED: "Nothing; `userErrors` says why.",
});

const partial: Member = {
  name: "partial",
  type: Boolean,
  nullable: true,
  description: "Does a refused item leave the others be? False where left out.",
};

/** `CreateLeadsInput` */
export const batchInput = once((of: Description) =>
  inputType(`Create${pluralName(of)}Input`, `New ${of.plural}, at most 250: all of them or none, unless \`partial\`.`, [
    { name: "items", type: [createInput(of)], nullable: false, description: "What they are." },
    {
      name: "onConflict",
      type: ConflictAction,
      nullable: true,
      description: "What happens where an external id is taken: REFUSE where left out.",
    },
    partial,
  ]),
);

/** `UpdateLeadsInput` */
export const updateBatchInput = once((of: Description) =>
  inputType(
    `Update${pluralName(of)}Input`,
    `Changes of ${of.plural}, at most 250: all of them or none, unless \`partial\`.`,
    [{ name: "items", type: [updateInput(of)], nullable: false, description: "Which, and what changes." }, partial],
  ),
);

/** `DeleteLeadInput`, `RestoreLeadInput` */
export const subjectInput = once((verb: "Delete" | "Restore") =>
  once((of: Description) =>
    inputType(`${verb}${of.typeName}Input`, `Which ${of.singular}.`, [
      { name: "id", type: ID, nullable: false, description: "Its id." },
      expectedVersion,
    ]),
  ),
);

/** `DeleteLeadsInput`, `RestoreLeadsInput` */
export const subjectsInput = once((verb: "Delete" | "Restore") =>
  once((of: Description) =>
    inputType(`${verb}${pluralName(of)}Input`, `Which ${of.plural}, at most 250: all or none, unless \`partial\`.`, [
      { name: "ids", type: [ID], nullable: false, description: "Their ids." },
      partial,
    ]),
  ),
);

/** `LinkLeadContactsInput`, `UnlinkLeadContactsInput` */
export const linkInput = (name: string, of: Description, link: ThroughLink): Generated =>
  inputType(name, `Which ${of.singular}, and which of its ${link.name}; the others stay.`, [
    { name: "id", type: ID, nullable: false, description: `The ${of.singular}.` },
    { name: inputName(link), type: [ID], nullable: false, description: link.description },
    expectedVersion,
  ]);
