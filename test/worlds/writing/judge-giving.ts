import { type Receiver, mayCreateFor, mayGive } from "../../support/naive";
import { people as named, pipelines } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import type { Onlooker } from "../account/onlooker";
import { isHanging } from "../account/shapes";
import type { RequestSource, WorldKind, WorldRecord } from "../account/world";
import { faultsOf } from "./judge";
import { type Piece, setAll } from "./piece";
import { type Subject, type Verdict, barrier, changed } from "./verdict";

/** Who is to be responsible: as the call names the user, and who that is for the caller. */
export interface Named {
  readonly id: string;
  readonly receiver: Receiver | null;
}

/** Oneself, anybody of the account, or nobody at all. */
export function drawReceiver(random: Random, { world, facts, seesSettings }: Onlooker): Named {
  const user = random.pick([facts.userId, named.stranger, ...world.people.map(({ id }) => id)]);
  const person = world.people.find(({ id }) => id === user);
  const isNobody = !person || random.chance(0.06);
  const id = isNobody ? `user_${"0".repeat(32)}` : `user_${user.replaceAll("-", "")}`;
  return { id, receiver: isNobody || !seesSettings ? null : { user, status: person.status } };
}

/** Giving a record to somebody (`rights.md` 5.6, 5.7). */
export function judgeGiving(onlooker: Onlooker, subject: Subject, to: Receiver): Verdict {
  const stopped = barrier(onlooker, "ASSIGN", subject);
  const { record } = subject;
  if (stopped || !record) return stopped ?? { is: "absent" };
  if (!mayGive(onlooker.asked(record), to)) return { is: "forbidden", action: "ASSIGN" };
  return changed(record, { responsibleId: to.user }, "UPDATE");
}

/** A new record, as a call describes it. */
export interface Draft {
  readonly kind: WorldKind;
  readonly externalId: string;
  readonly pieces: readonly Piece[];
  readonly to: Named | null;
  /** What every new one of the kind says. */
  readonly said: object;
  /** By which way a request came in. */
  readonly source?: RequestSource;
  /** The card that it is to hang on or to name: null for none. */
  readonly card: { readonly id: string; readonly record: WorldRecord | null; readonly isSeen: boolean } | null;
}

const firstPipeline = { pipelineId: pipelines[0]?.id ?? null, stageId: pipelines[0]?.stages[0] ?? null };

/** The record as it would be, with me as responsible and creator. */
export function mineOf({ facts }: Onlooker, { kind, pieces, card, externalId }: Draft): WorldRecord {
  const blank: WorldRecord = {
    ...{ kind, id: externalId, responsibleId: facts.userId, creatorId: facts.userId, isDeleted: false, version: 1 },
    ...{ externalId, createdAt: 0, name: "", note: null, price: null, currency: "EUR", dueBy: null },
    ...{
      isCompleted: false,
      pipelineId: null,
      stageId: null,
      documentKind: null,
      contactIds: [],
      attendeeIds: [],
      file: null,
    },
    ...{ companyId: null, mainContactId: null, leadId: null, reason: null },
    status: kind === "REQUEST" ? "NEW" : null,
    cardId: card?.isSeen === true ? (card.record?.id ?? null) : null,
    ...(kind === "LEAD" ? firstPipeline : {}),
  };
  return { ...blank, ...setAll(pieces, blank) };
}

/** What hangs on a card is added to it; what only names one is not. */
function isClosedToAdding(onlooker: Onlooker, { kind, card }: Draft): boolean {
  const seen = card?.isSeen === true ? card.record : null;
  return seen !== null && isHanging(kind) && !onlooker.mayAddTo(seen);
}

/** What must become of making it: CREATE, giving it away, adding it to a card, closed fields, and then its values. */
export function judgeCreation(onlooker: Onlooker, draft: Draft): Verdict {
  const mine = mineOf(onlooker, draft);
  const me: Receiver = { user: onlooker.facts.userId, status: "ACTIVE" };
  const to = draft.to?.receiver ?? me;
  if (!mayCreateFor(onlooker.asked(mine), me)) return { is: "faulty", faults: [["", "FORBIDDEN"]] };
  if (!mayCreateFor(onlooker.asked(mine), to)) return { is: "faulty", faults: [["responsibleId", "FORBIDDEN"]] };
  if (isClosedToAdding(onlooker, draft)) return { is: "faulty", faults: [["cardId", "FORBIDDEN"]] };
  const faults = faultsOf(onlooker, draft.pieces, mine);
  const isClosed = faults.some(([, code]) => code === "FIELD_CLOSED");
  const unseen = [
    ...(draft.to && !draft.to.receiver ? [["responsibleId", "NOT_FOUND"] as const] : []),
    ...(draft.card && !draft.card.isSeen ? [["cardId", "NOT_FOUND"] as const] : []),
  ];
  const wrong = isClosed ? faults : [...faults, ...unseen];
  if (wrong.length > 0) return { is: "faulty", faults: wrong };
  return { is: "written", before: null, after: { ...mine, responsibleId: to.user }, logged: "CREATE" };
}
