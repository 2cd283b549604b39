import { logAccountChange } from "../../people/account/log-account-change";
import type { Administration } from "../../people/administration";
import { fault, refuseIfAny, uuidOrNobody, uuidOrNull } from "../../people/input";
import { descriptionOf } from "../../store/description/registry";
import {
  type RequestRuleRow,
  findRequestRules,
  putRequestRules,
  requestRules,
} from "../../store/distribution/request-rules";
import { apiId } from "../../store/ids";
import type { RightsChange } from "../../store/people/rights-change";
import type { Fault } from "../../store/refusals";
import { knownMembers } from "../../store/distribution/known-members";

/** All rules, for who administers them. */
export const readRequestRules = (administration: Administration): Promise<readonly RequestRuleRow[]> =>
  administration.read<RequestRuleRow>(requestRules);

/** A rule as the API says it. */
export interface AskedRule {
  readonly source: string;
  readonly userIds?: readonly string[] | null;
  readonly groupId?: string | null;
}

const mostUsers = 250;

/** Puts the rules in the place of all that there are. Throws `Faults`. */
export async function setRequestRules(
  change: RightsChange,
  asked: readonly AskedRule[],
): Promise<readonly RequestRuleRow[]> {
  const said = asked.map(({ source, userIds, groupId }): RequestRuleRow => ({
    source,
    userIds: (userIds ?? []).map((id) => uuidOrNobody("USER", id)),
    groupId: uuidOrNull("GROUP", groupId),
  }));
  const { database, accountId } = change;
  const known = await knownMembers(database, accountId, said);
  refuseIfAny(said.flatMap((rule, index) => faultsOf(rule, said, known, ["rules", String(index)])));
  const before = await findRequestRules(database, accountId);
  await putRequestRules(database, accountId, said.map(withEachOnce));
  const after = await findRequestRules(database, accountId);
  await logAccountChange(change, { requestRules: before.map(shown) }, { requestRules: after.map(shown) });
  return after;
}

const withEachOnce = (rule: RequestRuleRow): RequestRuleRow => ({ ...rule, userIds: [...new Set(rule.userIds)] });

function faultsOf(
  { source, userIds, groupId }: RequestRuleRow,
  rules: readonly RequestRuleRow[],
  known: ReadonlySet<string>,
  path: readonly string[],
): readonly Fault[] {
  const isSecond = rules.findIndex((rule) => rule.source === source) !== Number(path[1]);
  if (new Set(userIds).size > mostUsers)
    return [fault([...path, "userIds"], "TOO_MANY", `At most ${mostUsers} at once.`, { max: String(mostUsers) })];
  const isNobody = userIds.length === 0 && groupId === null;
  return [
    ...(isSecond ? [fault([...path, "source"], "INVALID", "There is one rule for a source: say all in one.")] : []),
    ...(isNobody ? [fault([...path, "userIds"], "REQUIRED", "Say users, a group, or both.")] : []),
    ...userIds.flatMap((id, index) => (known.has(id) ? [] : [unknown([...path, "userIds", String(index)])])),
    ...(groupId !== null && !known.has(groupId) ? [unknown([...path, "groupId"])] : []),
  ];
}

const unknown = (path: readonly string[]): Fault => fault(path, "NOT_FOUND", "There is no such record.");

/** A rule as the API shows it. */
export const shown = ({ source, userIds, groupId }: RequestRuleRow): object => ({
  source,
  userIds: userIds.map((id) => apiId(descriptionOf("USER").prefix, id)),
  groupId: groupId && apiId(descriptionOf("GROUP").prefix, groupId),
});
