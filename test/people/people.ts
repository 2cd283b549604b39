import { type Answer, type TestGateway, startTestGateway } from "../support/gateway";

/** What the tests ask of a session. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly me: { readonly id: string; readonly account: { readonly id: string } };
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly userErrors: readonly Refused[];
}

export interface Refused {
  readonly field: readonly string[];
  readonly code: string;
  readonly message: string;
}

const session = `accessToken refreshToken me { id account { id } } accounts { id name } userErrors { field code message }`;

export const password = "bailiwick-demo";

/** An account, its founder, and those whom the founder adds: all over HTTP. */
export class Town {
  private constructor(readonly gateway: TestGateway) {}

  static async open(...given: Parameters<typeof startTestGateway>): Promise<Town> {
    return new Town(await startTestGateway(...given));
  }

  close(): Promise<void> {
    return this.gateway.close();
  }

  ask<Shown>(query: string, input?: object, token?: string): Promise<Answer<Shown>> {
    return this.gateway.ask<Shown>(query, input === undefined ? {} : { input }, token);
  }

  /** Runs one mutation; its payload, or the code of its error. */
  async act<P = Payload>(mutation: string, input: object, shows: string, token?: string): Promise<P> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation Act($input: ${type}) { ${mutation}(input: $input) { ${shows} userErrors { field code message } } }`;
    const { data: shown, errors } = await this.ask<Record<string, P> | null>(query, input, token);
    const payload = shown?.[mutation];
    if (payload) return payload;
    return { refused: errors?.[0]?.extensions["code"], says: errors?.[0]?.message } as P;
  }

  signUp(email: string, profile = "AMO"): Promise<Session> {
    const input = { accountName: `Account of ${email}`, profile, name: email, email, password };
    return this.act<Session>("signUp", input, session.replace(/ userErrors.*/, ""));
  }

  signIn(email: string, more: object = {}): Promise<Session> {
    return this.act<Session>("signIn", { email, password, ...more }, session.replace(/ userErrors.*/, ""));
  }

  /** A user who is added with a first password, comes, and chooses one's own. */
  async settle(administrator: string, email: string, more: object = {}): Promise<Session> {
    const first = "a first password";
    const added = await this.act(
      "addUser",
      { name: email, email, password: first, ...more },
      "user { id }",
      administrator,
    );
    if (added.userErrors.length > 0) throw new Error(JSON.stringify(added.userErrors));
    return this.signIn(email, { password: first, newPassword: password });
  }
}

export interface Payload {
  readonly userErrors: readonly Refused[];
  /** Code of the error that came instead of a payload. */
  readonly refused?: string;
  readonly [shown: string]: unknown;
}

export const codes = ({ userErrors }: { readonly userErrors: readonly Refused[] }): string[] =>
  userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`);
