import type { Action, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { matrixRows, rowAllows, settingIn } from "./matrix-row";
import { may, seesCard } from "./may";
import type { Question } from "./question";
import { shareAllows } from "./shares";

/** What a decision hung on: the widest reach of the matrix that had a word, or what widened it. */
export const deciders = [
  ...["NONE", "OWN", "SUBORDINATES", "GROUP", "ALL"],
  ...["ADMINISTRATOR", "FOLLOWING", "SHARE", "ANNOTATING"],
] as const;
export type Decider = (typeof deciders)[number];

export interface Judgement {
  readonly allowed: boolean;
  readonly by: Decider;
}

const widestFirst = ["ALL", "GROUP", "SUBORDINATES", "OWN"] as const;

/** The answer of `may`, with what it hung on: of a refusal the widest reach that the rows have for the record. */
export function judge(
  facts: PrincipalFacts,
  now: number,
  resource: Resource,
  action: Action,
  row: RecordFacts,
): Judgement {
  const allowed = may(facts, now, resource, action, row);
  if (facts.isAdministrator) return { allowed, by: "ADMINISTRATOR" };
  const question: Question = { facts, now, resource, action, row };
  const rows = matrixRows(facts);
  if (!allowed) return { allowed, by: widest(question, rows) };
  const alone = rows.filter((each) => rowAllows(each, question, () => false));
  if (alone.length > 0) return { allowed, by: widest(question, alone) };
  if (rows.some((each) => rowAllows(each, question, () => seesCard(facts, now, row))))
    return { allowed, by: "FOLLOWING" };
  return { allowed, by: shareAllows(question) ? "SHARE" : "ANNOTATING" };
}

function widest({ resource, action, row }: Question, rows: ReturnType<typeof matrixRows>): Decider {
  const reaches = rows.map((each) => settingIn(each, resource, action, row).reach);
  return widestFirst.find((reach) => reaches.includes(reach)) ?? "NONE";
}
