import { type Answer, askGateway } from "../support/gateway";
import type { Office } from "./office";

export const paths = ["list", "by id", "count", "create", "update"] as const;
export type Path = (typeof paths)[number];

/** One way to something: what is asked, and whether an answer reaches it. */
export interface Question {
  readonly query: string;
  readonly reaches: (shown: Shown) => boolean;
}

type Shown = Readonly<Record<string, unknown>>;

const list = (which: string, filter: string): Question => ({
  query: `{ ${which}(filter: ${filter}) { nodes { id } } }`,
  reaches: (shown) => (shown[which] as { nodes: readonly object[] } | undefined)?.nodes.length === 1,
});
const count = (which: string, filter: string): Question => ({
  query: `{ ${which}(filter: ${filter}) { totalCount { count } } }`,
  reaches: (shown) => (shown[which] as { totalCount: { count: number } } | undefined)?.totalCount.count === 1,
});
const byId = (kind: string, id: string): Question => ({
  query: `{ ${kind}(id: "${id}") { id } }`,
  reaches: (shown) => (shown[kind] ?? null) !== null,
});
const write = (mutation: string, input: string): Question => ({
  query: `mutation { ${mutation}(input: ${input}) { userErrors { code } } }`,
  reaches: (shown) =>
    (shown[mutation] as { userErrors: readonly object[] } | null | undefined)?.userErrors.length === 0,
});

/** What somebody asks about one thing, each way. */
export type Questions = Readonly<Record<Path, Question>>;

const idIs = (id: string): string => `{ id: { eq: "${id}" } }`;

/** A lead that one sees and edits, or not: a task is made on it. */
export const aboutLead = (id: string): Questions => ({
  ...{ list: list("leads", idIs(id)), "by id": byId("lead", id), count: count("leads", idIs(id)) },
  create: write("createTask", `{ text: "By trial", cardId: "${id}" }`),
  update: write("updateLead", `{ id: "${id}", name: "By trial" }`),
});

/** A task that one sees and edits, or not; `made` says what is made then. */
export const aboutTask = (id: string, made: string): Questions => ({
  ...{ list: list("tasks", idIs(id)), "by id": byId("task", id), count: count("tasks", idIs(id)) },
  create: write("createTask", made),
  update: write("updateTask", `{ id: "${id}", text: "By trial" }`),
});

/** A field of a lead that is open, or hidden. */
export const aboutField = (id: string): Questions => {
  const filter = `{ id: { eq: "${id}" }, source: { eq: "fair" } }`;
  return {
    ...{ list: list("leads", filter), count: count("leads", filter) },
    "by id": {
      query: `{ lead(id: "${id}") { source } }`,
      reaches: (shown) => ((shown["lead"] as { source: string | null } | null | undefined)?.source ?? null) !== null,
    },
    create: write("createLead", '{ name: "By trial", source: "fair" }'),
    update: write("updateLead", `{ id: "${id}", source: "fair" }`),
  };
};

/** Settings that the administrators alone see. */
export const aboutSettings = (roleId: string): Questions => ({
  list: { query: "{ licences { id } }", reaches: (shown) => (shown["licences"] ?? null) !== null },
  ...{ "by id": byId("role", roleId), count: count("roles", idIs(roleId)) },
  create: write("setPolicies", "{ viewersMayAnnotate: false }"),
  update: write("updateRole", `{ id: "${roleId}", purpose: "By trial" }`),
});

/** Refusals that a change of rights may bring; anything else is a fault of the trial. */
const refusals = new Set<unknown>(["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"]);

/** Asks as the watcher: does it reach? */
export async function ask({ watcher }: Office, at: string, { query, reaches }: Question): Promise<boolean> {
  const { data, errors }: Answer<Shown | null> = await askGateway(at, query, {}, watcher.token);
  const strange = errors?.find(({ extensions }) => !refusals.has(extensions["code"]));
  if (strange) throw new Error(`${query}: ${JSON.stringify(strange)}`);
  return data !== null && errors === undefined && reaches(data);
}
