import { Field, Int, ObjectType } from "type-graphql";
import type { Description } from "../../store/description/description";
import type { Page } from "../../store/reading/window";
import { type Generated, enumType, objectType, once } from "./generated";

export const CountPrecision = enumType("CountPrecision", "How exact a count is.", {
  EXACT: "Counted to the last one.",
  AT_LEAST: "There are more than were counted.",
});

@ObjectType({
  description: "How many there are, of those that the caller sees. Counted to 10,000 and no further.",
  simpleResolvers: true,
})
export class Count {
  @Field(() => Int, { description: "How many were counted." })
  count: number;

  @Field(() => CountPrecision, { description: "Whether there are just so many, or more." })
  precision: "EXACT" | "AT_LEAST";
}

@ObjectType("PageInfo", { description: "Where a page lies in its list.", simpleResolvers: true })
export class PagePlace {
  @Field(() => Boolean, { description: "Is there more behind it?" })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Is there more before it?" })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of its first record, to go `before`." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of its last record, to go `after`." })
  endCursor: string | null;
}

/** A connection by its name: `Trash` for `TrashConnection` and `TrashEdge`. */
export function connectionNamed(name: string, node: unknown, description: string): Generated {
  const edge = objectType(`${name}Edge`, "A record in a list, with its place.", [
    { name: "node", type: node, nullable: false, description: "The record." },
    { name: "cursor", type: String, nullable: false, description: "Its place in the list, to go on from." },
  ]);
  return objectType(`${name}Connection`, description, [
    { name: "nodes", type: [node], nullable: false, description: "The records." },
    { name: "edges", type: [edge], nullable: false, description: "The records with their places." },
    { name: "pageInfo", type: PagePlace, nullable: false, description: "Where the page lies in the list." },
    {
      name: "totalCount",
      type: Count,
      nullable: false,
      description: "How many there are in all; computed only when asked for.",
    },
  ]);
}

/** The connection of a kind: `LeadConnection`. */
export const connectionType = once((of: Description) =>
  connectionNamed(of.typeName, of.type, `A page of ${of.plural}, of those that the caller sees.`),
);

/** A page of the door as a connection. */
export const connectionFrom = (page: Page): object => ({
  nodes: page.records,
  edges: page.records.map((node, index) => ({ node, cursor: page.cursors[index] })),
  pageInfo: {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: page.cursors[0] ?? null,
    endCursor: page.cursors.at(-1) ?? null,
  },
  totalCount: page.count,
});
