import { exportChannels, resources } from "../../rights/catalogue";
import { groupAlike } from "../../rights/everybody/alike";
import { scopeOf } from "../../rights/scope";
import type { Door } from "../../store/door";
import { loadEverybody } from "../../store/everybody-loader";
import { apiId } from "../../store/ids";
import { type AccessRow, type ReviewedUser, accessRows, reviewedUsers } from "../../store/people/access-review";
import { BadInput } from "../../store/refusals";
import { csvOf } from "./findings-csv";
import type { AccessFinding, AccessReview } from "./review-types";

const mostDays = 3_650;
const mostFindings = 250;
const day = 86_400_000;

/** Who may reach what, and what of it nobody uses. Throws `BadInput`. */
export async function reviewAccess(door: Door, days: number, first: number): Promise<AccessReview> {
  if (days < 1 || days > mostDays) throw new BadInput(`1 to ${mostDays} days, not ${days}.`, ["days"]);
  if (first < 1 || first > mostFindings) throw new BadInput(`1 to ${mostFindings} findings, not ${first}.`, ["first"]);
  const { accountId } = (await door.standing()).caller;
  const before = new Date(door.now.getTime() - days * day);
  const users = await reviewedUsers(door.database, accountId);
  const rows = await accessRows(door.database, accountId, before, door.now);
  const exporters = await exportersAmong(door, accountId, users);
  const findings = [...exporters, ...rows].map((row) => findingOf(row, users)).sort(inOrder);
  return { total: findings.length, findings: findings.slice(0, first), csv: csvOf(findings) };
}

type Row = Omit<AccessRow, "kind"> & { readonly kind: string };

/** Who may take records out: EXPORT in force of some kind, and a channel that is open. */
async function exportersAmong(door: Door, accountId: string, users: readonly ReviewedUser[]): Promise<readonly Row[]> {
  const everybody = await loadEverybody(door.database, accountId);
  if (everybody === null) return [];
  const kinds = new Map<string, string>();
  for (const { principal, users: alike } of groupAlike(everybody, everybody.people.keys(), door.now.getTime())) {
    const exported = resources.filter((resource) => scopeOf(principal, resource, "EXPORT").is !== "nothing");
    for (const user of alike) kinds.set(user, exported.join(" "));
  }
  return users.flatMap(({ id, blockedChannels }) => {
    const open = exportChannels.filter((channel) => channel !== "API" && !blockedChannels.includes(channel));
    const exported = kinds.get(id) ?? "";
    if (open.length === 0 || exported === "") return [];
    return [{ kind: "EXPORTER", userId: id, subject: `${open.join(" ")}: ${exported}`, at: null }];
  });
}

function findingOf({ userId, ...row }: Row, users: readonly ReviewedUser[]): AccessFinding {
  const user = users.find(({ id }) => id === userId);
  return {
    ...{ ...row, userId: userId === null ? null : apiId("user", userId) },
    ...{ name: user?.name ?? null, email: user?.email ?? null },
  };
}

const keyOf = ({ kind, name, subject }: AccessFinding): string => [kind, name ?? "", subject].join("\t");
const inOrder = (one: AccessFinding, other: AccessFinding): number => (keyOf(one) < keyOf(other) ? -1 : 1);
