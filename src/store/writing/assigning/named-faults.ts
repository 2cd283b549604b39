import { type FollowingKind, followingKinds } from "../../../rights/related";
import { descriptionOf } from "../../description/registry";
import type { Door } from "../../door";
import { type Fault, Faults } from "../../refusals";
import { type Reference, unknownReference } from "../draft";
import { lookUp } from "../lookups";
import { type Verdict, faultsOfRefused, isRefused } from "../verdict";
import { type Answers, listedIn, nameOfAnswer, pathOfAnswer } from "./answers";
import type { Related } from "./find-related";
import type { Follower } from "./judge-assigning";

/** What is asked about the answer: what was found, how what it names was judged, and what is given by name itself. */
interface Named {
  readonly answers: Answers;
  readonly found: readonly Related[];
  readonly followers: readonly Follower[];
  readonly verdicts: readonly Verdict[];
  /** UUIDs */
  readonly given: ReadonlySet<string>;
}

/** What is wrong with an answer that names records: some of them can't follow. Hidden and unknown are one. */
export async function faultsOfAnswers(door: Door, named: Named): Promise<readonly Fault[]> {
  const refusals = named.followers.flatMap(({ path }, index): readonly Fault[] => {
    const verdict = named.verdicts[index];
    return path.length > 0 && verdict && isRefused(verdict) ? faultsOfRefused(verdict) : [];
  });
  return [...refusals, ...(await faultsOfStrangers(door, named))];
}

/** More would follow than may at once. */
export class TooManyFollow extends Faults {}

/** Throws `TooManyFollow` where more than `most` of a kind would. */
export function refuseTooMany(answers: Answers, found: readonly Related[], most: number): void {
  const faults = followingKinds.flatMap((kind) => faultsOfNumber(answers, found, { kind, most }));
  if (faults.length > 0) throw new TooManyFollow(faults);
}

function faultsOfNumber(
  answers: Answers,
  found: readonly Related[],
  { kind, most }: { readonly kind: FollowingKind; readonly most: number },
): readonly Fault[] {
  const able = found.filter((each) => each.kind === kind && each.isReached && !each.isTheirs);
  if (answers[kind] !== "ALL" || able.length <= most) return [];
  const name = nameOfAnswer(kind);
  const message = `More than ${most} ${name} would follow: give the records in smaller parts, or the ${name} by a filter.`;
  return [{ field: pathOfAnswer(kind), code: "TOO_MANY", message, params: { max: String(most) } }];
}

/** What is named and is not related to any of the records: what the caller sees is told from what is not there for him. */
async function faultsOfStrangers(door: Door, { answers, found, given }: Named): Promise<readonly Fault[]> {
  const known = new Set([...found.map(({ id }) => id), ...given]);
  const strangers = followingKinds.flatMap((kind) =>
    listedIn(answers, kind).flatMap((id, index): readonly (Omit<Reference, "id"> & { readonly id: string | null })[] =>
      id !== null && known.has(id)
        ? []
        : [{ of: descriptionOf(kind), id, path: [...pathOfAnswer(kind), String(index)] }],
    ),
  );
  const seen = await lookUp(
    door,
    strangers.flatMap(({ id, ...rest }) => (id === null ? [] : [{ ...rest, id }])),
  );
  return strangers.map(({ of, id, path }) =>
    id !== null && seen.row(of, id) ? unrelated(of.plural, path) : unknownReference(path),
  );
}

const unrelated = (plural: string, path: readonly string[]): Fault => ({
  field: path,
  code: "INVALID",
  message: `It is none of the ${plural} of these records.`,
});
