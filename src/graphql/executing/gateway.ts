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

/** How Apollo executes: by itself, or by what is handed to it as a gateway. */
export function executionOf(
  schema: GraphQLSchema,
  optimisations: Optimisations,
): { schema: GraphQLSchema } | { gateway: Gateway } {
  const isSketched = optimisations.has("compiled-reads");
  const isCompiled = optimisations.has("compiled-execution");
  if (!isSketched && !isCompiled) return { schema };
  if (isCompiled) answerPromises(schema);
  const restWay = isCompiled ? compiledWay() : plainWay;
  return { gateway: gatewayOf(schema, isSketched ? sketchedWay({ sketchOf, bearSketch }, restWay) : restWay) };
}

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
