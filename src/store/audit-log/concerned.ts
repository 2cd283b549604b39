import type { Change } from "../change-log";
import type { AuditPart } from "./audit-parts";

type Item = Readonly<Record<string, unknown>>;
type Side = Partial<Record<AuditPart, unknown>>;

/** Where change rows of people and rights name somebody or something beside their own subject: each a UUID with what is said of it. */
const named: Partial<Record<AuditPart, (value: unknown) => readonly (readonly [id: unknown, said: unknown])[]>> = {
  supervisorId: (id) => [[id, true]],
  successorId: (id) => [[id, true]],
  userIds: (ids) => listIn(ids).map((id) => [id, true]),
  groupIds: (ids) => listIn(ids).map((id) => [id, true]),
  roleIds: (ids) => listIn(ids).map((id) => [id, true]),
  tokenId: (id) => [[id, true]],
  tokenIds: (ids) => listIn(ids).map((id) => [id, true]),
  shares: (shares) =>
    (listIn(shares) as readonly Item[]).flatMap((share) => [
      [share["ownerId"], share] as const,
      [share["granteeId"], share] as const,
    ]),
  // Of a user its seats; of a licence how many there are.
  seats: (seats) => (listIn(seats) as readonly Item[]).map((seat) => [seat["licenceId"], seat]),
};

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * UUIDs of all whom or what a change row concerns: its subject, and whatever it names on one side and not alike on the
 * other. So the seat of a user is in the log of its licence, too, and who came into a group in the log of that user.
 */
export function concernedBy({
  recordId,
  before,
  after,
}: Pick<Change, "recordId" | "before" | "after">): readonly string[] {
  const [was, is] = [namesIn(before ?? {}), namesIn(after ?? {})];
  const others = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
  return [...new Set([recordId, ...others])];
}

/** What is said of each, as text. */
function namesIn(side: Side): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [part, read] of Object.entries(named) as [AuditPart, NonNullable<(typeof named)[AuditPart]>][])
    for (const [id, said] of read(side[part] ?? null))
      if (typeof id === "string") all.set(id, `${all.get(id) ?? ""} ${part} ${JSON.stringify(said)}`);
  return all;
}
