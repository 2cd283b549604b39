import type { GraphQLSchema } from "graphql";
import type { TestGateway } from "../support/gateway";
import { type Credentials, actOn, fill, found, furnish } from "./accounts";
import { harvest } from "./harvest";
import type { Person } from "./people";
import { tags } from "./tags";

const quarter = 15 * 60 * 1_000;

/** Keeps everybody signed in, whatever the documents do to sessions: it owns the clock of the gateway. */
export class Sessions {
  private ahead = 0;
  private founded = 1;
  private renewing: Promise<void> | null = null;

  /** The moment of the gateway. */
  readonly clock = (): Date => new Date(Date.now() + this.ahead);

  get accountsFounded(): number {
    return this.founded;
  }

  /** Signs everybody in again; of several who ask at once the first does it for all. */
  renew(gateway: TestGateway, schema: GraphQLSchema, people: readonly Person[]): Promise<void> {
    this.renewing ??= this.renewAll(gateway, schema, people).finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async renewAll(gateway: TestGateway, schema: GraphQLSchema, people: readonly Person[]): Promise<void> {
    // What was tried with wrong passwords is counted in windows of a quarter of an hour: the next one is empty.
    this.ahead += quarter;
    for (const person of people.filter(({ credentials }) => credentials !== null))
      if (!(await signIn(gateway, person))) await this.replace(gateway, schema, person);
  }

  /** Of the first account anybody may be locked out by its administrator: then there is another account of its kind. */
  private async replace(gateway: TestGateway, schema: GraphQLSchema, person: Person): Promise<void> {
    if (!person.isReplaceable) throw new Error(`${person.name} can't sign in any more`);
    this.founded += 1;
    const act = actOn(gateway);
    const founder = await found(act, tags.first, this.founded);
    await furnish(act, founder, tags.first, tags.first);
    await fill(act, founder, [tags.first, tags.first], {});
    const { ids, cursors } = await harvest(schema, (query) => gateway.ask(query, {}, founder.accessToken));
    Object.assign(person, {
      credentials: founder,
      token: founder.accessToken,
      pool: { ...person.pool, own: ids, cursors },
    });
  }
}

async function signIn(gateway: TestGateway, person: Person): Promise<boolean> {
  const { email = "", password = "" }: Partial<Credentials> = person.credentials ?? {};
  const query = "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }";
  const { data } = await gateway.ask<{ signIn: { accessToken: string | null } } | null>(query, {
    input: { email, password },
  });
  person.token = data?.signIn.accessToken ?? null;
  return person.token !== null;
}
