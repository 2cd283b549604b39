import { day } from "./day";

/**
 * The moment at which the clocks of a time zone of IANA show this, which is told as if they were those of UTC; milliseconds. Where they
 * show it twice it is the first; where it is passed over, as long behind the change of clocks as it would have been.
 */
export function momentShown(shown: number, timeZone: string): Date {
  // Clocks are changed by an hour or so: what a zone is ahead half a day before and after is what it is at either side.
  const guesses = [shown - day / 2, shown + day / 2].map((near) => shown - ahead(near, timeZone));
  const moments = guesses.filter((at) => at + ahead(at, timeZone) === shown);
  return new Date(moments.length > 0 ? Math.min(...moments) : Math.max(...guesses));
}

/** How much the clocks of a zone are ahead of UTC at a moment; milliseconds. */
function ahead(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(at / 1_000) * 1_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = "numeric";
  const known =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      ...{ timeZone, hourCycle: "h23", calendar: "iso8601" },
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
  clocks.set(timeZone, known);
  return known;
}
