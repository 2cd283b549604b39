import type { Action, Resource } from "../../../src/rights/catalogue";

/** A cell as it lies in the database, once its every value is known. */
export interface ReadCell {
  readonly reach: string;
  readonly ownership?: string;
  readonly origin?: "MANUAL";
  readonly exceptions?: readonly ReadException[];
}

interface ReadException {
  readonly pipeline?: string;
  readonly stage?: string;
  readonly documentKind?: string;
  readonly reach: string;
  readonly ownership?: string;
}

const everyReach: readonly unknown[] = ["NONE", "OWN", "SUBORDINATES", "GROUP", "ALL"];
const everyOwnership: readonly unknown[] = [undefined, "RESPONSIBLE", "CREATOR", "EITHER"];

function reachesThatMayBeSet(resource: Resource, action: Action): readonly unknown[] {
  if (action === "CREATE") return ["NONE", "ALL"];
  if (resource === "USER") return ["NONE", "SUBORDINATES", "ALL"];
  return everyReach;
}

/** Is every value of the cell one that the matrix knows? One that is not makes the whole cell unreadable. */
export function isReadable(resource: Resource, action: Action, cell: unknown): cell is ReadCell {
  if (typeof cell !== "object" || cell === null) return false;
  const { reach, ownership, origin, exceptions } = cell as Record<string, unknown>;
  if (!reachesThatMayBeSet(resource, action).includes(reach)) return false;
  if (!everyOwnership.includes(ownership)) return false;
  if (origin !== undefined && (origin !== "MANUAL" || resource !== "ACTIVITY")) return false;
  if (exceptions === undefined) return true;
  if (action === "CREATE" || !Array.isArray(exceptions)) return false;
  return exceptions.every((exception) => isReadableException(resource, exception));
}

function isReadableException(resource: Resource, exception: unknown): exception is ReadException {
  if (typeof exception !== "object" || exception === null) return false;
  const { pipeline, stage, documentKind, reach, ownership } = exception as Record<string, unknown>;
  if (!everyReach.includes(reach) || !everyOwnership.includes(ownership)) return false;
  const named = [pipeline, stage, documentKind].filter((each) => each !== undefined);
  if (named.length !== 1 || typeof named[0] !== "string") return false;
  if (resource === "LEAD") return documentKind === undefined;
  return resource === "DOCUMENT" && documentKind !== undefined;
}

/** A policy that can't be read is off. */
export function isOn(policy: unknown): boolean {
  return policy === true;
}
