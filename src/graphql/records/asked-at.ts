import { type FieldNode, type GraphQLField, Kind, getArgumentValues, visit } from "graphql";
import type { Description } from "../../store/description/description";
import type { PageRequest } from "../../store/reading/wanted";
import { requestOf } from "./page-request";

export type Arguments = Readonly<Record<string, unknown>>;

/** Where in a document a list is asked for. */
export interface AskedAt {
  readonly of: Description;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** What was asked for there without a variable, which is the same in every request. */
const constant = new WeakMap<AskedAt, PageRequest>();

/** Is it the same in every request? Known once it was asked for. */
export const isConstant = (asked: AskedAt): boolean => constant.has(asked);

/** What is asked for there, given the variables. Throws what graphql-js and the filter throw for what can't be read. */
export function requestAt(asked: AskedAt, variables: Arguments): PageRequest {
  const known = constant.get(asked);
  if (known) return known;
  const { of, field, node } = asked;
  const request = requestOf(of, getArgumentValues(field, node, variables), true, true);
  if (!isVariable(asked)) constant.set(asked, request);
  return request;
}

const variable = new WeakMap<AskedAt, boolean>();

/** Is a variable in its arguments? Looked for once. */
function isVariable(asked: AskedAt): boolean {
  const known = variable.get(asked);
  if (known !== undefined) return known;
  const isFound = namesVariables(asked.node);
  variable.set(asked, isFound);
  return isFound;
}

function namesVariables({ arguments: given = [] }: FieldNode): boolean {
  let isFound = false;
  for (const argument of given) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        isFound = true;
      },
    });
  }
  return isFound;
}
