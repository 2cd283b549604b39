import { connectionFrom } from "../../graphql/records/connection";
import { registerNode } from "../../graphql/records/other-nodes";
import type { Door } from "../../store/door";
import { apiId, uuidBehind } from "../../store/ids";
import {
  type ApiTokensAsked,
  type SeenApiToken,
  apiTokensById,
  pageOfApiTokens,
} from "../../store/people/seen-api-tokens";
import { uuidOrNobody } from "../input";
import { type ApiTokenState, ApiTokenView } from "./api-token-types";

/** In the order of the ids; null for what is hidden or unknown. */
export async function shownApiTokens(door: Door, ids: readonly string[]): Promise<readonly (ApiTokenView | null)[]> {
  const tokens = await apiTokensById(
    door,
    ids.map((id) => uuidBehind(id, "api_token")),
  );
  return tokens.map((token) => token && viewOf(token, door.now));
}

/** A page of tokens that the caller sees; ids are those of the API. Throws `BadInput`, `InvalidCursor`. */
export async function apiTokenPage(door: Door, { userId, ...asked }: ApiTokensAsked): Promise<object> {
  const whose = userId === null ? null : uuidOrNobody("USER", userId);
  const { tokens, hasNextPage, count } = await pageOfApiTokens(door, { ...asked, userId: whose });
  const records = tokens.map((token) => viewOf(token, door.now));
  const cursors = records.map(({ id }) => id);
  return connectionFrom({ records, cursors, hasNextPage, hasPreviousPage: asked.after !== null, count });
}

function viewOf(token: SeenApiToken, now: Date): ApiTokenView {
  const { id, userId, usedAt, name, scopes, createdAt, until, revokedAt } = token;
  return Object.assign(Object.create(ApiTokenView.prototype) as ApiTokenView, {
    ...{ id: apiId("api_token", id), userId: apiId("user", userId), lastUsedAt: usedAt },
    ...{ name, scopes, createdAt, until, revokedAt, state: stateOf(token, now) },
  });
}

function stateOf({ revokedAt, until, isUserLetIn }: SeenApiToken, now: Date): ApiTokenState {
  if (revokedAt !== null) return "REVOKED";
  if (until !== null && until <= now) return "EXPIRED";
  return isUserLetIn ? "ACCEPTED" : "BLOCKED";
}

registerNode({ prefix: "api_token", type: ApiTokenView, typeName: "ApiToken", find: shownApiTokens });
