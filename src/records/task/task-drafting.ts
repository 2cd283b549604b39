import type { Completed, Drafting } from "../../store/description/drafting";
import { endOf, hasMoments } from "../days";

type Fault = Completed["faults"][number];
type Values = Readonly<Record<string, unknown>>;

/** When a task is due, as far as it is said, and what sort it is. */
interface Due {
  readonly dueAt?: string | null;
  readonly dueOn?: string | null;
  readonly kind?: string | null;
}

/**
 * A task is due at a moment or on a day, not both; a list goes by the moment, or by the end of the day in the time zone of
 * whoever says it (`decisions.md` 8). Who changes something else leaves it where it is.
 */
export const taskDrafting: Drafting = {
  needs: [],
  days: ["dueOn"],
  derives: ["kind"],
  looksAt: ["dueAt", "dueOn", "kind"],
  complete: (record, before, { timeZone }) => {
    const { dueAt = null, dueOn = null, kind = null } = record as Due;
    const faults = faultsOf(dueAt, dueOn);
    if (faults.length > 0) return { set: {}, faults };
    const dueBy = dueAt ?? (dueOn === null ? null : endOf(dueOn, timeZone).toISOString());
    return { set: { kind: kind ?? "TODO", ...(isLeft(record, before) ? {} : { dueBy }) }, faults };
  },
};

const isLeft = (record: Values, before: Values | null): boolean =>
  before !== null && ["dueAt", "dueOn"].every((name) => (record[name] ?? null) === (before[name] ?? null));

const both: Fault = {
  member: "dueOn",
  code: "INVALID",
  message: "A task is due at a moment or on a day, not both.",
};
const farAway: Fault = {
  member: "dueOn",
  code: "INVALID",
  message: "The day on which a task is due lies between the years 1000 and 9998.",
};

function faultsOf(dueAt: string | null, dueOn: string | null): readonly Fault[] {
  if (dueOn === null) return [];
  if (dueAt !== null) return [both];
  return hasMoments(dueOn) ? [] : [farAway];
}
