import { Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Described } from "../../store/description/describe";
import { DateField, FlagField, InstantField, TextField } from "../../store/description/fields";
import { OnCard, Through } from "../../store/description/links";
import { OnCardRow, factsOfCard, ownedOnCard } from "../../store/description/on-card-row";
import { eventDrafting } from "./event-drafting";

/** Something in the calendar of the one responsible, on a card or on none. Who attends it sees it by no right of that. */
@Described({
  kind: "EVENT",
  singular: "event",
  plural: "events",
  description: "Something in the calendar of the one responsible, on a card or on none.",
  owners: ownedOnCard,
  facts: factsOfCard,
  trash: true,
  customFields: true,
  drafting: eventDrafting,
})
@Through("attendees", "USER", {
  through: "event_attendee",
  from: "event_id",
  to: "user_id",
  written: "always",
  description: "Users who take part. Taking part gives no right to the event.",
})
@Through("contacts", "CONTACT", {
  through: "event_contact",
  from: "event_id",
  to: "contact_id",
  written: "always",
  description: "Contacts who take part.",
})
@OnCard({ description: "The card that it hangs on." })
export class Event extends OnCardRow {
  @TextField({ description: "What it is about.", required: true, searched: true, max: 2_000 })
  text: string;

  @TextField({ description: "Where it takes place.", max: 500 })
  place: string | null;

  @InstantField({
    description:
      "When it begins. Of one that takes whole days it is the beginning of the first, in the time zone of whoever wrote that.",
    required: true,
    sorted: true,
  })
  startsAt: Date;

  @InstantField({
    description:
      "When it is over: `startsAt` where left out. Of one that takes whole days it is the end of the last, likewise.",
    required: true,
  })
  endsAt: Date;

  @DateField({
    description: "The first of the whole days that it takes; null where it begins at a moment.",
    restrictable: false,
  })
  startsOn: string | null;

  @DateField({
    description: "The last of the whole days that it takes, `startsOn` where left out; null where it ends at a moment.",
    restrictable: false,
  })
  endsOn: string | null;

  @FlagField({ description: "Does it take whole days?", written: "never" })
  isAllDay: boolean;

  @InstantField({
    description: "When it was completed; null while it is open.",
    written: "create",
    restrictable: false,
  })
  completedAt: Date | null;

  @TextField({ description: "What came of it.", written: "create", max: 2_000 })
  result: string | null;
}

/** A user who takes part in an event. */
@Entity("event_attendee")
@ForeignKey("Event", ["accountId", "eventId"], ["accountId", "id"])
@ForeignKey("User", ["accountId", "userId"], ["accountId", "id"])
@Index("event_attendee_user_id_link", ["accountId", "userId", "eventId"])
export class EventAttendee {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) eventId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
}

/** A contact who takes part in an event. */
@Entity("event_contact")
@ForeignKey("Event", ["accountId", "eventId"], ["accountId", "id"])
@ForeignKey("Contact", ["accountId", "contactId"], ["accountId", "id"])
@Index("event_contact_contact_id_link", ["accountId", "contactId", "eventId"])
export class EventContact {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) eventId: string;
  @PrimaryColumn({ type: "uuid" }) contactId: string;
}
