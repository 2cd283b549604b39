import { IDFilter, StringFilter, choiceFilter, dateTimeFilter } from "../../graphql/records/comparators";
import { comparisons } from "../../graphql/records/conditions";
import { inputType } from "../../graphql/records/generated";
import { checkedOperand, saidIn } from "../../graphql/records/operands";
import type { AuditCondition } from "../../store/audit-log/audit-request";
import { auditedKinds, auditedPrefixes } from "../../store/audit-log/audited-kinds";
import { uuidBehind } from "../../store/ids";
import { auditKinds } from "./audit-types";

const member = (name: string, type: unknown, description: string) => ({ name, type, nullable: true, description });

export const AuditFilter = inputType("AuditFilter", "Which entries of the audit log: all that is said must fit.", [
  member(
    "subjectId",
    IDFilter,
    "About it; or naming it anew or no more, as a seat of a user names the licence, and a group its users.",
  ),
  member("actorId", IDFilter, "Who did it."),
  member("kind", choiceFilter(auditKinds), "About what."),
  member("operation", StringFilter, "By which mutation."),
  member("at", dateTimeFilter(), "When."),
]);

type Input = Readonly<Record<string, unknown>>;

/** A filter of the API as conditions, none where it is left out. Throws `BadInput` with the path of what can't be compared. */
export function auditConditionsOf(filter: Input | null | undefined): readonly AuditCondition[] {
  if (filter === undefined) return [];
  return saidIn(filter, ["filter"]).flatMap(([name, value]) => conditionsOfMember(name, value as Input));
}

function conditionsOfMember(name: string, asked: Input): readonly AuditCondition[] {
  const path = ["filter", name];
  return comparisons(asked, path).map(({ operator, value }): AuditCondition => {
    const checked = checkedOperand("text", operator, value, [...path, operator]);
    if (name === "subjectId") return aboutSubjects(operator === "isNull" ? null : checked, value);
    if (name === "kind") return { on: "kind", kinds: textsIn(checked) };
    return { on: name === "actorId" ? "actor" : (name as "operation" | "at"), operator, value: checked };
  });
}

/** No entry is about nothing. */
function aboutSubjects(ids: unknown, value: unknown): AuditCondition {
  if (ids === null && value === false) return { on: "kind", kinds: auditedKinds };
  return { on: "subject", ids: textsIn(ids).flatMap(uuidsOf) };
}

/** One, several, or none. */
const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === null ? [] : [value]).map(String);

/** None of an id that is of nothing that is audited. */
const uuidsOf = (text: string): readonly string[] =>
  auditedKinds.flatMap((kind) => {
    const id = uuidBehind(text, auditedPrefixes[kind]);
    return id === null ? [] : [id];
  });
