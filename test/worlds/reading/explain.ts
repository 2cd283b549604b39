import { type Action, actions } from "../../../src/rights/catalogue";
import { may } from "../../support/naive";
import { principalFactsOf } from "../account/principal-facts";
import { completedKinds, givenKinds } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { drawSubject } from "../writing/draw-id";

interface Question {
  readonly id: string;
  readonly record: WorldRecord | null;
  readonly action: Action;
}

/** Of what is completed alone one asks about completing: twice as often. */
const asked = [...actions, "COMPLETE" as const];

/** Of what the matrix knows for some kinds alone one asks about those. */
const askedOf: { readonly [A in Action]?: readonly WorldKind[] } = { COMPLETE: completedKinds, ASSIGN: givenKinds };

/** A token is asked about more: what it leaves out of its user's rights is the one thing that refuses an administrator. */
const drawQuestions = (visit: Visit): readonly Question[] =>
  Array.from({ length: visit.asker.tokenId === null ? 5 : 6 }, () => asked)
    .flat()
    .map((action) => {
      // Of VIEW the hidden ones are asked too, of the others now and then: nothing is said of them.
      const isAny = action === "VIEW" || visit.random.chance(0.1);
      const among = ({ id }: WorldRecord): boolean => isAny || visit.onlooker.find(id) !== null;
      const { id, record } = drawSubject(visit, {
        kinds: askedOf[action] ?? kinds,
        action,
        among,
      });
      return { id, record, action };
    });

const fieldOf = ({ id, action }: Question, index: number, user: string): string =>
  `e${String(index)}: explainAccess(recordId: "${id}", action: ${action}${user}) { allowed steps { step } }`;

/** Why one may, oneself and others: allowed is what the evaluator says, and of hidden records nothing is said. */
export async function askWhy(visit: Visit): Promise<void> {
  const { onlooker, grounds } = visit;
  const questions = drawQuestions(visit);
  const fields = questions.map((question, index) => fieldOf(question, index, ""));
  const answered = await visit.read<object>(`{ ${fields.join(" ")} }`);
  agree(
    `explanations of ${fields.join(" ")}`,
    answered,
    expectedOf(visit, questions, (action, record) => onlooker.may(action, record)),
  );
  for (const { record, action } of questions)
    if (record && onlooker.find(record.id)) grounds.tally.add("explain", action, onlooker.judge(action, record));
    else if (record?.isDeleted === false && action === "VIEW")
      grounds.tally.add("explain", action, onlooker.judge(action, record));
  await askOfAnother(visit, questions.slice(0, 6));
}

const steps = Array.from({ length: 12 }, (_, index) => ({ step: index + 1 }));

function expectedOf(
  { onlooker }: Visit,
  questions: readonly Question[],
  isAllowed: (action: Action, record: WorldRecord) => boolean,
): object {
  const entries = questions.map(({ record, action }, index) => {
    const found = onlooker.find(record?.id ?? null);
    return [`e${String(index)}`, found && { allowed: isAllowed(action, found), steps }] as const;
  });
  return Object.fromEntries(entries);
}

/** Of somebody else administrators are told, and bosses who see that user; of a card that is hidden from them nothing. */
async function askOfAnother(visit: Visit, questions: readonly Question[]): Promise<void> {
  const { onlooker, random } = visit;
  const { facts, now, world } = onlooker;
  const other = random.pick(world.people.filter(({ id }) => id !== facts.userId));
  const about = { user: other.id, administrator: other.isAdministrator };
  const isBelow = facts.isAdministrator || facts.subordinates.includes(other.id);
  const isTold = onlooker.seesSettings && isBelow && may(facts, now, "USER", "VIEW", about);
  const user = `, userId: "user_${other.id.replaceAll("-", "")}"`;
  const query = `{ ${questions.map((question, index) => fieldOf(question, index, user)).join(" ")} }`;
  if (!isTold) {
    await expectForbidden(visit, query, questions);
    return;
  }
  const theirs = { ...principalFactsOf(world, { userId: other.id, tokenId: null }, now), sessionUntil: null };
  const isAllowed = (action: Action, record: WorldRecord): boolean => {
    const isHidden = record.cardId !== null && onlooker.find(record.cardId) === null;
    const row = onlooker.factsOf(isHidden ? { ...record, cardId: null } : record);
    return may(theirs, now, record.kind, action, row);
  };
  agree(`explanations of another: ${query}`, await visit.read<object>(query), expectedOf(visit, questions, isAllowed));
}

/** Whatever the record. */
async function expectForbidden(visit: Visit, query: string, questions: readonly Question[]): Promise<void> {
  const { data, errors } = await visit.ask<object>(query);
  const codes = errors?.map(({ extensions }) => extensions["code"]);
  agree(
    `explanations of somebody out of reach: ${query}`,
    codes,
    questions.map(() => "FORBIDDEN"),
  );
  agree("what is told beside it", data, Object.fromEntries(questions.map((_, index) => [`e${String(index)}`, null])));
}
