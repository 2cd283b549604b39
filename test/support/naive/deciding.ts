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
  /** Of which owner the reach is, where it looks at one: of the first cell that reaches so far. */
  readonly ownership: string | null;
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
  if (facts.isAdministrator) return { allowed, by: "ADMINISTRATOR", ownership: null };
  const question: Question = { facts, now, resource, action, row };
  const rows = matrixRows(facts);
  if (!allowed) return { allowed, ...widest(question, rows) };
  const alone = rows.filter((each) => rowAllows(each, question, () => false));
  if (alone.length > 0) return { allowed, ...widest(question, alone) };
  const isFollowed = rows.some((each) => rowAllows(each, question, () => seesCard(facts, now, row)));
  const added = shareAllows(question) ? "SHARE" : "ANNOTATING";
  return { allowed, by: isFollowed ? "FOLLOWING" : added, ownership: null };
}

function widest(
  { resource, action, row }: Question,
  rows: ReturnType<typeof matrixRows>,
): Pick<Judgement, "by" | "ownership"> {
  const settings = rows.map((each) => settingIn(each, resource, action, row));
  const by = widestFirst.find((reach) => settings.some((setting) => setting.reach === reach)) ?? "NONE";
  const looksAtOwners = by !== "NONE" && by !== "ALL";
  return { by, ownership: looksAtOwners ? (settings.find(({ reach }) => reach === by)?.ownership ?? null) : null };
}
