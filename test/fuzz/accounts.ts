import type { TestGateway } from "../support/gateway";
import { type Tag, figures } from "./tags";

/** How somebody signs in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly me: { readonly id: string };
}

export const password = "bailiwick-demo";

/** Runs one mutation over its input, as the bearer of the token. Throws where it is refused. */
export type Act = (mutation: string, input: object, shows: string, token?: string) => Promise<never>;

export const actOn =
  (gateway: TestGateway): Act =>
  async (mutation, input, shows, token) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${shows} userErrors { field code message } } }`;
    const { data, errors } = await gateway.ask<Record<string, { userErrors: readonly object[] }> | null>(
      query,
      { input },
      token ?? null,
    );
    const payload = data?.[mutation];
    if (!payload || payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(errors ?? payload)}`);
    return payload as never;
  };

/** The administrator of a new account of that tag. */
export async function found(act: Act, tag: Tag, number: number): Promise<Credentials & SignedIn> {
  const email = `${tag}-${number}@fuzz.example`;
  const input = { accountName: `${tag} account`, profile: "AMO", name: `${tag} founder`, email, password };
  return {
    email,
    password,
    ...((await act("signUp", { ...input, currency: "EUR" }, "accessToken me { id }")) as SignedIn),
  };
}

export async function add(act: Act, administrator: SignedIn, name: string): Promise<Credentials & SignedIn> {
  const first = "a first password";
  const email = `${name.replaceAll(" ", "-")}@fuzz.example`;
  await act("addUser", { name, email, password: first }, "user { id }", administrator.accessToken);
  const input = { email, password: first, newPassword: password };
  return { email, password, ...((await act("signIn", input, "accessToken me { id }")) as SignedIn) };
}

/** Everything around the records of an account: groups, roles, custom fields, a licence, all with the tag. */
export async function furnish(act: Act, { accessToken }: SignedIn, common: Tag, settings: Tag): Promise<void> {
  const fields = [
    { key: "colour", type: "CHOICE", options: ["red", `${common} option`] },
    { key: "size", type: "NUMBER" },
    { key: "since", type: "DATE" },
    { key: "vip", type: "BOOLEAN" },
    { key: "note", type: "TEXT" },
  ];
  for (const resource of ["LEAD", "CONTACT", "COMPANY", "TASK"])
    for (const [position, field] of fields.entries())
      await act(
        "createCustomField",
        { ...field, resource, position, label: `${common} ${field.key}` },
        "",
        accessToken,
      );
  await act("createGroup", { name: `${common} group` }, "", accessToken);
  await act("createRole", { name: `${settings} role`, purpose: settings }, "", accessToken);
  await act("createLicence", { name: `${settings} licence`, modules: ["CUSTOMERS"], seats: 2 }, "", accessToken);
}

/** Companies, contacts, leads and tasks that hang together, all texts marked: `tag` what shows them, `field` what may be hidden. */
export async function fill(
  act: Act,
  { accessToken }: SignedIn,
  [tag, field]: readonly [Tag, Tag],
  more: object,
  count = 6,
): Promise<void> {
  const each = <T>(make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const phones = (index: number) => [{ number: `+49${figures[field]}${1_000 + index}`, label: field }];
  const emails = (index: number) => [{ address: `${field}${index}@x.example`, label: field }];
  const custom = [{ key: "note", value: `${field} note` }];
  const about = (index: number) => ({
    phones: phones(index),
    emails: emails(index),
    tags: [`${field}${index}`],
    custom,
  });
  const items = {
    companies: await made(
      "companies",
      each((index) => ({ name: `${tag} company ${index}`, ...about(index) })),
    ),
  };
  const contacts = await made(
    "contacts",
    each((index) => ({ lastName: `${tag} contact ${index}`, companyId: items.companies[index], ...about(index) })),
  );
  const leads = await made(
    "leads",
    each((index) => ({
      ...{
        name: `${tag} lead ${index}`,
        externalId: `${tag}-${Object.keys(more).length}-${index}`,
        companyId: items.companies[index],
      },
      ...{ contactIds: [contacts[index], contacts[0]], source: `${field} source`, tags: [`${field}${index}`], custom },
      price: { amount: `${figures[field]}${1_000 + index}.25`, currencyCode: "EUR" },
    })),
  );
  await made(
    "tasks",
    each((index) => ({ text: `${tag} task ${index}`, cardId: leads[index], custom })),
  );

  async function made(plural: string, list: readonly object[]): Promise<readonly string[]> {
    const mutation = `create${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
    const input = { items: list.map((item) => ({ ...item, ...more })) };
    const payload: Readonly<Record<string, readonly { id: string }[]>> = await act(
      mutation,
      input,
      `${plural} { id }`,
      accessToken,
    );
    return (payload[plural] ?? []).map(({ id }) => id);
  }
}
