import type { Description } from "../../store/description/description";
import { type Fault, Faults } from "../../store/refusals";
import type { SaidOfRelated } from "../../store/writing/assigning/answers";

/** The input, as the API gives it. */
export interface Said {
  readonly recordIds?: readonly string[] | null;
  readonly filter?: Readonly<Record<string, object | null | undefined>> | null;
  readonly responsibleId: string;
  readonly related?: SaidOfRelated;
  readonly partial?: boolean | null;
}

type SaidRecords = { readonly recordIds: readonly string[] } | { readonly of: Description; readonly filter: object };

/** Which records: those that are named, or all of a kind that fit, one of the two. Throws `Faults`. */
export function saidRecords(
  kinds: readonly Description[],
  { recordIds = null, filter = null, partial = null }: Pick<Said, "recordIds" | "filter" | "partial">,
): SaidRecords {
  if (recordIds !== null && filter !== null)
    throw new Faults([invalid(["filter"], "Name records or say a filter, not both.")]);
  if (recordIds !== null) return { recordIds };
  if (filter === null)
    throw new Faults([{ ...invalid(["recordIds"], "Name the records, or say a filter."), code: "REQUIRED" }]);
  const asked = kinds.flatMap((of) => {
    const conditions = filter[of.plural] ?? null;
    return conditions === null ? [] : [{ of, filter: conditions }];
  });
  const [only] = asked;
  const faults = [
    ...(asked.length === 1 ? [] : [invalid(["filter"], `Say one of ${kinds.map(({ plural }) => plural).join(", ")}.`)]),
    ...(partial === false
      ? [invalid(["partial"], "With a filter each record is judged by itself: leave it out.")]
      : []),
  ];
  if (!only || faults.length > 0) throw new Faults(faults);
  return only;
}

const invalid = (field: readonly string[], message: string): Fault => ({
  ...{ field: ["input", ...field], code: "INVALID", message },
});
