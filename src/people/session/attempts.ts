import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Database } from "../../store/database";
import {
  type AttemptWindow,
  countAttempt,
  forgetAttemptsBefore,
  forgiveAttempt,
} from "../../store/people/sign-in-attempts";
import { Refusal } from "../../store/refusals";

/** Too many attempts: `retryAfter` is in seconds. */
export class Throttled extends Refusal {
  readonly code = "THROTTLED";
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(retryAfter: number) {
    super(`Too many attempts. Try again in ${retryAfter} seconds.`);
    this.details = { retryAfter };
  }
}

const windowMilliseconds = 15 * 60 * 1_000;

/** Admitted in one window, by what they are counted by. A network address may be an office's, so that it has more. */
const most = { email: 10, address: 100, "reset email": 10, "reset address": 100, mail: 10, code: 10 } as const;

type CountedBy = keyof typeof most;

/** Who tries, from where: what is counted. */
export interface Attempt {
  readonly email: string;
  /** Network address of the caller. */
  readonly address: string;
}

/**
 * Counts an attempt to sign in before it is made and hands back how to take it back, for when it was no failure.
 * Throws `Throttled` beyond the limits, by e-mail and by address, whether or not anybody has that e-mail.
 */
export const admitAttempt = (
  database: Database,
  { email, address }: Attempt,
  now: Date,
): Promise<() => Promise<void>> => admit(database, { address: networkOf(address), email }, now);

/** The same for asking for a new password, which whoever mistyped the old one too often may still do. */
export async function admitReset(database: Database, { email, address }: Attempt, now: Date): Promise<void> {
  await admit(database, { "reset address": networkOf(address), "reset email": email }, now);
}

/** For a mail to an address that somebody typed: nobody's mailbox is filled by way of this house. Throws `Throttled`. */
export async function admitMail(database: Database, email: string, now: Date): Promise<void> {
  await admit(database, { mail: email }, now);
}

/** For a code of the second factor, by the login whose it would be: hands back how to take it back. Throws `Throttled`. */
export const admitCode = (database: Database, loginId: string, now: Date): Promise<() => Promise<void>> =>
  admit(database, { code: loginId }, now);

async function admit(
  database: Database,
  counted: Readonly<Partial<Record<CountedBy, string>>>,
  now: Date,
): Promise<() => Promise<void>> {
  const began = new Date(now.getTime() - (now.getTime() % windowMilliseconds));
  const windows = Object.entries(counted).map(([by, subject]) => ({
    limit: most[by as CountedBy],
    window: { subject: `${by}:${hashOf(subject)}`, windowStart: began } satisfies AttemptWindow,
  }));
  for (const { limit, window } of windows) {
    const count = await countAttempt(database, window);
    if (count > limit) throw new Throttled(secondsLeft(began, now));
    if (count === 1) await forgetAttemptsBefore(database, began);
  }
  return async () => {
    for (const { window } of windows) await forgiveAttempt(database, window);
  };
}

const secondsLeft = (began: Date, now: Date): number =>
  Math.ceil((began.getTime() + windowMilliseconds - now.getTime()) / 1_000);

/** What people type is not kept, and is as long as they like. */
const hashOf = (subject: string): string => createHash("sha256").update(subject.trim().toLowerCase()).digest("hex");

/** One person has a whole /64 of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
  const [head = ""] = address.split("::");
  return [...head.split(":"), "0", "0", "0", "0"].slice(0, 4).join(":");
}
