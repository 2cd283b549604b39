import { Described } from "../../store/description/describe";
import { ChoiceField, DateField, InstantField, TextField } from "../../store/description/fields";
import { OnCard } from "../../store/description/links";
import { OnCardRow, factsOfCard, ownedOnCard } from "../../store/description/on-card-row";
import { taskDrafting } from "./task-drafting";

/** Something to be done, by one person, on a card or on none. */
@Described({
  kind: "TASK",
  singular: "task",
  plural: "tasks",
  description: "Something to be done by the one responsible, on a card or on none.",
  owners: ownedOnCard,
  facts: factsOfCard,
  trash: true,
  customFields: true,
  drafting: taskDrafting,
})
@OnCard({ description: "The card that it hangs on." })
export class Task extends OnCardRow {
  @TextField({ description: "What is to be done.", required: true, searched: true, max: 2_000 })
  text: string;

  @ChoiceField({
    description: "What sort of work it is.",
    required: true,
    choices: {
      name: "TaskKind",
      description: "What sort of work a task is.",
      values: {
        TODO: "Anything to be done.",
        CALL: "A call to make.",
        MEETING: "A meeting to hold.",
        LETTER: "A letter to write.",
      },
    },
  })
  kind: "TODO" | "CALL" | "MEETING" | "LETTER";

  @InstantField({
    description: "The moment by which it is due; null where it is due on a day, or at no time.",
    restrictable: false,
  })
  dueAt: Date | null;

  @DateField({
    description: "The day on which it is due; null where it is due at a moment, or at no time.",
    restrictable: false,
  })
  dueOn: string | null;

  @InstantField({
    description:
      "By when it is due: the moment, or the end of the day in the time zone of whoever wrote it. What a list is sorted by.",
    written: "never",
    sorted: true,
    restrictable: false,
  })
  dueBy: Date | null;

  @InstantField({
    description: "When it was completed; null while it is open.",
    written: "create",
    restrictable: false,
  })
  completedAt: Date | null;

  @TextField({ description: "What came of it.", written: "create", max: 2_000 })
  result: string | null;
}
