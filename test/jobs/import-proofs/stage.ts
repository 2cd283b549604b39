import { randomBytes } from "node:crypto";

/** Whoever imports, at whatever address the gateway has by now. */
export class Importer {
  private constructor(private readonly token: string) {}

  static async signUp(url: string): Promise<Importer> {
    const input = {
      ...{ accountName: "Imports", profile: "AMO", name: "Anna", email: "anna@imports.example" },
      ...{ password: randomBytes(12).toString("hex"), currency: "EUR" },
    };
    const signUp = "mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }";
    const made = await new Importer("").ask<{ signUp: { accessToken: string } }>(url, signUp, { input });
    return new Importer(made.signUp.accessToken);
  }

  async ask<Data>(url: string, query: string, variables: object): Promise<Data> {
    const headers = { "content-type": "application/json", authorization: `Bearer ${this.token}` };
    const body = JSON.stringify({ query, variables });
    const own = this.token === "" ? { "content-type": "application/json" } : headers;
    const response = await fetch(`${url}/graphql`, { method: "POST", headers: own, body });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Sends a file, and gives the import's id. */
  async send(url: string, text: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "text/csv" };
    const response = await fetch(`${url}/imports`, { method: "POST", headers, body: text });
    if (response.status !== 201) throw new Error(await response.text());
    return ((await response.json()) as { id: string }).id;
  }

  /** Starts an import, and gives its job's id. */
  async start(url: string, input: object): Promise<string> {
    const query =
      "mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } userErrors { message } } }";
    const { startImport } = await this.ask<{ startImport: { job: { id: string } } }>(url, query, { input });
    return startImport.job.id;
  }
}

/** People of a file, each with an address, a number, a company of many and some more. */
export function peopleFile(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, n) =>
      `k${n},Ann ${n},O'Neil,ann.${n}@acme-${n % 997}.example,+49 30 ${1_000_000 + n},"Acme ${n % 500}, Inc",Head,"hot, new"`,
  );
  return ["External ID,First name,Last name,E-mail,Phone,Company,Job title,Tags", ...rows].join("\n");
}
