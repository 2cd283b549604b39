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
    super(`Too many attempts to sign in. Try again in ${retryAfter} seconds.`);
    this.details = { retryAfter };
  }
}

const windowMilliseconds = 15 * 60 * 1_000;

/** Failures in one window. An address may be an office's, so that it has more. */
const mostFailures = { email: 10, address: 100 } as const;

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
export async function admitAttempt(database: Database, attempt: Attempt, now: Date): Promise<() => Promise<void>> {
  const began = new Date(now.getTime() - (now.getTime() % windowMilliseconds));
  const windows = (["address", "email"] as const).map((by) => ({ by, window: windowOf(by, attempt[by], began) }));
  for (const { by, window } of windows) {
    const count = await countAttempt(database, window);
    if (count > mostFailures[by]) throw new Throttled(secondsLeft(began, now));
    if (count === 1) await forgetAttemptsBefore(database, began);
  }
  return async () => {
    for (const { window } of windows) await forgiveAttempt(database, window);
  };
}

const secondsLeft = (began: Date, now: Date): number =>
  Math.ceil((began.getTime() + windowMilliseconds - now.getTime()) / 1_000);

/** Hashed: what people type is not kept, and is as long as they like. */
function windowOf(by: keyof Attempt, value: string, windowStart: Date): AttemptWindow {
  const subject = by === "address" ? networkOf(value) : value.trim().toLowerCase();
  return { subject: `${by}:${createHash("sha256").update(subject).digest("hex")}`, windowStart };
}

/** One person has a whole /64 of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
  const [head = ""] = address.split("::");
  return [...head.split(":"), "0", "0", "0", "0"].slice(0, 4).join(":");
}
