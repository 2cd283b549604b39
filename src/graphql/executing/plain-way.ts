import { execute } from "graphql";
import type { Way } from "./call";

/** graphql-js: what every other way is held against. */
export const plainWay: Way = ({ schema, document, operation, variables, context }) =>
  execute({
    ...{ schema, document, contextValue: context },
    variableValues: variables,
    operationName: operation.name?.value,
  });
