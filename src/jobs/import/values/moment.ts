import { momentShown } from "../../../store/clocks";
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
  return momentShown(Date.parse(`${day}T${clock}Z`), zone);
}

function hourOf(hour: number, half: string): number {
  if (half === "") return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}
