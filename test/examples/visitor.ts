import type { TestGateway } from "../support/gateway";

/** Somebody who is signed in, and asks. */
export interface Visitor {
  readonly name: string;
  /** The answer's only field. Throws at an error. */
  ask<T>(query: string, variables?: object): Promise<T>;
  /** All nodes of a connection, page after page: the query takes `$after`. */
  walk<T>(query: string, variables?: object): Promise<T[]>;
}

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface SignedIn {
  readonly accessToken: string | null;
  readonly me: { readonly name: string } | null;
  readonly userErrors: readonly object[];
}

/** Signs a person in; a first password needs a new one beside it. */
export async function visit(
  gateway: TestGateway,
  credentials: { readonly email: string; readonly password: string; readonly newPassword?: string },
): Promise<Visitor> {
  const signIn = `mutation ($input: SignInInput!) {
    signIn(input: $input) { accessToken me { name } userErrors { message } }
  }`;
  const answer = await gateway.ask<{ signIn: SignedIn }>(signIn, { input: credentials });
  if (answer.errors || answer.data.signIn.accessToken === null)
    throw new Error(`${credentials.email}: ${JSON.stringify(answer)}`);
  const { accessToken, me } = answer.data.signIn;
  return visitorWith(gateway, accessToken, me?.name ?? "");
}

function visitorWith(gateway: TestGateway, token: string, name: string): Visitor {
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const answer = await gateway.ask<Record<string, T>>(query, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data)[0] as T;
  };
  const walk = async <T>(query: string, variables: object = {}): Promise<T[]> => {
    const nodes: T[] = [];
    for (let after: string | null = null; ;) {
      const page: Page<T> = await ask(query, { ...variables, after });
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  };
  return { name, ask, walk };
}
