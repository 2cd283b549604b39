const dayMilliseconds = 24 * 60 * 60 * 1_000;

/** So many days later; earlier for a negative number. */
export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * dayMilliseconds);

/** `2026-05-31`, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** That hour and minute of the day, in UTC. */
export const atTime = (moment: Date, hour: number, minute: number): Date =>
  new Date(`${dayOf(moment)}T${two(hour)}:${two(minute)}:00Z`);

const two = (number: number): string => String(number).padStart(2, "0");
