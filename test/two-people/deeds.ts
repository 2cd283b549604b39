import type { Answer } from "../support/gateway";
import type { Random } from "../support/generated/random";
import type { Person } from "../records/office";
import type { Scene } from "./scene";

/** What somebody asked for, and what was answered of each record. */
export interface Deed {
  readonly who: string;
  readonly what: string;
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly id: string;
  /** `DONE`, `UNCHANGED`, or the code of the refusal. */
  readonly is: string;
  /** Where it was done and is seen: the version that was written. */
  readonly version: number | null;
  /** The version that it was to be written over; null where any was. */
  readonly expected: number | null;
  /** A name that no other deed writes. */
  readonly name: string | null;
  /** What a refusal says beside its code. */
  readonly because: string | null;
}

interface Payload {
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
  readonly outcomes?: readonly string[];
  readonly [member: string]: unknown;
}

interface Asked {
  readonly what: string;
  readonly mutation: string;
  readonly input: object;
  readonly shows: string;
  /** The records that it is about, in the order of its items. */
  readonly ids: readonly string[];
  readonly expected?: number | null;
  readonly name?: string;
}

/** Does something to the same leads as everybody else. */
export async function act(scene: Scene, person: Person, random: Random, number: number): Promise<Deed> {
  const asked = random.pick(deeds)(scene, random, `${person.id.slice(-6)} ${number}`);
  const type = `${asked.mutation.charAt(0).toUpperCase()}${asked.mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { done: ${asked.mutation}(input: $input) { ${asked.shows} userErrors { code field message } } }`;
  const answer = await person.ask<{ done: Payload }>(query, { input: asked.input });
  return {
    who: person.id,
    what: asked.what,
    outcomes: asked.ids.map((id, index) => outcomeOf(asked, answer, id, index)),
  };
}

const lastSeen = new Map<string, number>();

function outcomeOf(asked: Asked, answer: Answer<{ done: Payload }>, id: string, index: number): Outcome {
  const plain = { id, expected: asked.expected ?? null, name: asked.name ?? null, version: null, because: null };
  const [error] = answer.errors ?? [];
  if (error) {
    const { code, reason } = error.extensions as { code: string; reason?: string };
    return { ...plain, is: code, because: reason ?? error.message };
  }
  const { done } = answer.data;
  const { userErrors, outcomes } = done;
  const own = userErrors.find(({ field }) => field.includes(String(index)) || asked.ids.length === 1);
  if (own) return { ...plain, is: own.code, because: own.message };
  if (userErrors.length > 0 && outcomes?.[index] === undefined)
    return { ...plain, is: "NOT ALONE", because: "another item" };
  const shown = shownBy(done)[index];
  const version = isRecord(shown) ? shown.version : null;
  if (version !== null) lastSeen.set(id, version);
  return { ...plain, is: outcomes?.[index] === "UNCHANGED" ? "UNCHANGED" : "DONE", version };
}

/** The records of a payload, whatever it calls them. */
function shownBy(payload: Payload): readonly unknown[] {
  const record = Object.values(payload).find(isRecord);
  const list = Object.values(payload).find((each) => Array.isArray(each));
  return record ? [record] : ((list ?? []) as readonly unknown[]);
}

const isRecord = (value: unknown): value is { readonly version: number } =>
  typeof value === "object" && value !== null && typeof (value as { version?: unknown }).version === "number";

type DrawDeed = (scene: Scene, random: Random, name: string) => Asked;

const rename: DrawDeed = ({ leads }, random, name) => {
  const id = random.pick(leads);
  return { what: "rename", mutation: "updateLead", input: { id, name }, shows: "lead { version }", ids: [id], name };
};

const renameRead: DrawDeed = (scene, random, name) => {
  const asked = rename(scene, random, name);
  const expected = lastSeen.get(asked.ids[0] ?? "") ?? 1;
  return { ...asked, what: "rename what was read", input: { ...asked.input, expectedVersion: expected }, expected };
};

const move: DrawDeed = ({ leads, stages }, random) => {
  const id = random.pick(leads);
  return {
    what: "move",
    mutation: "updateLead",
    input: { id, stageId: random.pick(stages) },
    shows: "lead { version }",
    ids: [id],
  };
};

const give: DrawDeed = ({ leads, tasks, people, clerk }, random) => {
  const ids = [...new Set([random.pick(leads), random.pick(leads), random.pick(tasks)])];
  const input = {
    ...{ recordIds: ids, responsibleId: random.pick([...people, clerk]).id, partial: random.chance(0.5) },
    related: { contacts: "NONE", companies: "NONE" },
  };
  const shows = "changed { ... on Lead { version } ... on Task { version } } outcomes";
  return { what: "give", mutation: "changeResponsible", input, shows, ids };
};

const discard: DrawDeed = ({ leads }, random) => {
  const id = random.pick(leads);
  return { what: "delete", mutation: "deleteLead", input: { id }, shows: "deletedLeadId", ids: [id] };
};

const restore: DrawDeed = ({ leads }, random) => {
  const ids = [...new Set(Array.from({ length: 12 }, () => random.pick(leads)))];
  return {
    what: "restore",
    mutation: "restoreLeads",
    input: { ids, partial: true },
    shows: "leads { version } outcomes",
    ids,
  };
};

const renameMany: DrawDeed = ({ leads }, random, name) => {
  const ids = [...new Set(Array.from({ length: 6 }, () => random.pick(leads)))];
  const items = ids.map((id) => ({ id, source: name }));
  const input = { items, partial: random.chance(0.7) };
  return { what: "change many", mutation: "updateLeads", input, shows: "leads { version } outcomes", ids };
};

const link: DrawDeed = ({ leads, contacts }, random) => {
  const id = random.pick(leads);
  const mutation = random.pick(["linkLeadContacts", "unlinkLeadContacts"]);
  return {
    what: "link",
    mutation,
    input: { id, contactIds: [random.pick(contacts)] },
    shows: "lead { version }",
    ids: [id],
  };
};

const finish: DrawDeed = ({ tasks }, random, name) => {
  const id = random.pick(tasks);
  const isDone = random.chance(0.5);
  const input = isDone ? { id, result: name } : { id };
  return {
    what: "finish",
    mutation: isDone ? "completeTask" : "reopenTask",
    input,
    shows: "task { version }",
    ids: [id],
  };
};

const hang: DrawDeed = ({ leads }, random, text) => {
  const input = { text, cardId: random.pick(leads) };
  return { what: "hang a task", mutation: "createTask", input, shows: "task { version }", ids: [] };
};

const deeds: readonly DrawDeed[] = [
  ...[rename, rename, renameRead, renameRead, renameRead, move, move, give, give, discard],
  ...[restore, restore, renameMany, link, finish, finish, hang],
];
