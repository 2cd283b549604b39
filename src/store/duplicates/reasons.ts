import type { ComparedAs, ComparedField } from "../../duplicates/compared-field";
import { topLevels } from "../../duplicates/comparing/compare";
import type { Evidence } from "../../duplicates/weighing/weigh";

export type AgreementWord = "SAME" | "SIMILAR" | "PARTLY" | "DIFFERENT";

/** What one field says of two records. */
export interface Reason {
  /** As inputs call it: `emails`, `custom.city`. */
  readonly field: string;
  readonly agreement: AgreementWord;
  /** The natural logarithm of how many times more often doubles agree so than others do. */
  readonly weight: number;
}

/** From which level on two values are nearly the same. */
const similarFrom = {
  name: 4,
  person: 4,
  words: 4,
  email: 2,
  phone: 1,
  site: 1,
  day: 2,
  number: 1,
} as const satisfies Record<ComparedAs, number>;

/** What speaks for or against a double, the weightiest first. */
export const reasonsOf = (fields: readonly ComparedField[], evidence: readonly Evidence[]): readonly Reason[] =>
  evidence
    .flatMap(({ field: at, level, weight }): readonly Reason[] => {
      const field = fields[at];
      return field ? [{ field: field.name, agreement: wordOf(field.as, level), weight: rounded(weight) }] : [];
    })
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));

function wordOf(as: ComparedAs, level: number): AgreementWord {
  if (level === topLevels[as]) return "SAME";
  if (level === 0) return "DIFFERENT";
  return level >= similarFrom[as] ? "SIMILAR" : "PARTLY";
}

/** Two digits are more than can be told. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
