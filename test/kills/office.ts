import { type Payload, act, done } from "./post";

/** Who writes, and to whom records are given. */
export class Office {
  private constructor(
    readonly url: string,
    public token: string,
    readonly users: readonly string[],
  ) {}

  static async found(url: string): Promise<Office> {
    const founder = { accountName: "Office", profile: "AMO", name: "Founder", email, password, currency: "EUR" };
    const signedUp = done("signUp", await act(url, null, "signUp", founder, "accessToken me { id }"));
    const office = new Office(url, String(signedUp["accessToken"]), []);
    const users = [(signedUp["me"] as { id: string }).id];
    for (const name of ["one", "two"]) {
      const added = await office.act("addUser", { name, email: `${name}@kills.example` }, "user { id }");
      users.push((added["user"] as { id: string }).id);
    }
    return new Office(url, office.token, users);
  }

  async act(mutation: string, input: object, shows: string): Promise<Payload> {
    return done(mutation, await act(this.url, this.token, mutation, input, shows));
  }

  /** An access token is good for a quarter of an hour. */
  async enter(): Promise<void> {
    const signedIn = done("signIn", await act(this.url, null, "signIn", { email, password }, "accessToken"));
    this.token = String(signedIn["accessToken"]);
  }
}

const email = "founder@kills.example";
const password = "bailiwick-demo";
