import { mayAddToCard } from "../../rights/adding";
import { type Responsible, refusalOfCreation } from "../../rights/assignment";
import { type HangingKind, type Resource, hangingKinds } from "../../rights/catalogue";
import type { RecordFacts } from "../../rights/predicate";
import type { Description } from "../description/description";
import { propertyNameOf } from "../description/naming-strategy";
import { descriptionOf } from "../description/registry";
import { closedParts } from "../reading/masks";
import type { Fault } from "../refusals";
import type { Standing } from "../standing";
import { type Draft, inputName } from "./draft";
import type { Seen } from "./lookups";
import type { Values } from "./stored-values";

/** The facts of a record that is not written yet, out of its values. */
export function wouldBeFacts(of: Description, values: Values): RecordFacts {
  const columns = Object.entries({ ...of.owners, ...of.facts });
  return Object.fromEntries(columns.map(([fact, column]) => [fact, values[propertyNameOf(column)] ?? null]));
}

/**
 * What keeps the caller from creating this record, empty where nothing does: CREATE, adding to a card, giving it to
 * somebody else, and fields that are closed to him (`rights.md` 5.1, 5.2, 5.6, 5.7; Field restrictions).
 */
export function refusalsOfCreation(
  standing: Standing,
  of: Description,
  draft: Draft,
  record: Values,
  seen: Seen,
): readonly Fault[] {
  const { principal, caller } = standing;
  // Nobody owns a setting: whether it may be made is what its handle was opened by.
  if (of.owners.responsible === undefined) return [];
  const mine = wouldBeFacts(of, { ...record, responsibleId: caller.userId });
  const refusal = refusalOfCreation(principal, of.kind as Resource, mine, receiverOf(standing, record, seen));
  if (refusal) {
    const isAboutGiving = refusal.action === "ASSIGN";
    return [
      {
        field: isAboutGiving ? [...draft.path, "responsibleId"] : draft.path,
        code: "FORBIDDEN",
        message: `${refusal.action}: ${refusal.reason}.`,
      },
    ];
  }
  if (isHangingOnSeen(of, record, seen) && !mayAddToCard(principal, of.kind as HangingKind, mine)) {
    return [
      {
        field: [...draft.path, "cardId"],
        code: "FORBIDDEN",
        message: `CREATE: your rights do not let you add to this ${String(record["cardKind"]).toLowerCase()}.`,
      },
    ];
  }
  return closedFields(standing, of, draft, mine);
}

/** A card that is hidden or unknown is told as such, like any other link, and not as one that may not be added to. */
function isHangingOnSeen(of: Description, record: Values, seen: Seen): boolean {
  if (!(hangingKinds as readonly string[]).includes(of.kind)) return false;
  const { cardId, cardKind } = record;
  return typeof cardId !== "string" || seen.row(descriptionOf(cardKind as Description["kind"]), cardId) !== undefined;
}

/** Who is to be responsible. A user who is not there is told as such, and is not judged as one who may not receive. */
function receiverOf({ caller }: Standing, record: Values, seen: Seen): Responsible {
  const user = record["responsibleId"];
  const row = typeof user === "string" ? seen.row(descriptionOf("USER"), user) : undefined;
  if (typeof user !== "string" || !row) return { user: caller.userId, status: "ACTIVE" };
  return { user, status: row["f_status"] as Responsible["status"] };
}

/** A write to a hidden or read-only field is refused by name, on create too. */
export function closedFields(
  standing: Standing,
  of: Description,
  draft: Pick<Draft, "path" | "parts">,
  facts: RecordFacts,
): readonly Fault[] {
  const closed = closedParts(standing, of, facts);
  return draft.parts
    .filter((part) => closed.includes(part))
    .map((part) => ({
      field: [...draft.path, memberOf(of, part)],
      code: "FIELD_CLOSED",
      message: `${part} is not yours to write on this record.`,
    }));
}

/** What an input calls a part: `companyId` for the link `company`, `custom` for each custom field. */
function memberOf(of: Description, part: string): string {
  if (part.startsWith("custom.")) return "custom";
  const link = of.links.find(({ name }) => name === part);
  return link ? inputName(link) : part;
}
