import type { Model } from "./model";
import type { Evidence } from "./weigh";

/** Two records that may be one: how probable that is, and what speaks for and against it. */
export interface Verdict {
  /** 0 to 1. */
  readonly score: number;
  /** The natural logarithm of the odds, which does not crowd at the ends as the score does. */
  readonly odds: number;
  readonly evidence: readonly Evidence[];
}

/** From which score on two records are likely doubles, where nobody says otherwise. */
export const usualThreshold = 0.9;

/** What telephones come to at most by themselves: several people answer one. */
const mostOfPhones = 0.5;
/** From here on something speaks clearly for a double: twenty to one. */
const clearly = Math.log(20);

export const scoreOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
export const oddsOf = (score: number): number => Math.log(score / (1 - score));

export function judge(model: Pick<Model, "fields" | "odds">, evidence: readonly Evidence[]): Verdict {
  let odds = model.odds;
  for (const { weight } of evidence) odds += weight;
  if (restsOnPhones(model, evidence)) odds = Math.min(odds, oddsOf(mostOfPhones));
  return { odds, score: scoreOf(odds), evidence };
}

const restsOnPhones = ({ fields }: Pick<Model, "fields">, evidence: readonly Evidence[]): boolean =>
  !evidence.some(({ field, weight }) => weight >= clearly && fields[field]?.as !== "phone");
