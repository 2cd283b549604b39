import type { Luck } from "../fuzz/luck";

/** What is known of a record of a writer's own; ids as the API says them. */
export interface State {
  readonly id: string;
  readonly kind: "lead" | "task";
  /** The name of a lead, and its source, which is always the same; the text of a task. */
  readonly mark: string;
  readonly responsibleId: string;
  readonly isDeleted: boolean;
  readonly isCompleted: boolean;
}

/** One write: the mutation, and what it makes of records that are there, or which new ones it makes. */
export interface Deed {
  readonly mutation: string;
  readonly input: object;
  readonly shows: string;
  readonly becomes: readonly State[];
  readonly makes: readonly string[];
}

interface Bench {
  readonly luck: Luck;
  readonly users: readonly string[];
  /** A text that no other deed has. */
  readonly mark: string;
}

const there = (states: readonly State[], kind: State["kind"]): readonly State[] =>
  states.filter((state) => state.kind === kind && !state.isDeleted);

/** A batch of new leads: all of them or none. */
export function makeLeads({ luck, users, mark }: Bench): Deed {
  const makes = luck.times(luck.whole(3, 25), (index) => `${mark}-${index}`);
  const responsibleId = users[0];
  const items = makes.map((externalId) => ({ name: mark, source: mark, externalId, responsibleId, tags: [mark] }));
  return { mutation: "createLeads", input: { items }, shows: "leads { id externalId }", becomes: [], makes };
}

/** A task on a lead of one's own. */
export function makeTasks({ luck, users, mark }: Bench, states: readonly State[]): Deed {
  const makes = luck.times(luck.whole(1, 4), (index) => `${mark}-${index}`);
  const cards = there(states, "lead");
  const items = makes.map((externalId) => ({
    ...{ text: mark, externalId, responsibleId: users[0] },
    ...(cards.length === 0 ? {} : { cardId: luck.pick(cards).id }),
  }));
  return { mutation: "createTasks", input: { items }, shows: "tasks { id externalId }", becomes: [], makes };
}

type Change = (bench: Bench, states: readonly State[]) => Deed | null;

const one = (mutation: string, input: object, becomes: State): Deed => ({
  ...{ mutation, input, shows: "", becomes: [becomes], makes: [] },
});

const changes: readonly (readonly [Change, number])[] = [
  [
    ({ luck, mark }, states) => {
      const [lead] = luck.some(there(states, "lead"), 1);
      return lead ? one("updateLead", { id: lead.id, name: mark, source: mark }, { ...lead, mark }) : null;
    },
    8,
  ],
  [
    ({ luck, mark }, states) => {
      const leads = luck.some(there(states, "lead"), 4);
      const items = leads.map(({ id }) => ({ id, name: mark, source: mark }));
      const becomes = leads.map((lead) => ({ ...lead, mark }));
      return leads.length === 0 ? null : { mutation: "updateLeads", input: { items }, shows: "", becomes, makes: [] };
    },
    4,
  ],
  [
    ({ luck }, states) => {
      const [lead] = luck.some(there(states, "lead"), 1);
      return lead ? one("deleteLead", { id: lead.id }, { ...lead, isDeleted: true }) : null;
    },
    3,
  ],
  [
    ({ luck }, states) => {
      const [lead] = luck.some(
        states.filter(({ isDeleted }) => isDeleted),
        1,
      );
      return lead ? one("restoreLead", { id: lead.id }, { ...lead, isDeleted: false }) : null;
    },
    3,
  ],
  [
    ({ luck, users }, states) => {
      const chosen = [...luck.some(there(states, "lead"), 3), ...luck.some(there(states, "task"), 2)];
      const responsibleId = luck.pick(users);
      const related = { contacts: "NONE", companies: "NONE" };
      const input = { recordIds: chosen.map(({ id }) => id), responsibleId, related };
      const becomes = chosen.map((state) => ({ ...state, responsibleId }));
      return chosen.length === 0 ? null : { mutation: "changeResponsible", input, shows: "", becomes, makes: [] };
    },
    4,
  ],
  [
    ({ luck, mark }, states) => {
      const [task] = luck.some(
        there(states, "task").filter(({ isCompleted }) => !isCompleted),
        1,
      );
      return task ? one("completeTask", { id: task.id, result: mark }, { ...task, isCompleted: true }) : null;
    },
    3,
  ],
  [
    ({ luck }, states) => {
      const [task] = luck.some(
        there(states, "task").filter(({ isCompleted }) => isCompleted),
        1,
      );
      return task ? one("reopenTask", { id: task.id }, { ...task, isCompleted: false }) : null;
    },
    2,
  ],
];

/** Some change of records of one's own; null where the luck fell on one that none of them is ready for. */
export const change: Change = (bench, states) => bench.luck.weighted(changes)(bench, states);
