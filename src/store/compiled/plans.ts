import type { Standing } from "../standing";
import { type Sql, type Statement, type ValuePiece, shapeOf as textOf, templateOf, valuesIn } from "../sql";
import { NotCompiled } from "./not-compiled";

/** What fills a parameter: a value that stays as long as the standing, or a place in the request's own parts. */
type Filling = { readonly kept: unknown } | { readonly own: number };

interface Plan {
  readonly text: string;
  readonly fillings: readonly Filling[];
}

type Shapes = Map<string, Plan | null>;

/**
 * Statements of a standing by the sketch that they answer and the shape of what the request says. One lives no longer
 * than the rights that it was drawn from, and is never anybody else's; people of the same shape share its text. Null
 * for a shape that is too large.
 */
const plans = new WeakMap<Standing, WeakMap<object, Shapes>>();

/** Of one sketch for one standing, and of all for everybody: the longest kept goes first. */
const mostOfSketch = 50;
const mostPlans = 20_000;
const mostText = 200_000;
const mostValues = 2_000;

/** What a statement is made from: `own` are its parts in which the request's own text and values are. */
export interface Draft {
  readonly standing: Standing;
  readonly sketch: object;
  readonly shape: string;
  readonly own: readonly Sql[];
  readonly draw: () => Sql;
}

/** The statement of a draft, drawn where none of its shape is kept. Throws `NotCompiled` where it is too large. */
export function statementOf({ standing, sketch, shape, own, draw }: Draft): Statement {
  const known = shapesOf(standing, sketch);
  const key = [shape, ...own.map(textOf)].join("\n");
  const places = own.flatMap(valuesIn);
  const kept = known.get(key);
  const plan = kept === undefined ? planOf(draw(), places) : kept;
  if (kept === undefined) keep(known, key, plan);
  if (plan === null) throw new NotCompiled();
  const values = plan.fillings.map((filling) => ("own" in filling ? places[filling.own]?.value : filling.kept));
  return { text: plan.text, values: [standing.caller.accountId, ...values] };
}

/** Where each plan is kept, the longest kept first. */
const shelf = new Set<{ readonly shapes: Shapes; readonly key: string }>();

function keep(shapes: Shapes, key: string, plan: Plan | null): void {
  shapes.set(key, plan);
  const [oldest] = shapes.keys();
  if (shapes.size > mostOfSketch && oldest !== undefined) shapes.delete(oldest);
  shelf.add({ shapes, key });
  if (shelf.size <= mostPlans) return;
  const [longest] = shelf;
  if (!longest) return;
  longest.shapes.delete(longest.key);
  shelf.delete(longest);
}

function shapesOf(standing: Standing, sketch: object): Shapes {
  const bySketch = plans.get(standing) ?? new WeakMap<object, Shapes>();
  plans.set(standing, bySketch);
  const shapes = bySketch.get(sketch) ?? new Map<string, Plan | null>();
  bySketch.set(sketch, shapes);
  return shapes;
}

/** Null where it is too large. */
function planOf(statement: Sql, own: readonly ValuePiece[]): Plan | null {
  const numbers = new Map(own.map((piece, index) => [piece, index]));
  const { text, places } = templateOf(statement, new Set(own));
  if (text.length > mostText || places.length > mostValues) return null;
  const fillings = places.map((piece): Filling => {
    const number = numbers.get(piece);
    return number === undefined ? { kept: asText(piece.value) } : { own: number };
  });
  return { text: sharedText(text), fillings };
}

/** A list as PostgreSQL reads it, written once and not for each request. */
const asText = (value: unknown): unknown =>
  Array.isArray(value) && value.every((each) => typeof each === "string")
    ? `{${value.map((each) => JSON.stringify(each)).join(",")}}`
    : value;

const texts = new Map<string, string>();
const mostTexts = 2_000;

/** One copy of a text in memory, however many people's plans have it. */
function sharedText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < mostTexts) texts.set(text, text);
  return text;
}
