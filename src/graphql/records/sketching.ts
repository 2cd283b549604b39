import type { GraphQLResolveInfo } from "graphql";
import { NotCompiled } from "../../store/compiled/not-compiled";
import type { ListSketch, PayloadSketch, RecordSketch } from "../../store/compiled/sketch";
import type { Description } from "../../store/description/description";
import type { AskedRequests } from "../../store/compiled/read-compiled";
import { type Arguments, type AskedAt, isConstant, requestAt } from "./asked-at";
import { Artist, NotSketched } from "./artist";

/** What a root field asks for, drawn once for a document: all but the values of its arguments. */
export interface Sketched {
  readonly sketch: ListSketch | RecordSketch | PayloadSketch;
  /** What each list asks for, given the variables. Throws `NotCompiled` where an argument can't be read. */
  readonly requestsWith: (variables: Arguments) => AskedRequests;
  /** Does the resolver look at its arguments? That of a list reads them from the question, and has them coerced there. */
  readonly takesArguments: boolean;
}

/** What a root field answers: records of a kind, one record, or the payload of a mutation of one. */
type Answered = "list" | "record" | "payload";

/** The root fields whose resolvers answer a sketch, by name. */
const answering = new Map<string, { readonly of: Description; readonly answers: Answered }>();

/** Says that the resolver of a root field answers what its question's sketch asks for. */
export function answersSketches(name: string, of: Description, answers: Answered): void {
  answering.set(name, { of, answers });
}

/** The sketch of a root field, null where something in it is no part of a description. */
export function sketchOf(asked: GraphQLResolveInfo): Sketched | null {
  const root = answering.get(asked.fieldName);
  const field = asked.parentType.getFields()[asked.fieldName];
  if (!root || !field) return null;
  const artist = new Artist(asked);
  try {
    const sketch =
      root.answers === "list"
        ? artist.list(root.of, field, asked.fieldNodes)
        : artist[root.answers](root.of, asked.fieldNodes);
    return { sketch, requestsWith: requestsOf(artist.lists), takesArguments: root.answers !== "list" };
  } catch (fault) {
    if (fault instanceof NotSketched) return null;
    throw fault;
  }
}

/** Where no list names a variable they are the same ones for every request. */
function requestsOf(lists: readonly AskedAt[]): Sketched["requestsWith"] {
  let always: AskedRequests | null = null;
  return (variables) => {
    if (always) return always;
    try {
      const requests = { bySlot: lists.map((list) => requestAt(list, variables)), isConstant: lists.every(isConstant) };
      if (requests.isConstant) always = requests;
      return requests;
    } catch {
      throw new NotCompiled();
    }
  };
}

const sketchKey = Symbol("sketch");
type Bearing = GraphQLResolveInfo & { [sketchKey]?: Sketched };

/** Hands a resolver the sketch of what it is asked for. */
export function bearSketch(asked: GraphQLResolveInfo, sketched: Sketched): void {
  (asked as Bearing)[sketchKey] = sketched;
}

/** The sketch that a resolver is to answer, null where it answers records. */
export const sketchIn = (asked: GraphQLResolveInfo): Sketched | null => (asked as Bearing)[sketchKey] ?? null;
