import type { ComparedAs } from "../compared-field";
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

/**
 * What telephones come to at most by themselves, since several people answer one; and of those who are called otherwise
 * all that tells where they are found, since families and offices have telephone, street and town in common.
 */
const mostOfPlaces = 0.5;
/** From here on something speaks clearly for a double: twenty to one. */
const clearly = Math.log(20);

export const scoreOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
export const oddsOf = (score: number): number => Math.log(score / (1 - score));

export function judge(model: Pick<Model, "fields" | "odds">, evidence: readonly Evidence[]): Verdict {
  let odds = model.odds;
  for (const { weight } of evidence) odds += weight;
  if (restsOnPhones(model, evidence) || areNeighbours(model, evidence)) odds = Math.min(odds, oddsOf(mostOfPlaces));
  return { odds, score: scoreOf(odds), evidence };
}

const restsOnPhones = ({ fields }: Pick<Model, "fields">, evidence: readonly Evidence[]): boolean =>
  !evidence.some(({ field, weight }) => weight >= clearly && fields[field]?.as !== "phone");

/** What is somebody's own, be they called as they may. */
const own: ReadonlySet<ComparedAs | undefined> = new Set<ComparedAs>(["day", "site"]);

function areNeighbours({ fields }: Pick<Model, "fields">, evidence: readonly Evidence[]): boolean {
  const asOf = ({ field }: Evidence): ComparedAs | undefined => fields[field]?.as;
  const another = evidence.find((each) => isAnother(asOf(each), each.weight));
  if (!another) return false;
  // A mailbox is an office's as well, where nothing of two people's names agrees.
  const areStrangers = asOf(another) === "person" && another.weight <= -clearly;
  const isOwn = (as: ComparedAs | undefined): boolean => own.has(as) || (as === "email" && !areStrangers);
  return !evidence.some((each) => each.weight >= clearly && isOwn(asOf(each)));
}

/** Is it called otherwise? Of people a part that agrees tells of a family; others are called now shorter, now longer. */
const isAnother = (as: ComparedAs | undefined, weight: number): boolean =>
  (as === "person" && weight <= 0) || (as === "name" && weight <= -clearly);
