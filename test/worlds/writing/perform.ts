import type { Client } from "pg";
import type { Answer } from "../../support/gateway";
import { type World, type WorldRecord } from "../account/world";
import { agree } from "../agree";
import type { Done, Via } from "../reading/history";
import type { Visit } from "../visit";
import { type Call, type Expected, expectedOf } from "./call";
import { reachesNothing } from "./closed-doors";
import { afterTurns } from "./give-in-turn";
import { expectedPayload, inOrderOf, selectionOf } from "./expected-payload";
import { type Logged, expectedStored, readLogged, readStored } from "./stored";
import { type Written, isChanged } from "./verdict";

interface Payload {
  readonly userErrors: readonly { readonly field: readonly string[]; readonly code: string }[];
}

interface Sent {
  readonly id: string;
  readonly senderId: string;
}

/** A world as it goes on from write to write. */
export interface Course {
  world: World;
  /** What was changed in it, the oldest first: as many change rows there are. */
  readonly done: Done[];
  /** Jobs of those who have asked before, by who asked: each is nobody else's. */
  readonly jobs: Map<string, string>;
  /** Files to import that were sent, and those for documents. */
  readonly imports: Sent[];
  readonly files: Sent[];
}

/** Does it, and compares what is answered, what lies in the tables, and what was logged with what must come of it. */
export async function perform(visit: Visit, course: Course, call: Call): Promise<void> {
  const { mutation, input } = call;
  const about = `${mutation} ${JSON.stringify(input)}`;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${selectionOf(call)} } }`;
  const answer = await visit.ask<{ readonly done: Payload } | null>(document, { input });
  const expected = refusedAtOnce(visit, call, answer) ?? expectedOf(call);
  agree(`error of ${about}`, errorOf(answer), expected.error);
  if (expected.error === null && answer.data) agree(`faults of ${about}`, faultsOf(answer.data.done), expected.faults);
  const real = await adopt(visit, expected);
  course.world = after(course.world, expected.written, real);
  visit.goOnWith(course.world);
  if (expected.error === null && answer.data) {
    const { userErrors: _, ...payload } = answer.data.done;
    agree(`payload of ${about}`, inOrderOf(call, payload), expectedPayload(call, expected, visit.onlooker, real));
  }
  await compareTables(visit, course, { about, written: expected.written, real });
}

/** A refusal of the whole call, which is right where the action reaches nothing of any kind. */
function refusedAtOnce({ onlooker }: Visit, call: Call, answer: Answer<object | null>): Expected | null {
  const [code, resource, action] = errorOf(answer) ?? [];
  const isOpen = call.kinds.some((kind) => !reachesNothing(onlooker, call.action, kind));
  if (code !== "FORBIDDEN" || action !== call.action || isOpen) return null;
  return { error: [code, resource, action], faults: [], written: [] };
}

function errorOf({ errors }: Answer<object | null>): Expected["error"] {
  const [first] = errors ?? [];
  if (!first) return null;
  const { code, resource, action } = first.extensions;
  const named = [resource, action].filter((each) => typeof each === "string");
  return [String(code), ...named] as unknown as Expected["error"];
}

const faultsOf = ({ userErrors }: Payload): readonly string[] =>
  userErrors.map(({ field, code }) => `${field.join(".")} ${code}`).toSorted();

type Real = (record: WorldRecord) => WorldRecord;

/** What is new has the id and the moment that the gateway gave it: found again by its external id. */
export async function adopt({ grounds, onlooker }: Visit, { written }: Expected): Promise<Real> {
  const found = new Map<string, WorldRecord>();
  for (const { after: record } of written.filter(({ before }) => before === null)) {
    const { rows } = await grounds.client.query<{ id: string; created_at: Date }>(
      `select id, created_at from ${record.kind.toLowerCase()} where account_id = $1 and external_id = $2`,
      [onlooker.world.accountId, record.externalId],
    );
    const [row] = rows;
    if (row) found.set(record.id, { ...record, id: row.id, createdAt: row.created_at.getTime() });
  }
  return (record) => leadOn(found.get(record.id) ?? record, found);
}

const led = ["companyId", "mainContactId", "leadId"] as const;

/** What leads to something new leads to it by the id that it got. */
function leadOn(record: WorldRecord, found: ReadonlyMap<string, WorldRecord>): WorldRecord {
  const idOf = (id: string | null): string | null => (id === null ? null : (found.get(id)?.id ?? id));
  const isLed = [...led.map((column) => record[column]), ...record.contactIds].some((id) => idOf(id) !== id);
  if (!isLed) return record;
  return {
    ...record,
    ...Object.fromEntries(led.map((column) => [column, idOf(record[column])])),
    contactIds: record.contactIds.map((id) => idOf(id) ?? id).toSorted(),
  };
}

/** The world as it is then. */
export function after(world: World, written: readonly Written[], real: Real = (record) => record): World {
  const made = written.filter(({ before }) => before === null).map((each) => real(each.after));
  const byId = new Map(written.map((each) => [each.after.id, real(each.after)]));
  const requestRules = afterTurns(world, written);
  return {
    ...world,
    requestRules,
    records: [...world.records.map((record) => byId.get(record.id) ?? record), ...made],
  };
}

export async function compareRecords(client: Client, world: World, about: string): Promise<void> {
  agree(`tables after ${about}`, await readStored(client, world.accountId), expectedStored(world));
}

/** What was written, and what it came by where that is not the asker's own session or token. */
export interface Outcome {
  readonly about: string;
  readonly written: readonly Written[];
  readonly real?: Real;
  readonly via?: Via;
}

/** Compares the tables and the new change rows with what must have been written, and writes that down. */
export async function compareTables(
  { grounds: { client }, onlooker, asker }: Visit,
  course: Course,
  { about, written, real = (record) => record, via = asker.tokenId === null ? "SESSION" : "TOKEN" }: Outcome,
): Promise<void> {
  const { accountId } = onlooker.world;
  // What a refused call may have left behind is found after the next one that is done.
  if (written.length > 0) await compareRecords(client, course.world, about);
  const done = written.filter(isChanged);
  const rows = (await readLogged(client, accountId, course.done.length)).map((row) => ({
    ...row,
    via: row.via.startsWith(`${via.toLowerCase()}:`),
  }));
  const expected = done.map((each): Omit<Logged, "via"> & { via: boolean } => {
    const { id, version } = real(each.after);
    return { record: id, action: each.logged, version, actor: asker.userId, via: true };
  });
  agree(`change rows of ${about}`, inOrder(rows), inOrder(expected));
  for (const { logged: action, before, after: record } of done)
    course.done.push({ action, actor: asker.userId, via, before, after: real(record) });
}

const inOrder = <T extends { readonly record: string; readonly version: number }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => (a.record === b.record ? a.version - b.version : a.record < b.record ? -1 : 1));
