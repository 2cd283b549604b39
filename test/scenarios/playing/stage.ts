import type { Answer } from "../../support/gateway";
import { Town, password } from "../../people/people";
import { type Played, playStep } from "./play-step";
import type { Act, Question, Speaker } from "./story";

/** What an administrator of the stories gives to those whom it adds. */
const firstPassword = "a first password";

type Shown = Readonly<Record<string, unknown>>;

/** The account of one scenario: who is in it, and what its requests have named so far. */
export class Stage {
  /** Ids by the name that a story calls them by: the alias of the mutation that made the record. */
  readonly known = new Map<string, string>();
  private readonly tokens = new Map<string, string>();

  private constructor(
    private readonly town: Town,
    private readonly domain: string,
  ) {}

  /** An account of the profile; its administrator is `founder`. */
  static async open(domain: string, profile: string, founder: string): Promise<Stage> {
    const stage = new Stage(await Town.open(), domain);
    const { accessToken, me } = await stage.town.signUp(stage.addressOf(founder), profile);
    stage.tokens.set(founder, accessToken);
    stage.known.set(founder, me.id);
    await stage.learnFurniture(accessToken);
    return stage;
  }

  /** What the account comes with is known by its own name: `$readOnly` is the role "Read only"; a role goes before a pipeline. */
  private async learnFurniture(token: string): Promise<void> {
    type Lists = Readonly<
      Record<string, { readonly nodes: readonly { readonly id: string; readonly name: string }[] }>
    >;
    const query = "{ pipelines { nodes { id name } } stages { nodes { id name } } roles { nodes { id name } } }";
    const { data: lists } = await this.town.gateway.ask<Lists>(query, {}, token);
    for (const { id, name } of Object.values(lists).flatMap(({ nodes }) => nodes)) this.known.set(inOneWord(name), id);
  }

  close(): Promise<void> {
    return this.town.close();
  }

  /** The answer to a request or a step, and the statements that it caused. */
  async play(act: Act): Promise<Played> {
    const token = await this.tokenOf(act.speaker);
    const { gateway } = this.town;
    // What the gateway has to learn anew about the one who asks is no part of the story.
    if (token !== null) await gateway.ask("{ me { id } }", {}, token);
    if (act.does !== "asks") return playStep(gateway, this.known, token, act);
    const began = performance.now();
    const answer = await this.ask(act, token);

    return { answer, statements: gateway.sentSince(began) };
  }

  private async ask({ document, variables }: Question, token: string | null): Promise<object> {
    const given = variables.flatMap(({ name, isOptional }) => {
      const id = this.known.get(name);
      if (id === undefined && !isOptional) throw new Error(`nothing is called $${name} yet`);
      return id === undefined ? [] : [[name, id]];
    });
    const asked: Answer<Shown | null> = await this.town.gateway.ask(
      document,
      Object.fromEntries(given) as object,
      token,
    );
    const { data: shown, errors } = asked;
    if ((shown as unknown) === undefined) throw new Error(`no request: ${JSON.stringify(errors)}`);
    for (const [alias, payload] of Object.entries(shown ?? {})) this.learn(alias, payload);
    return errors === undefined ? { data: shown } : { data: shown, errors };
  }

  /** A mutation's alias is the name of what it made, or of who has come in, or of a link; a token's secret is shown here alone. */
  private learn(alias: string, payload: unknown): void {
    if (typeof payload !== "object" || payload === null) return;
    const { secret, accessToken, ...rest } = payload as Shown;
    for (const token of [secret, accessToken]) if (typeof token === "string") this.tokens.set(alias, token);
    if (typeof rest["url"] === "string") this.known.set(alias, rest["url"]);
    const [made] = Object.values(rest);
    if (typeof made === "object" && made !== null && "id" in made) this.known.set(alias, String(made.id));
  }

  private async tokenOf({ how, name }: Speaker): Promise<string | null> {
    if (name === "nobody") return null;
    const kept = this.tokens.get(name);
    if (kept !== undefined) return kept;
    if (how === "With") throw new Error(`there is no token ${name} yet`);
    const comes = await this.town.signIn(this.addressOf(name), { password: firstPassword, newPassword: password });
    if (comes.userErrors.length > 0) throw new Error(`${name} can't sign in: ${JSON.stringify(comes.userErrors)}`);
    this.tokens.set(name, comes.accessToken);
    return comes.accessToken;
  }

  private readonly addressOf = (name: string): string => `${name}@${this.domain}.example`;
}

const inOneWord = (name: string): string =>
  name.toLowerCase().replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());
