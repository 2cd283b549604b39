import { momentShown } from "../store/clocks";
import { day } from "../store/day";

/** The first moment of a day, `2026-05-31`, where the time zone is this one of IANA: mostly midnight. */
export const beginningOf = (dayOf: string, timeZone: string): Date =>
  momentShown(Date.parse(`${dayOf}T00:00:00Z`), timeZone);

/** Its last moment there, as exactly as moments are kept. */
export const endOf = (dayOf: string, timeZone: string): Date =>
  new Date(beginningOf(dayAfter(dayOf), timeZone).getTime() - 1);

/** The day behind, `2026-06-01`. */
export const dayAfter = (dayOf: string): string =>
  new Date(Date.parse(`${dayOf}T00:00:00Z`) + day).toISOString().slice(0, 10);

/** Of days between the years 1000 and 9998 the moments are known: beyond them years are written otherwise. */
export const hasMoments = (dayOf: string): boolean => dayOf >= "1000" && dayOf < "9999";
