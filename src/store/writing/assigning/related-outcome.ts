import { type FollowingKind, followingKinds } from "../../../rights/related";
import { Conflict } from "../../refusals";
import type { Values } from "../stored-values";
import { type Changed, type Verdict, isRefused } from "../verdict";
import { changedNames } from "../write-rows";
import type { Answers } from "./answers";
import type { Related } from "./find-related";

/** Why a record that the caller sees stays with whom it is. */
export const keptReasons = {
  NOT_CHOSEN: "It might have followed, and was not to.",
  NOT_ASSIGNABLE: "The caller may not give it to this user: ASSIGN does not reach it, or a policy is against it.",
  THEIRS_ALREADY: "The new one is responsible for it already.",
} as const;
export type KeptReason = keyof typeof keptReasons;

/** A related record that stays. */
export interface KeptRelated {
  readonly related: Related;
  readonly reason: KeptReason;
}

/** What becomes of related records. */
export interface RelatedOutcome {
  /** Those about which nobody has said whether they follow, by kind; empty where nothing is asked. */
  readonly asked: ReadonlyMap<FollowingKind, readonly Related[]>;
  /** Those that follow, with what is written of them. */
  readonly following: readonly { readonly related: Related; readonly verdict: Changed }[];
  /** Of kinds of which it was said what follows: of others nothing is told. */
  readonly kept: readonly KeptRelated[];
}

/** What is given, as it was judged: the versions by UUID, and which of it changes hands at all. */
export interface Handover {
  readonly versions: ReadonlyMap<string, unknown>;
  readonly moving: ReadonlySet<string>;
}

export function handoverOf(verdicts: readonly Verdict[]): Handover {
  const given = verdicts.filter((verdict) => verdict.is === "changed");
  const idOf = ({ before }: Changed): string => before["id"] as string;
  return {
    versions: new Map(given.map((verdict) => [idOf(verdict), verdict.before["version"]])),
    moving: new Set(given.filter(isChange).map(idOf)),
  };
}

const isChange = ({ before, record }: Changed): boolean => changedNames(before, record).length > 0;

/**
 * What follows, what stays and what is asked about. Nothing is asked of a record that stays with whom it is, or that is
 * the new one's already; what is said of it holds. Throws `Conflict` where a link has changed since it was looked at.
 */
export function relatedOutcome(
  answers: Answers,
  found: readonly Related[],
  judged: ReadonlyMap<Related, Verdict>,
  handover: Handover,
): RelatedOutcome {
  const parts = found
    .filter((related) => hangsOn(answers, handover, related) && judged.get(related)?.is !== "absent")
    .map((related) => partOf(answers, related, judged.get(related), handover));
  const asking = parts.filter((part) => part.is === "asked");
  return {
    asked: new Map(
      followingKinds.flatMap((kind) => {
        const own = asking.filter(({ related }) => related.kind === kind).map(({ related }) => related);
        return own.length > 0 ? [[kind, own] as const] : [];
      }),
    ),
    following: parts.filter((part) => part.is === "following"),
    kept: parts.filter((part) => part.is === "kept").filter(({ related }) => answers[related.kind] !== null),
  };
}

/** Does it hang on a record that goes, or on one that might and of which the caller has said what follows it? */
export const hangsOn = (answers: Answers, { moving, versions }: Handover, { kind, parents }: Related): boolean =>
  Object.keys(parents).some((parent) => (answers[kind] === null ? moving : versions).has(parent));

type Part =
  | { readonly is: "asked"; readonly related: Related }
  | { readonly is: "following"; readonly related: Related; readonly verdict: Changed }
  | { readonly is: "kept"; readonly related: Related; readonly reason: KeptReason };

/** One that was not judged was not to follow, or could not. */
function partOf(answers: Answers, related: Related, verdict: Verdict | undefined, handover: Handover): Part {
  const stays = (reason: KeptReason): Part => ({ is: "kept", related, reason });
  if (related.isTheirs && verdict?.is !== "changed") return stays("THEIRS_ALREADY");
  if (verdict === undefined) return stays(related.isReached ? "NOT_CHOSEN" : "NOT_ASSIGNABLE");
  if (isRefused(verdict) || verdict.is === "created") return stays("NOT_ASSIGNABLE");
  throwIfChanged(related, verdict.before, handover);
  if (!isChange(verdict)) return stays("THEIRS_ALREADY");
  return answers[related.kind] === null ? { is: "asked", related } : { is: "following", related, verdict };
}

/** Links were looked at before their rows were locked: one that has changed since leads elsewhere, maybe. */
function throwIfChanged({ version, parents }: Related, now: Values, { versions }: Handover): void {
  const isAsSeen = Object.entries(parents).every(([id, seen]) => !versions.has(id) || versions.get(id) === seen);
  if (now["version"] !== version || !isAsSeen) throw new Conflict();
}
