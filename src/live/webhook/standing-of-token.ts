import type { Door } from "../../store/door";
import { Unauthenticated } from "../../store/refusals";
import type { Standing } from "../../store/standing";

/** What an API token of a user (UUIDs) may at this moment; null where it is not accepted. */
export async function standingOfToken(
  door: Door,
  { userId, tokenId }: { readonly userId: string; readonly tokenId: string },
): Promise<Standing | null> {
  const { accountId } = (await door.standing()).caller;
  try {
    return await door.as({ accountId, userId, apiTokenId: tokenId, sessionId: null }).standing();
  } catch (fault) {
    if (fault instanceof Unauthenticated) return null;
    throw fault;
  }
}
