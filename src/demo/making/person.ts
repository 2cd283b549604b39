import { type Ask, mutationText } from "./asking";

/** Demo people's password: public, and the same for all. */
export const demoPassword = "bailiwick-demo";

/** What the administrator gives out, and nobody keeps. */
export const firstPassword = "bailiwick-first";

/** Somebody of the demo, who asks in person. */
export class Person {
  private token: string | null = null;

  constructor(
    private readonly ask: Ask,
    readonly email: string,
    /** Its id in the API. */
    readonly id: string,
  ) {}

  /** For the first time a person chooses the password of the demo for the one that came from the administrator. */
  async signIn(isFirst: boolean): Promise<void> {
    const passwords = isFirst ? { password: firstPassword, newPassword: demoPassword } : { password: demoPassword };
    const { done } = await this.ask<{ done: { accessToken: string } }>(
      mutationText("signIn", "accessToken"),
      { input: { email: this.email, ...passwords } },
      null,
    );
    this.token = done.accessToken;
  }

  async signOut(): Promise<void> {
    await this.asks("mutation { signOut { signedOut } }");
    this.token = null;
  }

  asks<Answer>(query: string, variables: object = {}): Promise<Answer> {
    return this.ask<Answer>(query, variables, this.token);
  }

  /** One mutation by its name; answers what was selected of it. */
  async does<Done>(mutation: string, input: object, selection: string): Promise<Done> {
    return (await this.asks<{ done: Done }>(mutationText(mutation, selection), { input })).done;
  }
}
