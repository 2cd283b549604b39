import { type ExecutionResult, type GraphQLResolveInfo, OperationTypeNode, getVariableValues } from "graphql";
import type { Sketched } from "../records/sketching";
import type { Call, Variables, Way } from "./call";
import type { OperationPlan, RootField, SketchOf, SketchedField } from "./operation-plan";
import { OperationPlans } from "./operation-plans";
import { plainWay } from "./plain-way";
import { resolveSketched } from "./sketched-field";

export interface Sketching {
  readonly sketchOf: SketchOf;
  /** Gives its sketch to what is asked in this call. */
  readonly bearSketch: (asked: GraphQLResolveInfo, sketched: Sketched) => void;
}

/**
 * Queries whose fields of the root have sketches, and mutations whose one field has: each is resolved by its own
 * resolver, to a text that nobody looks into. All else goes the rest way, and so does what turns out not to be compiled:
 * its resolver is asked again, which for a mutation says once more what it came to.
 */
export function sketchedWay({ sketchOf, bearSketch }: Sketching, restWay: Way): Way {
  const plans = new OperationPlans(sketchOf);

  const execute = async (call: Call, plan: OperationPlan, variables: Variables): Promise<ExecutionResult> => {
    const { sketched, others } = plan;
    const restOf = async (fields: readonly RootField[]): Promise<ExecutionResult> =>
      restWay({ ...call, ...plan.restOf(call, fields) });
    const partOf = async (field: SketchedField): Promise<ExecutionResult> => {
      const asked = plan.askedOf(field, call, variables);
      bearSketch(asked, field.sketched);
      const part = await resolveSketched(field, asked, call.context);
      if (part) return part;
      return restOf(plan.fields.filter(({ compiled }) => compiled === field));
    };
    const parts = await Promise.all([...sketched.map(partOf), ...(others.length === 0 ? [] : [restOf(others)])]);
    return joined(plan, parts) ?? plainWay(call);
  };

  return (call) => {
    const { schema, operation, variables } = call;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION || plans.isPlain(call)) return restWay(call);
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const plan = coerced && plans.planOf(call, coerced);
    if (!plan) return plainWay(call);
    return plan.sketched.length > 0 ? execute(call, plan, coerced) : restWay(call);
  };
}

/**
 * The parts of an answer in the order of the question. Null where more than one went wrong: which of several errors
 * comes first, and which is never heard of, graphql-js has to say.
 */
function joined({ fields, root }: OperationPlan, parts: readonly ExecutionResult[]): ExecutionResult | null {
  const [only] = parts;
  if (only && fields.length === 1) return only;
  const errors = parts.flatMap((part) => part.errors ?? []);
  if (errors.length > 1) return null;
  if (parts.some((part) => !part.data)) return { errors, data: null };
  const values = new Map(parts.flatMap((part) => Object.entries(part.data ?? {})));
  const merged = fields.map(({ key, isTypename }) => [key, isTypename ? root.name : values.get(key)] as const);
  return { ...(errors.length > 0 ? { errors } : {}), data: Object.fromEntries(merged) };
}
