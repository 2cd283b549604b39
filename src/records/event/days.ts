/** The first moment of a day, `2026-05-31`, where the time zone is this one of IANA: mostly midnight. */
export function beginningOf(dayOf: string, timeZone: string): Date {
  const midnight = Date.parse(`${dayOf}T00:00:00Z`);
  // Clocks are changed by an hour or so: what a zone is ahead half a day before and after is what it is at either side.
  const guesses = [midnight - aDay / 2, midnight + aDay / 2].map((near) => midnight - ahead(near, timeZone));
  const moments = guesses.filter((at) => at + ahead(at, timeZone) === midnight);
  // Where midnight is passed over, the day begins with the change of clocks.
  return new Date(moments.length > 0 ? Math.min(...moments) : Math.max(...guesses));
}

/** The day behind, `2026-06-01`. */
export const dayAfter = (dayOf: string): string =>
  new Date(Date.parse(`${dayOf}T00:00:00Z`) + aDay).toISOString().slice(0, 10);

const aDay = 24 * 60 * 60 * 1_000;

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
