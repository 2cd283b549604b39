import type { GraphqlRequest } from "./operations/requests";

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks a server once, as the bearer of the token. */
export async function ask(port: number, request: Partial<GraphqlRequest>, token?: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: headersOf(token),
    body: JSON.stringify(request),
  });
  return (await response.json()) as Answer;
}

export const headersOf = (token?: string): Record<string, string> => ({
  "content-type": "application/json",
  accept: "application/json",
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
});
