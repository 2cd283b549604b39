import { ID, Int } from "type-graphql";
import { type Generated, type Member, inputType } from "../../graphql/records/generated";
import type { Description } from "../../store/description/description";
import { capitalised, withArticle } from "../../store/description/record-kinds";

const id: Member = { name: "id", type: ID, nullable: false, description: "Which one." };

const expectedVersion: Member = {
  name: "expectedVersion",
  type: Int,
  nullable: true,
  description: "The `version` that was read: where it has changed, nothing is done.",
};

/** `CompleteTaskInput` */
export const completeInput = (of: Description): Generated =>
  inputType(`Complete${of.typeName}Input`, `${capitalised(withArticle(of.singular))} that is done.`, [
    id,
    {
      name: "result",
      type: String,
      nullable: true,
      description: "What came of it; what was said before stays where left out.",
    },
    expectedVersion,
  ]);

/** `ReopenTaskInput` */
export const reopenInput = (of: Description): Generated =>
  inputType(`Reopen${of.typeName}Input`, `${capitalised(withArticle(of.singular))} that is not done after all.`, [
    id,
    expectedVersion,
  ]);
