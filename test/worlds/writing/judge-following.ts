import { type Receiver, mayGive } from "../../support/naive";
import type { Action } from "../../../src/rights/catalogue";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes } from "../account/shapes";
import type { WorldRecord } from "../account/world";
import { type Subject, type Verdict, type Written, changed, isChanged } from "./verdict";

/** A record that is to be given to somebody, and what must become of that. */
export interface Given {
  readonly subject: Subject;
  readonly verdict: Verdict;
}

/** What is said of the related records of a kind: null where nothing is. */
export type Answer = "ALL" | "NONE" | null | readonly string[];
export type Answers = Readonly<Record<"contacts" | "companies", Answer>>;

/** What comes of related records. */
export interface Following {
  readonly followed: readonly Written[];
  /** Paths and codes. */
  readonly faults: readonly string[];
  /** What is asked about, where nobody has said it: then nothing is done. */
  readonly question: Readonly<Record<"contacts" | "companies", readonly WorldRecord[]>>;
  readonly kept: readonly (readonly [WorldRecord, string])[];
  /** The records that may follow, of which ASSIGN was asked. */
  readonly asked: readonly (readonly [Action, WorldRecord])[];
}

const found = (onlooker: Onlooker, ids: readonly (string | null)[]): readonly WorldRecord[] =>
  ids.flatMap((id) => onlooker.find(id) ?? []);

/** What may follow a record, as far as the onlooker is shown that it leads there (`rights.md` 5.6). */
export function relatedTo(onlooker: Onlooker, record: WorldRecord): readonly WorldRecord[] {
  if (onlooker.find(record.id) === null) return [];
  const led = (part: string, ids: readonly (string | null)[]): readonly WorldRecord[] =>
    onlooker.mayRead(part, record) ? found(onlooker, ids) : [];
  const { kind, companyId, contactIds, mainContactId } = record;
  const company = led("company", [companyId]);
  switch (kind) {
    case "LEAD":
      return [...company, ...led("contacts", contactIds), ...led("mainContact", [mainContactId])];
    case "CUSTOMER":
      return [...company, ...led("contacts", contactIds)];
    case "CONTACT":
      return company;
    case "COMPANY":
      return onlooker
        .sees("CONTACT")
        .filter((contact) => contact.companyId === record.id && onlooker.mayRead("company", contact));
    default:
      return [];
  }
}

interface Related {
  readonly record: WorldRecord;
  /** Does a record lead to it that goes, or that the caller may give at least? */
  readonly isOfMoving: boolean;
  readonly isOfGiven: boolean;
}

/** What the records lead to, each once; what is given by name itself follows nothing. */
function relatedOf(onlooker: Onlooker, given: readonly Given[]): readonly Related[] {
  const ids = given.map(({ subject }) => subject.record?.id);
  const all = new Map<string, Related>();
  for (const { subject, verdict } of given)
    for (const record of subject.record ? relatedTo(onlooker, subject.record) : []) {
      const before = all.get(record.id);
      const isOfGiven = verdict.is === "written";
      const isOfMoving = verdict.is === "written" && isChanged(verdict);
      const either = { isOfGiven: before?.isOfGiven === true || isOfGiven };
      if (!ids.includes(record.id))
        all.set(record.id, { record, ...either, isOfMoving: before?.isOfMoving === true || isOfMoving });
    }
  return [...all.values()];
}

const kinds = { contacts: "CONTACT", companies: "COMPANY" } as const;
type Name = keyof typeof kinds;

/** The question, its answer, and what comes of it (`rights.md` 5.6; `docs/adr/0045`). */
export function judgeFollowing(onlooker: Onlooker, given: readonly Given[], to: Receiver, answers: Answers): Following {
  const related = relatedOf(onlooker, given);
  const may = ({ record }: Related): boolean => mayGive(onlooker.asked(record), to);
  const isTheirs = ({ record }: Related): boolean => record.responsibleId === to.user;
  const of = (name: Name): readonly Related[] => related.filter(({ record }) => record.kind === kinds[name]);
  const isNamed = (name: Name, { record }: Related): boolean => {
    const answer = answers[name];
    return answer === "ALL" || (Array.isArray(answer) && answer.includes(apiIdOf(record)));
  };
  const follows = (name: Name, each: Related): boolean => isNamed(name, each) && !isTheirs(each) && may(each);
  const asks = (name: Name): readonly WorldRecord[] =>
    answers[name] === null
      ? of(name).flatMap((each) => (each.isOfMoving && !isTheirs(each) && may(each) ? [each.record] : []))
      : [];
  const names = Object.keys(kinds) as readonly Name[];
  const hanging = names.flatMap((name) => of(name).flatMap((each) => (each.isOfGiven ? [{ name, each }] : [])));
  const reasonOf = (name: Name, each: Related): string => {
    if (isTheirs(each)) return "THEIRS_ALREADY";
    if (isNamed(name, each)) return "NOT_ASSIGNABLE";
    return onlooker.may("ASSIGN", each.record) ? "NOT_CHOSEN" : "NOT_ASSIGNABLE";
  };
  return {
    followed: hanging.flatMap(({ name, each }) =>
      follows(name, each) ? [changed(each.record, { responsibleId: to.user }, "UPDATE")] : [],
    ),
    faults: names.flatMap((name) =>
      faultsOf(onlooker, given, { name, answer: answers[name], related: of(name), may, isTheirs }),
    ),
    question: { contacts: asks("contacts"), companies: asks("companies") },
    kept: [
      ...given.flatMap(({ subject, verdict }) =>
        verdict.is === "forbidden" && subject.record ? [[subject.record, "NOT_ASSIGNABLE"] as const] : [],
      ),
      ...hanging
        .filter(({ name, each }) => answers[name] !== null && !follows(name, each))
        .map(({ name, each }) => [each.record, reasonOf(name, each)] as const),
    ],
    asked: hanging.map(({ each }) => ["ASSIGN", each.record] as const),
  };
}

interface Named {
  readonly name: Name;
  readonly answer: Answer;
  readonly related: readonly Related[];
  readonly may: (related: Related) => boolean;
  readonly isTheirs: (related: Related) => boolean;
}

/** What is wrong with a list: hidden and unknown are one, and what is not related is told as that where it is seen. */
function faultsOf(
  onlooker: Onlooker,
  given: readonly Given[],
  { name, answer, related, may, isTheirs }: Named,
): readonly string[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((id: string, index) => {
    const path = `input.related.${name}.${String(index)}`;
    if (id.startsWith(`${shapes[kinds[name]].singular}_`) && given.some(({ subject }) => subject.id === id)) return [];
    const each = related.find(({ record }) => apiIdOf(record) === id);
    if (each) return isTheirs(each) || may(each) ? [] : [`${path} FORBIDDEN`];
    const isSeen = onlooker.sees(kinds[name]).some((record) => apiIdOf(record) === id);
    return [`${path} ${isSeen ? "INVALID" : "NOT_FOUND"}`];
  });
}
