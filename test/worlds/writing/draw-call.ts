import { completedKinds, shapes, typeNameOf } from "../account/shapes";
import { type WorldKind, kinds } from "../account/world";
import type { Call, Item } from "./call";
import { type Drawing, type Drawn, drawSubject, drawSubjects } from "./draw-id";
import { judgeCompletion, judgeDelete, judgeReopening, judgeRestore, judgeUpdate } from "./judge";
import { drawPieces, inputOf } from "./piece";
import type { Subject, Verdict } from "./verdict";

export type DrawCall = (drawing: Drawing) => Call;

export const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export const single = (verdict: Verdict, { record }: Subject): readonly Item[] => [
  { verdict, path: "input", idPath: "input.id", about: record },
];

/** Now and then the version that was read: the right one, or an older one. */
export function withVersion({ random }: Drawing, subject: Subject): Subject {
  if (!subject.record || random.chance(0.7)) return subject;
  return { ...subject, expectedVersion: subject.record.version + random.pick([0, 0, -1, 7]) };
}

export const versionOf = ({ expectedVersion }: Subject): object =>
  expectedVersion === undefined ? {} : { expectedVersion };

/** A batch is of one kind. */
export const kindOf = ([first]: readonly Drawn[]): WorldKind => first?.kind ?? "LEAD";

const update: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const drawn = drawSubject(drawing, { kinds, action: "EDIT" });
  const { kind } = drawn;
  const subject = withVersion(drawing, drawn);
  const pieces = drawPieces(random, onlooker, kind);
  return {
    ...{ path: "update", action: "EDIT", kinds: [kind], single: true, partial: false, payload: "record" },
    mutation: `update${capital(shapes[kind].singular)}`,
    input: { id: subject.id, ...versionOf(subject), ...inputOf(pieces) },
    items: single(judgeUpdate(onlooker, subject, pieces), subject),
  };
};

const updateMany: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const partial = random.chance(0.5);
  const subjects = drawSubjects(drawing, { kinds, action: "EDIT", most: 5 });
  const kind = kindOf(subjects);
  const changes = subjects.map((subject) => ({
    subject,
    pieces: drawPieces(random, onlooker, kind),
  }));
  return {
    ...{ path: "update many", action: "EDIT", kinds: [kind], single: false, partial, payload: "records" },
    mutation: `update${capital(shapes[kind].plural)}`,
    input: { items: changes.map(({ subject, pieces }) => ({ id: subject.id, ...inputOf(pieces) })), partial },
    items: changes.map(({ subject, pieces }, index): Item => {
      const path = `input.items.${String(index)}`;
      return { verdict: judgeUpdate(onlooker, subject, pieces), path, idPath: `${path}.id`, about: subject.record };
    }),
  };
};

/** Into the trash, or out of it, one or many. */
function moving(place: "kept" | "trash"): { readonly one: DrawCall; readonly many: DrawCall } {
  const judge = place === "kept" ? judgeDelete : judgeRestore;
  const verb = place === "kept" ? "delete" : "restore";
  const one: DrawCall = (drawing) => {
    const drawn = drawSubject(drawing, { kinds, action: "DELETE", place });
    const { kind } = drawn;
    const subject = place === "kept" ? withVersion(drawing, drawn) : drawn;
    return {
      ...{ path: verb, action: "DELETE", kinds: [kind], single: true, partial: false },
      payload: place === "kept" ? "deletedId" : "record",
      mutation: `${verb}${capital(shapes[kind].singular)}`,
      input: { id: subject.id, ...versionOf(subject) },
      items: single(judge(drawing.onlooker, subject), subject),
    };
  };
  const many: DrawCall = (drawing) => {
    const partial = drawing.random.chance(0.5);
    const subjects = drawSubjects(drawing, { kinds, action: "DELETE", most: 4, place });
    const kind = kindOf(subjects);
    return {
      ...{ path: `${verb} many`, action: "DELETE", kinds: [kind], single: false, partial },
      payload: place === "kept" ? "deletedIds" : "records",
      mutation: `${verb}${capital(shapes[kind].plural)}`,
      input: { ids: subjects.map(({ id }) => id), partial },
      items: subjects.map((subject, index): Item => {
        const path = `input.ids.${String(index)}`;
        return { verdict: judge(drawing.onlooker, subject), path, idPath: path, about: subject.record };
      }),
    };
  };
  return { one, many };
}

const complete: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const drawn = drawSubject(drawing, { kinds: completedKinds, action: "COMPLETE" });
  const [{ kind }, subject] = [drawn, withVersion(drawing, drawn)];
  const result = random.pick([undefined, undefined, "done", null]);
  return {
    ...{ path: "complete", action: "COMPLETE", kinds: [kind], single: true, partial: false, payload: "record" },
    mutation: `complete${typeNameOf(kind)}`,
    input: { id: subject.id, ...versionOf(subject), ...(result === undefined ? {} : { result }) },
    items: single(judgeCompletion(onlooker, subject, result), subject),
  };
};

const reopen: DrawCall = (drawing) => {
  const drawn = drawSubject(drawing, { kinds: completedKinds, action: "EDIT" });
  const [{ kind }, subject] = [drawn, withVersion(drawing, drawn)];
  return {
    ...{ path: "reopen", action: "EDIT", kinds: [kind], single: true, partial: false, payload: "record" },
    mutation: `reopen${typeNameOf(kind)}`,
    input: { id: subject.id, ...versionOf(subject) },
    items: single(judgeReopening(drawing.onlooker, subject), subject),
  };
};

const [trash, untrash] = [moving("kept"), moving("trash")];

/** What changes a record that is there, and how often. */
export const changes: readonly { readonly draw: DrawCall; readonly times: number }[] = [
  { draw: update, times: 3 },
  { draw: updateMany, times: 2 },
  { draw: trash.one, times: 3 },
  { draw: trash.many, times: 2 },
  { draw: untrash.one, times: 5 },
  { draw: untrash.many, times: 3 },
  { draw: complete, times: 4 },
  { draw: reopen, times: 4 },
];
