import { pairsIn } from "../duplicates/figures";
import { askGateway } from "../support/gateway";
import { type Made, canBeTold } from "./people";

const founder = { email: "founder@many.example", password: "bailiwick-many" };
/** An access token is good for 15 minutes: so many milliseconds are well within them. */
const tokensHold = 600_000;

/** What a look found, beside what is known. */
interface Compared {
  readonly precision: number;
  /** Of all pairs that are of one person. */
  readonly recall: number;
  /** Of those among them that have enough in common. */
  readonly recallOfTold: number;
}

/** Who asks the gateway, as its founder. */
export class Teller {
  private job = "";
  private ids: readonly string[] = [];
  private signedInAt = performance.now();

  private constructor(
    private readonly url: string,
    private token: string,
  ) {}

  static async found(url: string): Promise<Teller> {
    const input = { accountName: "Many", profile: "AMO", name: "Founder", currency: "EUR", ...founder };
    const { data } = await askGateway<{ signUp: { accessToken: string } }>(
      url,
      "mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }",
      { input },
    );
    return new Teller(url, data.signUp.accessToken);
  }

  /** Makes all of them, and gives how many seconds that took. */
  async create(people: readonly Made[]): Promise<number> {
    const field = { resource: "CONTACT", key: "city", label: "City", type: "TEXT", position: 0 };
    await this.ask(
      "mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { userErrors { message } } }",
      { input: field },
    );
    const began = performance.now();
    const ids: string[] = [];
    for (let from = 0; from < people.length; from += 250) {
      const items = people.slice(from, from + 250).map(({ input }) => input);
      const made = await this.ask<{ createContacts: { contacts: { id: string }[]; userErrors: object[] } }>(
        "mutation ($input: CreateContactsInput!) { createContacts(input: $input) { contacts { id } userErrors { message } } }",
        { input: { items } },
      );
      if (made.createContacts.userErrors.length > 0) throw new Error(JSON.stringify(made.createContacts.userErrors[0]));
      ids.push(...made.createContacts.contacts.map(({ id }) => id));
    }
    this.ids = ids;
    return (performance.now() - began) / 1_000;
  }

  /** Has a job look through all: seconds, and how many megabytes the process grew by at most. */
  async look(): Promise<{ readonly seconds: number; readonly megabytes: number }> {
    const before = process.memoryUsage().rss;
    const began = performance.now();
    const { findDuplicates } = await this.ask<{ findDuplicates: { job: { id: string } } }>(
      "mutation { findDuplicates(input: { resource: CONTACT }) { job { id } } }",
    );
    this.job = findDuplicates.job.id;
    for (let peak = before; ;) {
      if (performance.now() - this.signedInAt > tokensHold) await this.signInAgain();
      await new Promise((settle) => setTimeout(settle, 100));
      peak = Math.max(peak, process.memoryUsage().rss);
      const { job } = await this.ask<{ job: { state: string } }>("query ($id: ID!) { job(id: $id) { state } }", {
        id: this.job,
      });
      if (job.state === "DONE")
        return { seconds: (performance.now() - began) / 1_000, megabytes: (peak - before) / 1e6 };
      if (job.state === "FAILED") throw new Error("the job failed");
    }
  }

  async compare(people: readonly Made[]): Promise<Compared> {
    const madeAs = new Map(this.ids.map((id, at) => [id, people[at]]));
    const members = new Map<number, Made[]>();
    for (const made of people) members.set(made.person, [...(members.get(made.person) ?? []), made]);
    const isTold = ([one, other]: readonly [Made | undefined, Made | undefined]): boolean =>
      one !== undefined && other !== undefined && canBeTold(one, other);
    const found = (await this.foundPairs()).map(([one, other]) => [madeAs.get(one), madeAs.get(other)] as const);
    const right = found.filter(([one, other]) => one?.person === other?.person);
    const known = pairsIn(members.values());
    return {
      precision: right.length / found.length,
      recall: right.length / known.length,
      recallOfTold: right.filter(isTold).length / known.filter(isTold).length,
    };
  }

  private async foundPairs(): Promise<readonly (readonly [string, string])[]> {
    const groups: string[][] = [];
    for (let after: string | null = null; ;) {
      const { duplicates }: { readonly duplicates: Found } = await this.ask(
        "query ($jobId: ID, $after: String) { duplicates(resource: CONTACT, jobId: $jobId, first: 250, after: $after) { nodes { records { id } } pageInfo { hasNextPage endCursor } } }",
        { jobId: this.job, after },
      );
      groups.push(...duplicates.nodes.map(({ records }) => records.map(({ id }) => id)));
      if (!duplicates.pageInfo.hasNextPage) return pairsIn(groups);
      after = duplicates.pageInfo.endCursor;
    }
  }

  private async signInAgain(): Promise<void> {
    const { signIn } = await this.ask<{ signIn: { accessToken: string } }>(
      "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }",
      { input: founder },
    );
    this.token = signIn.accessToken;
    this.signedInAt = performance.now();
  }

  private async ask<Answered = object>(query: string, variables: object = {}): Promise<Answered> {
    const answer = await askGateway<Answered>(this.url, query, variables, this.token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }
}

interface Found {
  readonly nodes: readonly { readonly records: readonly { readonly id: string }[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
