import type { Person } from "../../records/office";

/** A likely duplicate as the tests look at it. */
export interface Likely {
  readonly record: { readonly id: string; readonly name: string };
  readonly score: number;
  readonly reasons: readonly { readonly field: string; readonly agreement: string; readonly weight: number }[];
}

const likely = `record { id ... on Contact { name } ... on Company { name } ... on Lead { name } } score reasons { field agreement weight }`;

/** What may be one with a record; null where it is hidden or unknown. */
export async function duplicatesOf(person: Person, id: string, threshold?: number): Promise<readonly Likely[] | null> {
  const asked = `query ($id: ID!, $threshold: Float) { duplicatesOf(id: $id, threshold: $threshold) { ${likely} } }`;
  const variables = threshold === undefined ? { id } : { id, threshold };
  return (await person.get<{ duplicatesOf: readonly Likely[] | null }>(asked, variables)).duplicatesOf;
}

export const namesOf = (found: readonly Likely[] | null): readonly string[] | null =>
  found?.map(({ record }) => record.name) ?? null;

interface Made {
  readonly id: string;
  readonly possible: readonly Likely[];
}

type Kind = "Contact" | "Company" | "Lead";

/** Makes a record, and asks for the hint beside it. */
export async function makeAsking(person: Person, kind: Kind, input: object): Promise<Made> {
  const single = kind.toLowerCase();
  const payload = await person.act<Record<string, unknown>>(
    `create${kind}`,
    input,
    `${single} { id } possibleDuplicates { ${likely} }`,
  );
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  const record = payload[single] as { id: string } | null;
  return { id: record?.id ?? "", possible: payload["possibleDuplicates"] as readonly Likely[] };
}

/** Makes a record, and gives its id. */
export async function make(person: Person, kind: Kind, input: object): Promise<string> {
  const single = kind.toLowerCase();
  const payload = await person.act<Record<string, { id: string } | null>>(`create${kind}`, input, `${single} { id }`);
  const record = payload[single];
  if (!record) throw new Error(JSON.stringify(payload.userErrors));
  return record.id;
}

export const anna = {
  firstName: "Анна",
  lastName: "Щукина",
  phones: [{ number: "+7 916 123-45-67" }],
  emails: [{ address: "anna@example.org" }],
};

export interface Group {
  readonly records: readonly { readonly id: string; readonly name: string }[];
  readonly score: number;
  readonly pairs: readonly (Pick<Likely, "score" | "reasons"> & { readonly oneId: string; readonly otherId: string })[];
}

export interface Groups {
  readonly nodes: readonly Group[];
  readonly totalCount: { readonly count: number };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const groups = `query ($resource: Resource!, $threshold: Float, $jobId: ID, $first: Int, $after: String) {
  duplicates(resource: $resource, threshold: $threshold, jobId: $jobId, first: $first, after: $after) {
    nodes { records { id ... on Contact { name } ... on Company { name } } score pairs { oneId otherId score reasons { field agreement weight } } }
    totalCount { count } pageInfo { hasNextPage endCursor }
  } }`;

/** Groups of duplicates; null for a job that is not the asker's. */
export async function duplicates(person: Person, asked: object): Promise<Groups | null> {
  return (await person.get<{ duplicates: Groups | null }>(groups, { resource: "CONTACT", ...asked })).duplicates;
}

export const namesIn = (found: Groups | null): readonly (readonly string[])[] | null =>
  found?.nodes.map(({ records }) => records.map(({ name }) => name).sort()) ?? null;
