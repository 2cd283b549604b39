import type { Predicate } from "../../rights/predicate";
import { apiTokensScopeOf } from "../../rights/settings";
import type { Door } from "../door";
import { isFresh } from "../freshness";
import { Conflict } from "../refusals";
import { type Sql, account, column, literal, sql } from "../sql";
import { newestPage } from "../reading/newest-page";
import { type Count, countOf, mostCounted, sizeOfPage } from "../reading/window";
import type { Standing } from "../standing";

/** An API token as it is shown, without its secret, which nobody keeps. Ids are UUIDs. */
export interface SeenApiToken {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  /** The first moment without it; null where it has no end. */
  readonly until: Date | null;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  /** Is its user active, and the channel API open to the user? */
  readonly isUserLetIn: boolean;
}

export interface ApiTokenPage {
  readonly tokens: readonly SeenApiToken[];
  readonly hasNextPage: boolean;
  /** Null where it was not asked for. */
  readonly count: Count | null;
}

export interface ApiTokensAsked {
  /** UUID of the user whose tokens are asked for; null for all that the caller sees. */
  readonly userId: string | null;
  readonly first: number | null;
  /** `api_token_<hex>` */
  readonly after: string | null;
  /** Are they to be counted? */
  readonly counted: boolean;
}

/** The tokens that the caller sees, the newest first. Throws `BadInput` for a size that no page has, `InvalidCursor`. */
export async function pageOfApiTokens(door: Door, asked: ApiTokensAsked): Promise<ApiTokenPage> {
  const size = sizeOfPage(asked.first, "tokens");
  const whose = asked.userId === null ? sql`` : sql`and k.user_id = ${asked.userId}::uuid`;
  const tokens = await read(door, sql`${whose} ${newestPage("k", { prefix: "api_token", after: asked.after, size })}`);
  const count = asked.counted ? await countThem(door, whose) : null;
  return { tokens: tokens.slice(0, size), hasNextPage: tokens.length > size, count };
}

async function countThem(door: Door, whose: Sql): Promise<Count> {
  const { rows } = await door.read<{ count: number }>(
    ({ principal }) => sql`select count(*)::integer as count from (
      select 1 from api_token k where k.account_id = ${account} and ${isOf(apiTokensScopeOf(principal, "VIEW"), "k")} ${whose}
      limit ${literal(mostCounted + 1)}) counted`,
  );
  return countOf(rows[0]?.count ?? 0);
}

/** In the order of the ids (UUIDs); null for another's and an unknown one alike. */
export async function apiTokensById(
  door: Door,
  ids: readonly (string | null)[],
): Promise<readonly (SeenApiToken | null)[]> {
  const known = ids.filter((id) => id !== null);
  const tokens = await read(door, sql`and k.id = any(${known}::uuid[])`);
  return ids.map((id) => tokens.find((token) => token.id === id) ?? null);
}

/** Revokes a token: false for one that is not the caller's to revoke, or was revoked already. Throws `Conflict`. */
export async function revokeApiToken(door: Door, id: string): Promise<boolean> {
  const standing = await door.standing();
  const { accountId } = standing.caller;
  const [row] = await door.database.run<{ fresh: boolean; revoked: boolean }>(
    sql`with revoked as (
        update api_token k set revoked_at = ${door.now}::timestamptz
        where k.account_id = ${account} and k.id = ${id}::uuid and k.revoked_at is null
          and ${isOf(apiTokensScopeOf(standing.principal, "EDIT"), "k")} and ${isFresh(standing)} returning k.id)
      select ${isFresh(standing)} as fresh, exists (select from revoked) as revoked`,
    accountId,
  );
  if (!row?.fresh) throw new Conflict();
  return row.revoked;
}

async function read(door: Door, more: Sql): Promise<readonly SeenApiToken[]> {
  const { rows } = await door.read<SeenApiToken>(
    ({ principal }: Standing) => sql`
      select k.id, k.user_id as "userId", k.name, k.scopes, k.created_at as "createdAt", k.until, k.used_at as "usedAt",
        k.revoked_at as "revokedAt", u.status = 'ACTIVE' and 'API' <> all (u.blocked_channels) as "isUserLetIn"
      from api_token k join "user" u on u.account_id = ${account} and u.id = k.user_id
      where k.account_id = ${account} and ${isOf(apiTokensScopeOf(principal, "VIEW"), "k")} ${more}`,
  );
  return rows;
}

/** Whose tokens, and what hangs on them, a scope reaches: it is everybody's, somebody's or nobody's. */
export function isOf(scope: Predicate, alias: string): Sql {
  if (scope.is === "userIn") return sql`${column(alias, "user_id")} = any(${scope.users}::uuid[])`;
  return scope.is === "everything" ? sql`true` : sql`false`;
}
