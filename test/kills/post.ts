/** What came back of a request: an answer of the gateway, or nothing at all. */
export type Reply = Answered | { readonly is: "lost"; readonly why: string };

export interface Answered {
  readonly is: "answered";
  readonly status: number;
  readonly shown: Readonly<Record<string, Payload | null>> | null;
  /** Codes of the errors. */
  readonly codes: readonly string[];
}

export type Payload = Readonly<Record<string, unknown>> & {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
};

const patience = 45_000;

interface Body {
  readonly data?: Answered["shown"];
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Asks over HTTP. An answer that is cut off, or no JSON, is none. */
export async function post(url: string, token: string | null, query: string, variables: object = {}): Promise<Reply> {
  const bearer: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  try {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...bearer },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patience),
    });
    const body = (await response.json()) as Body;
    const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code ?? "none");
    return { is: "answered", status: response.status, shown: body.data ?? null, codes };
  } catch (error) {
    return { is: "lost", why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** Runs one mutation over its input. */
export function act(url: string, token: string | null, mutation: string, input: object, shows: string): Promise<Reply> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${shows} userErrors { field code } } }`;
  return post(url, token, query, { input });
}

/** The payload of a mutation that has to succeed. */
export function done(mutation: string, reply: Reply): Payload {
  const payload = reply.is === "answered" ? reply.shown?.[mutation] : null;
  if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(reply)}`);
  return payload;
}
