import { Described } from "../../store/description/describe";
import { ChoiceField, InstantField, IntegerField, TextField } from "../../store/description/fields";
import { OnCard } from "../../store/description/links";
import { OnCardRow, factsOfCard, ownedOnCard } from "../../store/description/on-card-row";
import { type ActivityKind, activityDrafting } from "./activity-drafting";

/**
 * What somebody did about a card. Whoever wrote it down is its creator and responsible, for ever. The entries that the
 * gateway writes by itself are the rows of the change log, and no records of this kind (`rights.md` 7).
 */
@Described({
  kind: "ACTIVITY",
  singular: "activity",
  plural: "activities",
  description: "What somebody did about a card, and wrote down: a note, a call, a meeting, a letter, a message.",
  owners: ownedOnCard,
  facts: { ...factsOfCard, origin: "origin" },
  trash: true,
  customFields: true,
  drafting: activityDrafting,
})
@OnCard({ description: "The card that it is about; null where that is hidden or gone.", required: true })
export class Activity extends OnCardRow {
  @ChoiceField({
    description: "What was done: a NOTE where left out. It can't be changed once set.",
    required: true,
    written: "create",
    choices: {
      name: "ActivityKind",
      description: "What somebody did about a card.",
      values: {
        NOTE: "Wrote something down.",
        CALL: "Spoke on the telephone.",
        MEETING: "Met somebody.",
        LETTER: "Wrote or got a letter or an e-mail.",
        CHAT: "Wrote or got a message in a chat.",
      },
    },
  })
  kind: ActivityKind;

  @TextField({
    description: "What is to be said of it, or what the message was. A NOTE and a CHAT have one.",
    restrictable: false,
    searched: true,
    max: 10_000,
  })
  text: string | null;

  @InstantField({
    description: "When it took place: when it is written down where left out.",
    required: true,
    sorted: true,
  })
  occurredAt: Date;

  @ChoiceField({
    description: "Who began a CALL or wrote a LETTER or CHAT.",
    choices: {
      name: "ActivityDirection",
      description: "From whom something came.",
      values: { INCOMING: "From the other side.", OUTGOING: "From one's own." },
    },
  })
  direction: "INCOMING" | "OUTGOING" | null;

  @TextField({ description: "The telephone number at the other end of a CALL.", max: 40 })
  number: string | null;

  @IntegerField({ description: "How long a CALL or MEETING took, in seconds." })
  durationSeconds: number | null;

  @TextField({ description: "What came of a CALL or MEETING.", max: 2_000 })
  result: string | null;

  @TextField({ description: "What a LETTER is about.", max: 500 })
  subject: string | null;

  @TextField({ description: "Who wrote a LETTER.", column: "written_by", max: 500 })
  from: string | null;

  @TextField({ description: "To whom a LETTER is.", column: "written_to", max: 2_000 })
  to: string | null;

  @ChoiceField({
    description: "Where it comes from.",
    required: true,
    written: "never",
    filtered: false,
    choices: {
      name: "ActivityOrigin",
      description: "Where an entry comes from.",
      values: { MANUAL: "Somebody wrote it down." },
    },
  })
  origin: "MANUAL";
}
