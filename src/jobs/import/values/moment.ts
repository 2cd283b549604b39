import { type DayOrder, dayOf } from "./day";

const withZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const ofTwo = /^(.+?)[T, ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]\.?m\.?)?$/i;

/** A moment out of a text; where it names no zone, it is one of this zone. A day alone is its beginning. Null for none. */
export function momentOf(said: string, order: DayOrder, zone: string): Date | null {
  const text = said.trim();
  if (withZone.test(text)) {
    const at = new Date(text.replace(" ", "T"));
    return Number.isNaN(at.getTime()) ? null : at;
  }
  const [, date = text, hour = "0", minute = "0", second = "0", half = ""] = ofTwo.exec(text) ?? [];
  const day = dayOf(date, order);
  const hours = hourOf(Number(hour), half);
  if (day === null || hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const clock = [hours, Number(minute), Number(second)].map((part) => String(part).padStart(2, "0")).join(":");
  return inZone(`${day}T${clock}Z`, zone);
}

function hourOf(hour: number, half: string): number {
  if (half === "") return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** The moment at which the clocks of a zone show this. */
function inZone(shown: string, zone: string): Date {
  const asUtc = new Date(shown);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc, zone));
  // Where the clocks were put on between the two, the offset is the one there.
  return new Date(asUtc.getTime() - offsetAt(first, zone));
}

/** What the clocks of a zone are ahead of UTC by, in milliseconds. */
function offsetAt(at: Date, zone: string): number {
  const parts = formatOf(zone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(at.getTime() / 1_000) * 1_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const number = "numeric";
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", year: number, month: number, day: number },
    ...{ hour: number, minute: number, second: number },
  });
  formats.set(timeZone, format);
  return format;
}
