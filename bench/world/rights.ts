import { ask } from "../asking";
import { userId } from "./numbers";
import { type Person, administrator, everybody, password } from "./people";

const resources = ["LEAD", "CONTACT", "COMPANY", "TASK"] as const;

const signInDocument = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code message } } }`;
const rightsDocument = `mutation ($input: SetUserRightsInput!) { setUserRights(input: $input) { userErrors { code message } } }`;

/** Signs in at the gateway: an access token is good for a quarter of an hour. */
export async function signIn(port: number, { email }: Pick<Person, "email">): Promise<string> {
  const { data } = await ask(port, { query: signInDocument, variables: { input: { email, password } } });
  const token = (data as { signIn?: { accessToken: string | null } } | null | undefined)?.signIn?.accessToken;
  if (!token) throw new Error(`${email} can't sign in: ${JSON.stringify(data)}`);
  return token;
}

/** Lets everybody view and edit as far as the person's reach goes, through the gateway's own API. */
export async function giveRights(port: number): Promise<void> {
  const token = await signIn(port, administrator);
  for (const { user, reach } of everybody) {
    const cells = resources.flatMap((resource) => ["VIEW", "EDIT"].map((action) => ({ resource, action, reach })));
    const variables = { input: { userId: `user_${userId(1, user).replaceAll("-", "")}`, cells } };
    const answer = await ask(port, { query: rightsDocument, variables }, token);
    const { setUserRights } = (answer.data ?? {}) as { setUserRights?: { userErrors: readonly unknown[] } };
    if (setUserRights?.userErrors.length !== 0) throw new Error(`rights of ${user}: ${JSON.stringify(answer)}`);
  }
}
