import type { Completed, Drafting, Known } from "../../store/description/drafting";
import { beginningOf, dayAfter, hasMoments } from "../days";

type Values = Readonly<Record<string, unknown>>;
type Fault = Completed["faults"][number];

/** When an event is, as far as it is said: from moment to moment, or whole days. */
interface Times {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/**
 * An event goes from a moment to a moment, or takes whole days. These are kept as they were said, and the moments with
 * them at which they begin and end in the time zone of whoever says them (`decisions.md` 8): lists go by the moments.
 */
export const eventDrafting: Drafting = {
  needs: [],
  days: ["startsOn", "endsOn"],
  derives: ["startsAt", "endsAt"],
  looksAt: ["startsAt", "endsAt", "startsOn", "endsOn"],
  complete: (record, before, known) => {
    const times = timesOf(record);
    const is = before ? changed(times, timesOf(before)) : said(times);
    if (is.inDays && is.inMoments) return { set: {}, faults: [both] };
    if (before && !is.inDays && !is.inMoments) return { set: {}, faults: [] };
    return is.inDays && times.startsOn !== null ? wholeDays(times, known) : fromMoment(times, before);
  },
};

function timesOf(record: Values): Times {
  const { startsAt = null, endsAt = null, startsOn = null, endsOn = null } = record as Partial<Times>;
  return { startsAt, endsAt, startsOn, endsOn };
}

interface Manner {
  readonly inDays: boolean;
  readonly inMoments: boolean;
}

const said = ({ startsAt, endsAt, startsOn, endsOn }: Times): Manner => ({
  inDays: startsOn !== null || endsOn !== null,
  inMoments: startsAt !== null || endsAt !== null,
});

const changed = (times: Times, before: Times): Manner => ({
  inDays: times.startsOn !== before.startsOn || times.endsOn !== before.endsOn,
  inMoments: times.startsAt !== before.startsAt || times.endsAt !== before.endsAt,
});

const both: Fault = {
  member: "startsOn",
  code: "INVALID",
  message: "An event goes from a moment to a moment or takes whole days, not both.",
};
const noBeginning: Fault = {
  member: "startsAt",
  code: "REQUIRED",
  message: "Say when it begins: startsAt, or startsOn of one that takes whole days.",
};
const noFirstDay: Fault = { member: "startsOn", code: "REQUIRED", message: "Say the first of the days, too." };
const endsBefore = (member: "endsAt" | "endsOn"): Fault => ({
  ...{ member, code: "INVALID", message: "An event does not end before it begins." },
});
const farAway: Fault = {
  member: "startsOn",
  code: "INVALID",
  message: "The days of an event lie between the years 1000 and 9998.",
};

function wholeDays({ startsOn, endsOn }: Times, { timeZone }: Known): Completed {
  const first = startsOn ?? "";
  const last = endsOn ?? first;
  if (last < first) return { set: {}, faults: [endsBefore("endsOn")] };
  if (!hasMoments(first) || !hasMoments(last)) return { set: {}, faults: [farAway] };
  const [startsAt, endsAt] = [beginningOf(first, timeZone), beginningOf(dayAfter(last), timeZone)];
  const moments = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { set: { ...moments, startsOn: first, endsOn: last, isAllDay: true }, faults: [] };
}

/** Days that are cleared leave an event from the moment at which they began to that at which they were over. */
function fromMoment({ startsAt, endsAt, endsOn }: Times, before: Values | null): Completed {
  if (startsAt === null) return { set: {}, faults: [endsOn !== null && before === null ? noFirstDay : noBeginning] };
  const over = endsAt ?? startsAt;
  const faults = Date.parse(over) < Date.parse(startsAt) ? [endsBefore("endsAt")] : [];
  return { set: { startsAt, endsAt: over, startsOn: null, endsOn: null, isAllDay: false }, faults };
}
