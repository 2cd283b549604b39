import { cardKinds } from "../../src/rights/catalogue";
import type { CardKind, Resource } from "../../src/rights/catalogue";
import { changesInView } from "../../src/rights/changes";
import { matches } from "../../src/rights/predicate";
import type { Predicate, RecordFacts } from "../../src/rights/predicate";
import type { PrincipalFacts } from "../../src/rights/facts";
import { principalOf } from "../../src/rights/principal";
import { everybody } from "../support/generated/account";
import { type GeneratedCase, generateCase } from "../support/generated/case";
import { randomFrom } from "../support/generated/random";
import { seesChange } from "../support/naive";
import { newUserOf, now, somebody } from "../support/somebody";

const caseCount = 6_000;

/** What a change log can be of, out of an entry's own facts: its card, or a task on that card. */
function recordsOf(row: RecordFacts): readonly (readonly [Resource, RecordFacts])[] {
  const task = ["TASK", row] as const;
  if (!(cardKinds as readonly unknown[]).includes(row.cardKind)) return [task];
  const card: RecordFacts = {
    responsible: row.cardResponsible ?? null,
    creator: row.cardCreator ?? null,
    pipeline: row.cardPipeline ?? null,
    stage: row.cardStage ?? null,
    documentKind: row.cardDocumentKind ?? null,
  };
  return [task, [row.cardKind as CardKind, card]];
}

/** The principal with a VIEW of tasks as well, which the cases about entries do not have. */
function withTasks({ facts, seed }: GeneratedCase): PrincipalFacts {
  const random = randomFrom(seed);
  const VIEW = { reach: random.pick(["NONE", "OWN", "GROUP", "ALL", "ALL"] as const), ownership: "EITHER" } as const;
  return { ...facts, ownCells: { ...facts.ownCells, TASK: { VIEW } } };
}

/** Does the predicate ask of who did it alone? */
function asksOfActor(predicate: Predicate): boolean {
  if ("predicates" in predicate) return predicate.predicates.every(asksOfActor);
  if (predicate.is === "userIn") return predicate.column === "responsible" || predicate.column === "creator";
  return predicate.is === "everything" || predicate.is === "nothing";
}

/** One answer of both. */
interface Answered {
  readonly kind: "card" | "task";
  readonly shown: boolean;
}

/** Asks both about every act of everybody on the records of the case; throws where they differ. */
function* answersOf(asked: GeneratedCase): Generator<Answered> {
  const facts = withTasks(asked);
  const principal = principalOf(facts, asked.now);
  for (const [resource, record] of asked.rows.flatMap(recordsOf)) {
    const predicate = changesInView(principal, resource, record);
    if (!asksOfActor(predicate)) throw new Error(`case ${asked.seed} asks of more than who did it`);
    for (const actor of [...everybody, null]) {
      const shown = matches(predicate, { responsible: actor, creator: actor });
      const naive = seesChange({ facts, now: asked.now, resource, record, actor });
      if (shown !== naive) throw new Error(JSON.stringify({ seed: asked.seed, resource, record, actor, shown, naive }));
      yield { kind: resource === "TASK" ? "task" : "card", shown };
    }
  }
}

test(`${String(caseCount)} generated principals see of every change log what the naive evaluator says`, () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < caseCount; seed++) {
    const asked = generateCase(seed, 4);
    if (asked.resource !== "ACTIVITY") continue;
    for (const { kind, shown } of answersOf(asked)) {
      const key = `${kind} ${shown ? "shown" : "hidden"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  expect([...counts.keys()].sort()).toEqual(["card hidden", "card shown", "task hidden", "task shown"]);
  expect(Math.min(...counts.values())).toBeGreaterThan(1_000);
});

const mine = { responsible: "me", creator: "me" } as const;
const reports = { responsible: "report", creator: "report" } as const;
const onCard = { ...mine, cardKind: "LEAD", cardTrashed: false, cardResponsible: "me", cardCreator: "me" } as const;

/** Who asks, of which record, and whose acts are shown. */
const examples: readonly (readonly [string, PrincipalFacts, Resource, RecordFacts, readonly string[]])[] = [
  ["AMO: of a lead that one sees, everybody's acts", newUserOf("AMO"), "LEAD", mine, ["me", "report", "stranger"]],
  [
    "AMO: of a task on a lead that one sees, everybody's",
    newUserOf("AMO"),
    "TASK",
    onCard,
    ["me", "report", "stranger"],
  ],
  ["AMO: of a task on no card, one's own", newUserOf("AMO"), "TASK", mine, ["me"]],
  [
    "AMO: of a task on a card in the trash, one's own",
    newUserOf("AMO"),
    "TASK",
    { ...onCard, cardTrashed: true },
    ["me"],
  ],
  ["LESS_ANNOYING: one's own", newUserOf("LESS_ANNOYING"), "LEAD", mine, ["me"]],
  ["LESS_ANNOYING: of a lead that one does not see, none", newUserOf("LESS_ANNOYING"), "LEAD", reports, []],
  [
    "SYNERGY: a director everybody's",
    newUserOf("SYNERGY", ["Director"]),
    "LEAD",
    reports,
    ["me", "report", "stranger"],
  ],
  ["SYNERGY: a supervisor none, whose cell is MANUAL alone", newUserOf("SYNERGY", ["Supervisor"]), "LEAD", reports, []],
  ["SYNERGY: a manager none", newUserOf("SYNERGY", ["Manager"]), "LEAD", mine, []],
  [
    "of a user: none, the record is no card and no calendar item",
    { ...newUserOf("AMO"), isAdministrator: true },
    "USER",
    { user: "me" },
    [],
  ],
];

test.each(examples)("%s", (_, facts, resource, record, shown) => {
  const predicate = changesInView(somebody(facts), resource, record);
  const seen = ["me", "report", "stranger"].filter((actor) =>
    matches(predicate, { responsible: actor, creator: actor }),
  );
  expect(seen).toEqual(shown);
});

test("what nobody in the account did is seen by those who see everything", () => {
  const seesNobodys = (facts: PrincipalFacts) =>
    matches(changesInView(principalOf(facts, now), "LEAD", mine), { responsible: null, creator: null });
  expect([seesNobodys(newUserOf("AMO")), seesNobodys(newUserOf("LESS_ANNOYING"))]).toEqual([true, false]);
});
