import { signAccessToken } from "../../src/people/session/access-token";
import { accountId, userId } from "./account";

export const signingKey = "a key of insight, which signs nothing else in the world";

/** An access token of the session that each user of the generated account has. */
export const tokenOf = async (user: number): Promise<string> => {
  const claims = { accountId, userId: userId(user), sessionId: userId(user) };
  return (await signAccessToken(new TextEncoder().encode(signingKey), claims, new Date())).text;
};
