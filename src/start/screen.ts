import type { Config } from "../config";
import type { DemoPerson } from "./product";

/** What the terminal shows once the gateway answers: who can sign in, what each may see, and, last, where. */
export function composeScreen(config: Config, url: string, people: readonly DemoPerson[]): string {
  const parts = [
    ...signIns(people),
    ...warnings(config, people),
    `Bailiwick answers at ${url}`,
    addresses(config, url),
  ];
  if (!config.database) parts.push("Ctrl-C stops the gateway.");
  return `\n${parts.join("\n\n")}\n`;
}

function addresses(config: Config, url: string): string {
  const rows: [string, string][] = [
    ["GraphQL", `${url}/graphql`],
    ...(config.explorers ? explorers(url) : []),
    ["Health", `${url}/healthz, ${url}/readyz`],
    ...(config.mail.smtp === null ? [outbox(config)] : []),
    ...(config.database ? [] : [dataFolder(config)]),
  ];
  return columns(rows);
}

const outbox = ({ mail }: Config): [string, string] => ["Mail", `kept in ${mail.outbox}: SMTP_URL is not set`];

const dataFolder = ({ dataDirectory }: Config): [string, string] => ["Data", `kept in ${dataDirectory}`];

const explorers = (url: string): [string, string][] => [
  ["Playground", `${url}/playground`],
  ["GraphiQL", `${url}/graphiql`],
];

function signIns(people: readonly DemoPerson[]): string[] {
  const [first] = people;
  if (!first) return [];
  const passwords = new Set(people.map(({ password }) => password));
  const title = passwords.size === 1 ? `Sign in with the password ${first.password} as` : "Sign in as";
  const accounts = [...new Set(people.map(({ account }) => account))];
  return [title, ...accounts.map((account) => accountOf(account, people, passwords.size > 1))];
}

function accountOf(account: string, people: readonly DemoPerson[], showsPasswords: boolean): string {
  const width = Math.max(...people.map(({ email }) => email.length));
  const lines = people
    .filter((person) => person.account === account)
    .map(({ email, password, may }) => `    ${email.padEnd(width)}  ${may}${showsPasswords ? ` (${password})` : ""}`);
  return [`  ${account}`, ...lines].join("\n");
}

function warnings({ host }: Config, people: readonly DemoPerson[]): string[] {
  const isLocal = /^(127\.|localhost$|::1$)/.test(host);
  return people.length === 0 || isLocal
    ? []
    : [`These passwords are public, and HOST lets other machines in: set DEMO=off, or leave HOST out.`];
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join("\n");
}
