import { randomBytes } from "node:crypto";

/** An account that is made over HTTP, and its administrator. */
export interface Account {
  /** Asks at whatever address the gateway has by now. Throws where there is an error. */
  ask<Data>(url: string, query: string, variables?: object): Promise<Data>;
}

const perBatch = 250;

/** Signs up, and makes leads. */
export async function makeAccount(url: string, leads: number): Promise<Account> {
  const input = {
    ...{ accountName: "Kills", profile: "AMO", name: "Anna", email: "anna@kills.example" },
    ...{ password: randomBytes(12).toString("hex"), currency: "EUR" },
  };
  const signUp = "mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }";
  const answer = await ask<{ signUp: { accessToken: string } }>(url, null, signUp, { input });
  const token = answer.signUp.accessToken;
  for (let from = 0; from < leads; from += perBatch) {
    const items = Array.from({ length: Math.min(perBatch, leads - from) }, (_, index) => ({
      name: `Lead ${from + index}`,
    }));
    const create = "mutation ($input: CreateLeadsInput!) { createLeads(input: $input) { userErrors { message } } }";
    await ask(url, token, create, { input: { items } });
  }
  return { ask: (at, query, variables) => ask(at, token, query, variables) };
}

async function ask<Data>(url: string, token: string | null, query: string, variables: object = {}): Promise<Data> {
  const headers = new Headers({ "content-type": "application/json" });
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
