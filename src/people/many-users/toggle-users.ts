import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { type Fault, Faults } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { activateUser, deactivateUser } from "../user/set-status";
import { refusalOfSupervision } from "../user/supervision";
import { type Subject, subjectsOf } from "./subjects";

/** Users who are let in, or kept out, together. */
export interface AskedToggle {
  /** As the API says them, 1 to 250. */
  readonly userIds: readonly string[];
  /** Does one who is refused leave the others be? */
  readonly partial: boolean;
}

export interface Toggled {
  /** UUIDs, one for each id; null where it was refused. */
  readonly ids: readonly (string | null)[];
  readonly outcomes: readonly ("UPDATED" | "UNCHANGED" | "REFUSED")[];
  readonly faults: readonly Fault[];
}

type Toggle = (change: RightsChange, user: UserRow) => Promise<void>;

/** Lets users in again, each by the caller's right to that one. Throws `Faults`. */
export const activateUsers = (change: RightsChange, asked: AskedToggle): Promise<Toggled> =>
  toggle(change, asked, { toggle: activateUser, isSo: ({ status }) => status !== "INACTIVE" });

/** Keeps users out, each by the caller's right to that one. Throws `Faults`. */
export const deactivateUsers = (change: RightsChange, asked: AskedToggle): Promise<Toggled> =>
  toggle(change, asked, { toggle: deactivateUser, isSo: ({ status }) => status === "INACTIVE" });

interface Way {
  readonly toggle: Toggle;
  /** Is the user so already? */
  readonly isSo: (user: UserRow) => boolean;
}

async function toggle(change: RightsChange, { userIds, partial }: AskedToggle, way: Way): Promise<Toggled> {
  const items: Item[] = [];
  for (const [index, subject] of (await subjectsOf(change, userIds, "userIds")).entries())
    items.push(await toggleOne(change, subject, way, ["userIds", String(index)]));
  const faults = items.flatMap((item) => item.faults);
  if (!partial) refuseIfAny(faults);
  return { ids: items.map(({ id }) => id), outcomes: items.map(({ outcome }) => outcome), faults };
}

interface Item {
  readonly id: string | null;
  readonly outcome: Toggled["outcomes"][number];
  readonly faults: readonly Fault[];
}

const refused = (faults: readonly Fault[]): Item => ({ id: null, outcome: "REFUSED", faults });

/** Whoever is refused is refused before anything of that user is written, and the others are left as they come out. */
async function toggleOne(
  change: RightsChange,
  { user, faults }: Subject,
  way: Way,
  path: readonly string[],
): Promise<Item> {
  if (user === null || faults.length > 0) return refused(faults);
  const refusal = refusalOfSupervision(change.standing, user);
  if (refusal) return refused([fault(path, "FORBIDDEN", `${refusal.action}: ${refusal.reason}.`)]);
  try {
    await way.toggle(change, user);
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    return refused(error.faults.map(({ code, message }) => fault(path, code, message)));
  }
  return { id: user.id, outcome: way.isSo(user) ? "UNCHANGED" : "UPDATED", faults: [] };
}
