/** Ids and owners of the generated world, by number: what is asked for follows from them as what is there does. */
const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, "0");

export const accountId = (account: number): string => `10000000-0000-7000-8000-00000000000${hex(account, 1)}`;

export const userId = (account: number, user: number): string =>
  `2000000${hex(account, 1)}-0000-7000-8000-${hex(user, 12)}`;

/** The same in SQL: the id of the user whose number the expression is. */
export const userIdIn = (account: number, user: string): string =>
  `('2000000${hex(account, 1)}-0000-7000-8000-' || lpad(to_hex(${user}), 12, '0'))::uuid`;

export const groupId = (account: number, firstUser: number): string =>
  `3000000${hex(account, 1)}-0000-7000-8000-${hex(firstUser, 12)}`;

export const pipelineId = (account: number): string => `4000000${hex(account, 1)}-0000-7000-8000-000000000000`;

export const stageId = (account: number, stage: number): string =>
  `5000000${hex(account, 1)}-0000-7000-8000-00000000000${hex(stage, 1)}`;

export const stageNames = ["New", "Talking", "Offer", "Negotiation", "Won", "Lost"] as const;

/** Deals begin with these; no two of them with the same two letters. */
export const subjects = [
  ...["Antenna", "Boiler", "Carpet", "Door", "Engine", "Fence", "Garden", "Heating", "Insulation", "Joinery"],
  ...["Kitchen", "Lift", "Mast", "Nursery", "Office", "Pump", "Quarry", "Roof", "Stairs", "Tiles", "Umbrella"],
  ...["Veranda", "Window", "Yacht"],
] as const;

/** Whom records belong to, in numbers. */
export const users = {
  /** They own nine tenths of what is young, and form groups of eight. */
  main: { first: 0, count: 200 },
  /** They own the rest of it, and form the large teams. */
  others: { first: 200, count: 700 },
  /** They own the oldest hundredth, and nothing else: a team of eight, and one who is alone. */
  veterans: { first: 900, count: 9 },
  administrator: 910,
  count: 911,
} as const;

/** Owners come again after so many records, so that what hangs together mostly belongs to one. */
export const period = 6_000;

/** Number of the owner of record `n` of `total`, the oldest first. */
export function ownerIn(n: string, total: number): string {
  const { main, others, veterans } = users;
  const turn = `(${n}) % ${period}`;
  return `(case when (${n}) <= ${total / 100} then ${veterans.first} + (${n}) % ${veterans.count}
    when ${turn} < ${others.count} then ${others.first} + ${turn}
    else (${turn} - ${others.count}) % ${main.count} end)::integer`;
}

/** Deals on which twenty tasks hang; `n` of them in the order of their number. */
export const busyIn = (n: string): string => `(((${n}) / 200 * 20 + 7) * 200 + (${n}) % 200)`;
export const isBusy = (n: string): string => `((${n}) / 200) % 20 = 7`;

/** The youngest records are of this moment, and tasks are due in the thirty days after it. */
export const newest = Date.UTC(2026, 0, 1);
export const taskDays = 30;
const span = 180_000_000_000;

const age = (n: string, total: number): string => `(${total} - (${n}))::bigint * ${Math.floor(span / total)}`;

export const momentIn = (n: string, total: number): string =>
  `(timestamptz '${new Date(newest).toISOString()}' - ${age(n, total)} * interval '1 millisecond')`;

/** An id as the gateway makes them: of its moment, so that neighbours in time are neighbours in the index. */
export function idIn(account: number, kind: string, n: string, total: number): string {
  const salt = `md5('${account} ${kind} ' || (${n}))`;
  return `(lpad(to_hex(${newest} - ${age(n, total)}), 12, '0') || '7' || substr(${salt}, 1, 3) || '8' || substr(${salt}, 4, 15))::uuid`;
}

export const drawn = (n: string, salt: number, count: number): string =>
  `(abs(hashint8((${n})::bigint * 31 + ${salt})::bigint) % ${count})`;
