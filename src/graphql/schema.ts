import "reflect-metadata";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { type NonEmptyArray, buildSchemaSync } from "type-graphql";
import type { Description } from "../store/description/description";
import { describedKinds } from "../store/description/registry";
import { connectionType } from "./records/connection";
import { HistoryResolver } from "./records/history-resolver";
import { answerLinks, linkResolver } from "./records/link-resolver";
import { NodeResolver } from "./records/node-resolver";
import { defineRecordType } from "./records/record-type";
import { pageArgsOf } from "./records/page-args";
import { searchResolver } from "./records/search-resolver";
import { answerStanding } from "./records/standing-fields";
import { timelineResolver } from "./records/timeline-resolver";
import { DateTime } from "./scalars";

let built: GraphQLSchema | null = null;

/** The schema of everything that is described, and of the resolvers that are made for it. Built once a process. */
export function schemaOf(makeResolvers: () => readonly object[]): GraphQLSchema {
  built ??= build(makeResolvers());
  return built;
}

function build(resolvers: readonly object[]): GraphQLSchema {
  for (const of of describedKinds()) defineRecordType(of);
  for (const of of describedKinds()) makeListTypes(of);
  const links = describedKinds().map(linkResolver);
  const own = [NodeResolver, searchResolver(), HistoryResolver, timelineResolver()];
  const all = [...own, ...links, ...resolvers] as unknown as NonEmptyArray<() => unknown>;
  const schema = buildSchemaSync({
    resolvers: all,
    orphanedTypes: describedKinds().map((of) => of.type),
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    pubSub: unused,
  });
  answerLinks(schema);
  answerStanding(schema);
  return schema;
}

const refuse = (): never => {
  throw new Error("a subscription says itself where its events come from");
};

/** type-graphql asks for one where there is any subscription. */
const unused = { publish: refuse, subscribe: refuse };

/** What is made on demand must be there before the schema is built. */
function makeListTypes(of: Description): void {
  connectionType(of);
  pageArgsOf(of);
}

/** As `schema.graphql` has it: sorted, so that a difference is a change. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
