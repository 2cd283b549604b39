import type { FastifyInstance } from "fastify";

/** Asks the gateway, without a network, as the bearer of a token or as nobody. Throws where it refuses anything. */
export type Ask = <Answer>(query: string, variables: object, token: string | null) => Promise<Answer>;

interface Response {
  readonly data?: Readonly<Record<string, { readonly userErrors?: readonly object[] } | null>> | null;
  readonly errors?: readonly object[];
}

export const askThrough =
  (server: FastifyInstance): Ask =>
  async <Answer>(query: string, variables: object, token: string | null) => {
    const response = await server.inject({
      method: "POST",
      url: "/graphql",
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      payload: { query, variables },
    });
    const answer = response.json<Response>();
    const fields = Object.values(answer.data ?? {});
    const refused = [...(answer.errors ?? []), ...fields.flatMap((field) => field?.userErrors ?? [])];
    if (refused.length > 0) throw new Error(`the demo is refused: ${JSON.stringify(refused)} to ${query}`);
    return answer.data as Answer;
  };

/** The text of one mutation, whose answer is called `done`: `createLeads`, `leads { id }`. */
export const mutationText = (name: string, selection: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase() ?? ""}${name.slice(1)}Input!) {
    done: ${name}(input: $input) { ${selection} userErrors { message field code params { name value } } }
  }`;
