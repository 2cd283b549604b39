import type { ExplorerTab } from "../../src/graphql/explorer/explorer-tab";
import type { TestGateway } from "../support/gateway";

export interface LeadsAnswer {
  readonly data: { readonly me: { readonly name: string }; readonly leads: { readonly totalCount: unknown } };
}

const signIn = "mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken } }";

/** A token of the tab's person, by signing in as any client does. */
export async function tokenOver(gateway: TestGateway, { email, password }: ExplorerTab): Promise<string> {
  const { data } = await gateway.ask<{ signIn: { accessToken: string } }>(signIn, { input: { email, password } });
  return data.signIn.accessToken;
}

/** What the API answers the tab's person to the tab's query. */
export async function answerOverTheApi(gateway: TestGateway, tab: ExplorerTab): Promise<LeadsAnswer> {
  return await gateway.ask(tab.query, {}, await tokenOver(gateway, tab));
}
