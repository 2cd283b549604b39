import type { Action } from "../../rights/catalogue";
import type { Description } from "../description/description";
import { type Fault, Faults, Forbidden, NotFound } from "../refusals";
import { thisOne } from "../refused-subject";
import type { Values } from "./stored-values";

/** What an item of a batch comes to: a record to write, or why not. */
export type Verdict = Created | Changed | Refused;

interface Created {
  readonly is: "created";
  readonly record: Values;
}

export interface Changed {
  readonly is: "changed";
  readonly record: Values;
  readonly before: Values;
}

/** Why an item is not written. Hidden and unknown are one. */
export type Refused =
  | { readonly is: "absent"; readonly path: readonly string[] }
  | {
      readonly is: "forbidden";
      readonly path: readonly string[];
      readonly action: Action;
      readonly reason: string;
    }
  /** UUID of the record as it is now, where it has changed since the caller read it, and what is wrong beside that. */
  | { readonly is: "stale"; readonly path: readonly string[]; readonly id: string; readonly faults: readonly Fault[] }
  | { readonly is: "refused"; readonly faults: readonly Fault[] };

export const isRefused = (verdict: Verdict): verdict is Refused => verdict.is !== "created" && verdict.is !== "changed";

export const refused = (faults: readonly Fault[]): Refused => ({ is: "refused", faults });

/** What a caller is told of a refused item among others. */
export function faultsOfRefused(verdict: Refused): readonly Fault[] {
  switch (verdict.is) {
    case "absent":
      return [
        { field: verdict.path, code: "NOT_FOUND", message: "There is no such record, or it is hidden from you." },
      ];
    case "forbidden":
      return [{ field: verdict.path, code: "FORBIDDEN", message: `${verdict.action}: ${verdict.reason}.` }];
    case "stale":
      return [
        {
          field: [...verdict.path, "expectedVersion"],
          code: "STALE_VERSION",
          message: "The record has changed since you read it: look at it as it is now, and change that.",
        },
        ...verdict.faults,
      ];
    case "refused":
      return verdict.faults;
  }
}

/** Throws what a refusal of the only record of a call is: `NotFound`, `Forbidden`, `Faults`. */
export function throwRefused(of: Description, verdict: Refused): never {
  if (verdict.is === "absent") throw new NotFound();
  if (verdict.is === "forbidden")
    throw new Forbidden(of.kind, verdict.action, verdict.reason, { subject: thisOne(of.kind) });
  throw new Faults(faultsOfRefused(verdict));
}

/** One fault for each path: what follows from a fault is none of its own. */
export const firstOfEach = (faults: readonly Fault[]): readonly Fault[] =>
  [...new Map(faults.toReversed().map((fault) => [fault.field.join("."), fault])).values()].toReversed();
