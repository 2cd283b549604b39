import { logChanges } from "../../store/change-log";
import type { Door } from "../../store/door";
import { uuidBehind } from "../../store/ids";
import { apiTokensById, revokeApiToken as revokeInStore } from "../../store/people/seen-api-tokens";
import { Forbidden, NotFound } from "../../store/refusals";
import { thisOne } from "../../store/refused-subject";

/**
 * Takes a token back: it is refused with the next statement of whoever has it. One that was revoked before stays as it
 * is. Throws `NotFound` for a hidden and an unknown one, `Forbidden` for one that is only to be seen, `Conflict`.
 */
export async function revokeApiToken(door: Door, id: string): Promise<void> {
  const uuid = uuidBehind(id, "api_token");
  const [token] = await apiTokensById(door, [uuid]);
  if (!token) throw new NotFound();
  if (token.revokedAt !== null) return;
  if (!(await revokeInStore(door, token.id)))
    throw new Forbidden("API_TOKEN", "EDIT", "the token that you came with does not list settings:edit", {
      subject: thisOne("API_TOKEN"),
    });
  const change = { kind: "API_TOKEN", recordId: token.id, action: "UPDATE", version: 2 } as const;
  const [before, after] = [{ revokedAt: null }, { revokedAt: door.now }];
  await logChanges(door.database, await door.actor(), [{ ...change, before, after }]);
}
