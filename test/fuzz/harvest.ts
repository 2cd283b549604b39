import { type GraphQLSchema, getNamedType, isRequiredArgument } from "graphql";
import type { Ask } from "./people";

/** What somebody is shown of an account: ids by their prefix, and cursors of its lists. */
export interface Harvest {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly cursors: readonly string[];
}

interface Listed {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

/** Asks every list of the schema for its first page. A list that is refused shows nothing. */
export async function harvest(schema: GraphQLSchema, ask: Ask): Promise<Harvest> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const lists = fields.filter(
    ({ type, args }) => getNamedType(type).name.endsWith("Connection") && !args.some(isRequiredArgument),
  );
  const ids: string[] = [];
  const cursors: string[] = [];
  for (const { name } of lists) {
    const { data } = await ask<Record<string, Listed | null> | null>(
      `{ ${name}(first: 250) { edges { cursor node { id } } } }`,
    );
    const edges = data?.[name]?.edges ?? [];
    ids.push(...edges.map(({ node }) => node.id));
    cursors.push(...edges.slice(0, 3).map(({ cursor }) => cursor));
  }
  const { data } = await ask<{ me: { id: string; account: { id: string } } | null } | null>(
    "{ me { id account { id } } }",
  );
  if (data?.me) ids.push(data.me.id, data.me.account.id);
  const licences = await ask<{ licences: readonly { id: string }[] } | null>("{ licences { id } }");
  ids.push(...(licences.data?.licences ?? []).map(({ id }) => id));
  return { ids: byPrefix([...new Set(ids)]), cursors };
}

function byPrefix(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const id of ids) {
    const prefix = id.slice(0, id.lastIndexOf("_"));
    kinds.set(prefix, [...(kinds.get(prefix) ?? []), id]);
  }
  return kinds;
}

export const idsOf = ({ ids }: Harvest): readonly string[] => [...ids.values()].flat();
