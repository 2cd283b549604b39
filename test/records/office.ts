import { randomBytes } from "node:crypto";
import { type Answer, type TestGateway, shareTestGateway, startTestGateway } from "../support/gateway";

/** Somebody signed in. */
export interface Person {
  readonly id: string;
  readonly token: string;
  ask<Data = unknown>(query: string, variables?: object): Promise<Answer<Data>>;
  /** Asks, and gives the answer; throws where there is an error. */
  get<Data = unknown>(query: string, variables?: object): Promise<Data>;
  /** Runs one mutation over its input, and gives its payload. */
  act<Payload = object>(mutation: string, input: object, shows: string): Promise<Payload & Refusable>;
}

export interface Refusable {
  readonly userErrors: readonly {
    readonly field: readonly string[];
    readonly code: string;
    readonly message: string;
  }[];
}

/** A cell of somebody's rights, as `LEAD VIEW OWN CREATOR` says it. */
export type Cell = string;

const password = "bailiwick-demo";

/** A gateway with accounts that are founded in it. */
export class Office {
  private people = 0;
  private readonly domain = `${randomBytes(4).toString("hex")}.office.example`;

  private constructor(readonly gateway: TestGateway) {}

  /** With a gateway and a database of its own, for tests that look beyond their accounts or want something else of them. */
  static async open(...given: Parameters<typeof startTestGateway>): Promise<Office> {
    return new Office(await startTestGateway(...given));
  }

  /** With a gateway that other test files found their accounts in, too. */
  static async share(): Promise<Office> {
    return new Office(await shareTestGateway());
  }

  close(): Promise<void> {
    return this.gateway.close();
  }

  /** The administrator of a new account. */
  async found(profile = "AMO", more: object = {}): Promise<Person> {
    const email = this.address();
    const input = { accountName: "Office", profile, name: "Founder", email, password, currency: "EUR", ...more };
    const { data } = await this.gateway.ask<{ signUp: SignedIn }>(signing("signUp"), { input });
    return this.person(data.signUp);
  }

  /** A user whom the administrator adds, and who comes. Cells and restrictions are the user's own. */
  async add(administrator: Person, cells: readonly Cell[] = [], restrictions: Restrictions = {}): Promise<Person> {
    const email = this.address();
    const first = "a first password";
    await administrator.act("addUser", { name: email, email, password: first }, "user { id }");
    const input = { email, password: first, newPassword: password };
    const { data } = await this.gateway.ask<{ signIn: SignedIn }>(signing("signIn"), { input });
    const person = this.person(data.signIn);
    await setCells(administrator, { userId: person.id }, cells);
    await restrict(administrator, { userId: person.id }, restrictions);
    return person;
  }

  private address(): string {
    this.people += 1;
    return `person-${this.people}@${this.domain}`;
  }

  private person({ accessToken, me }: SignedIn): Person {
    const ask: Person["ask"] = (query, variables) => this.gateway.ask(query, variables, accessToken);
    const get: Person["get"] = async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as never;
    };
    const act: Person["act"] = async (mutation, input, shows) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const fields = `${shows} userErrors { field code message }`;
      const answer = await get(`mutation ($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`, { input });
      return (answer as Record<string, never>)[mutation] as never;
    };
    return { id: me.id, token: accessToken, ask, get, act };
  }
}

interface SignedIn {
  readonly accessToken: string;
  readonly me: { readonly id: string };
}

const signing = (mutation: "signUp" | "signIn"): string => {
  const type = mutation === "signUp" ? "SignUpInput!" : "SignInInput!";
  return `mutation ($input: ${type}) { ${mutation}(input: $input) { accessToken me { id } userErrors { code } } }`;
};

/** By `LEAD.price`. */
export type Restrictions = Readonly<Record<string, "HIDDEN" | "READ_ONLY" | "OPEN">>;

interface Holder {
  readonly userId?: string;
  readonly roleId?: string;
}

export async function setCells(administrator: Person, holder: Holder, cells: readonly Cell[]): Promise<void> {
  if (cells.length === 0) return;
  const said = cells.map((cell) => {
    const [resource, action, reach, ownership] = cell.split(" ");
    return { resource, action, reach, ...(ownership === undefined ? {} : { ownership }) };
  });
  const mutation = holder.userId === undefined ? "setRoleRights" : "setUserRights";
  expectDone(await administrator.act(mutation, { ...holder, cells: said }, ""));
}

export async function restrict(administrator: Person, holder: Holder, restrictions: Restrictions): Promise<void> {
  const said = Object.entries(restrictions).map(([part, setting]) => {
    const [resource, ...field] = part.split(".");
    return { resource, field: field.join("."), setting };
  });
  if (said.length === 0) return;
  expectDone(await administrator.act("setFieldRestrictions", { ...holder, restrictions: said }, ""));
}

export function expectDone({ userErrors }: Refusable): void {
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** `input.items.0.name: REQUIRED` */
export const faultsOf = ({ userErrors }: Refusable): readonly string[] =>
  userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`);

/** The codes of an answer's errors. */
export const codesOf = ({ errors = [] }: Answer<unknown>): readonly unknown[] =>
  errors.map(({ extensions }) => extensions["code"]);

/** Makes records of a kind, and gives their ids in the order of the items. */
export async function make(person: Person, kind: Kind, items: readonly object[]): Promise<readonly string[]> {
  const plural = plurals[kind];
  const mutation = `create${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
  const payload = await person.act<Readonly<Record<string, readonly { readonly id: string }[]>>>(
    mutation,
    { items },
    `${plural} { id }`,
  );
  expectDone(payload);
  return (payload[plural] ?? []).map(({ id }) => id);
}

const plurals = {
  ...{ lead: "leads", contact: "contacts", company: "companies", task: "tasks", event: "events" },
  ...{ customer: "customers", request: "requests", document: "documents", activity: "activities" },
} as const;
export type Kind = keyof typeof plurals;

/** The names of a list, in its order: `namesOf(anna, 'leads(filter: { … })')`. */
export async function namesOf(
  person: Person,
  list: string,
  variables: object = {},
  declared = "",
): Promise<readonly string[]> {
  const name = /^(tasks|events|activities)/.test(list) ? "text" : "name";
  const { list: found } = await person.get<{ list: { nodes: { name: string }[] } }>(
    `query ${declared} { list: ${list} { nodes { name: ${name} } } }`,
    variables,
  );
  return found.nodes.map((node) => node.name);
}
