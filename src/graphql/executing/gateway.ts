import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { type GraphQLSchema, type OperationDefinitionNode, execute } from "graphql";
import type { Optimisations } from "../../store/optimisations";
import { bearSketch, sketchOf } from "../records/sketching";
import { answerPromises } from "./answer-promises";
import type { Way } from "./call";
import { compiledWay } from "./compiled-way";
import { plainWay } from "./plain-way";
import { sketchedWay } from "./sketched-way";

type Gateway = ApolloServerOptionsWithGateway<BaseContext>["gateway"];
type Execute = Awaited<ReturnType<Gateway["load"]>>["executor"];

/** How operations are executed: all that is switched on, one before the other. */
export function wayOf(schema: GraphQLSchema, optimisations: Optimisations): Way {
  const isCompiled = optimisations.has("compiled-execution");
  if (isCompiled) answerPromises(schema);
  const restWay = isCompiled ? compiledWay() : plainWay;
  return optimisations.has("compiled-reads") ? sketchedWay({ sketchOf, bearSketch }, restWay) : restWay;
}

/** How Apollo executes: by itself, or by what is handed to it as a gateway. */
export const executionOf = (schema: GraphQLSchema, way: Way): { schema: GraphQLSchema } | { gateway: Gateway } =>
  way === plainWay ? { schema } : { gateway: gatewayOf(schema, way) };

function gatewayOf(schema: GraphQLSchema, way: Way): Gateway {
  const executor: Execute = async ({ document, operation, request: { variables = {}, operationName }, context }) => {
    // graphql-js says which one is missing.
    if (!isFound(operation)) return execute({ schema, document, variableValues: variables, operationName });
    return way({ schema, document, operation, variables, context });
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Apollo executes a request with the name of no operation, too, whatever its types say. */
const isFound = (operation: OperationDefinitionNode | undefined): operation is OperationDefinitionNode =>
  operation !== undefined;
