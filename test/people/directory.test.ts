import { Town } from "./people";

interface Shown {
  readonly name: string;
  readonly email: string;
  readonly status: string;
  readonly phone: string | null;
  readonly crmAccess: boolean | null;
  readonly supervisor: { readonly name: string } | null;
  readonly reports: { readonly nodes: readonly { readonly name: string }[] };
}

const directory = `{ users(first: 10) { nodes { name email status phone crmAccess supervisor { name } reports { nodes { name } } } } }`;

describe("The directory of users", () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());

  async function seenBy(token: string): Promise<ReadonlyMap<string, Shown>> {
    const answer = await town.ask<{ users: { nodes: Shown[] } }>(directory, undefined, token);
    return new Map(answer.data.users.nodes.map((user) => [user.name, user]));
  }

  test("shows everybody's name, e-mail and state to everybody, and the rest to whom VIEW of users reaches", async () => {
    const founder = await town.signUp("boss@directory.example", "AMO");
    const report = await town.settle(founder.accessToken, "report@directory.example", { supervisorId: founder.me.id });

    const administrator = await seenBy(founder.accessToken);
    expect(administrator.get("report@directory.example")).toMatchObject({
      crmAccess: true,
      supervisor: { name: "boss@directory.example" },
    });
    expect(administrator.get("boss@directory.example")?.reports.nodes).toEqual([{ name: "report@directory.example" }]);

    const colleague = await seenBy(report.accessToken);
    expect(colleague.get("boss@directory.example")).toEqual({
      ...{ name: "boss@directory.example", email: "boss@directory.example", status: "ACTIVE" },
      ...{ phone: null, crmAccess: null, supervisor: null, reports: { nodes: [] } },
    });
  });

  test("is not asked by what it does not show", async () => {
    const founder = await town.signUp("asked@directory.example", "AMO");
    const colleague = await town.settle(founder.accessToken, "asking@directory.example");
    const query = `{ users(filter: { supervisorId: { isNull: true } }) { nodes { name } } }`;
    const answer = await town.ask(query, undefined, colleague.accessToken);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(answer.errors?.[0]?.message).toContain("supervisor");
  });
});
