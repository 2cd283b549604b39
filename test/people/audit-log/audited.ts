import type { Session, Town } from "../people";

/** What the tests ask of an entry. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly action: string;
  readonly operation: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly via: string;
  readonly apiTokenName: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

export interface Log {
  readonly nodes: readonly Entry[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: { readonly count: number; readonly precision: string };
}

const shows = `nodes { id at kind subjectId subjectName action operation actorId actorName via apiTokenId apiTokenName
  address agent fields { field before after } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

export const logQuery = (more = ""): string =>
  `query ($input: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {
    auditLog(filter: $input, first: $first, after: $after, last: $last, before: $before) { ${shows} ${more} } }`;

/** A page of the log. Throws where it is refused. */
export async function logOf(
  { gateway }: Pick<Town, "gateway">,
  token: string,
  filter?: object,
  page: object = { first: 250 },
): Promise<Log> {
  const variables = { ...(filter ? { input: filter } : {}), ...page };
  const { data, errors } = await gateway.ask<{ auditLog: Log }>(
    logQuery("totalCount { count precision }"),
    variables,
    token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.auditLog;
}

/** All of the log, newest first. */
export async function wholeLog(town: Town, { accessToken }: Pick<Session, "accessToken">): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: Log = await logOf(town, accessToken, undefined, { first: 250, after });
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

/** `UPDATE roleIds groupIds` */
export const inWords = ({ action, fields }: Entry): string => [action, ...fields.map(({ field }) => field)].join(" ");
