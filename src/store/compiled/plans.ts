import type { Standing } from "../standing";
import { Shelf } from "../shelf";
import type { Sql } from "../sql";
import { type Filled, Template, leaveBlank, readParts } from "../template";
import { NotCompiled } from "./not-compiled";

/** A statement by the values of the parts of it that are a request's own; null for a shape that is too large. */
type Plan = Template<readonly unknown[]> | null;

/**
 * By standing, the sketch that they answer, and the shape of what the request says. People of the same shape share a
 * text, and nothing else.
 */
const plans = new Shelf<Plan>();

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

/** The plan of a draft, drawn where none of its shape is kept, filled. Throws `NotCompiled` where it is too large. */
export function fillPlan({ standing, sketch, shape, own, draw }: Draft): Filled {
  const parts = readParts(own);
  const plan = plans.find(standing, sketch, `${shape}\n${parts.shape}`, () => planOf(draw(), own));
  if (plan === null) throw new NotCompiled();
  return plan.fill(parts.values);
}

function planOf(drawn: Sql, own: readonly Sql[]): Plan {
  const plan = new Template<readonly unknown[]>(leaveBlank(drawn, own));
  return plan.text.length > mostText || plan.size > mostValues ? null : plan;
}
