import type { Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import type { Setting } from "./cell";

/** The table of reaches of `rights.md` 2, asked of one record. */
export function reaches(facts: PrincipalFacts, resource: Resource, setting: Setting, row: RecordFacts): boolean {
  if (setting.manualOnly && row.origin !== "MANUAL") return false;
  if (setting.reach === "ALL") return true;
  return ownersOf(resource, setting.ownership, row).some((owner) => isWithin(facts, resource, setting.reach, owner));
}

function ownersOf(resource: Resource, ownership: string, row: RecordFacts): string[] {
  const { user, responsible, creator } = row;
  const owners = { RESPONSIBLE: [responsible], CREATOR: [creator], EITHER: [responsible, creator] }[ownership] ?? [];
  return (resource === "USER" ? [user] : owners).filter((owner) => typeof owner === "string");
}

function isWithin(facts: PrincipalFacts, resource: Resource, reach: string, owner: string): boolean {
  const isMe = owner === facts.userId;
  if (reach === "OWN") return isMe;
  if (reach === "GROUP") return isMe || facts.groupMates.includes(owner);
  if (reach !== "SUBORDINATES") return false;
  if (resource === "USER" && isMe) return false;
  return isMe || facts.subordinates.includes(owner);
}
