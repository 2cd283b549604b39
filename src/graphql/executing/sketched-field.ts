import {
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  defaultFieldResolver,
  getArgumentValues,
  isNonNullType,
  locatedError,
} from "graphql";
import { Answer } from "../../store/compiled/answer";
import { NotCompiled } from "../../store/compiled/not-compiled";
import type { SketchedField } from "./operation-plan";

type Resolver = GraphQLFieldResolver<unknown, unknown, Readonly<Record<string, unknown>>>;

/**
 * Calls the field's own resolver, and with it whatever stands before it: authorization, coercion, validation. Answers
 * a result with this field alone; null where it is not compiled.
 */
export async function resolveSketched(
  { definition, nodes, key, sketched }: SketchedField,
  asked: GraphQLResolveInfo,
  context: unknown,
): Promise<ExecutionResult | null> {
  try {
    const resolve = (definition.resolve ?? defaultFieldResolver) as Resolver;
    const [node] = nodes;
    const given = node && sketched.takesArguments ? getArgumentValues(definition, node, asked.variableValues) : {};
    const answer = (await resolve(undefined, given, context, asked)) ?? null;
    // A record in the place of its text: the reading has gone the plain way.
    if (answer !== null && !(answer instanceof Answer)) return null;
    if (answer !== null || !isNonNullType(definition.type)) return { data: { [key]: answer } };
    throw new Error(`Cannot return null for non-nullable field ${asked.parentType.name}.${definition.name}.`);
  } catch (fault) {
    const error = locatedError(fault, nodes, [key]);
    if (error.originalError instanceof NotCompiled) return null;
    return { errors: [error], data: isNonNullType(definition.type) ? null : { [key]: null } };
  }
}
