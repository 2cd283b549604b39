import { type Office, type Person, expectDone } from "../records/office";
import { beside, uuidIn } from "../support/api-tokens";

/** What an administrator does with many users, and sees of each. */
export class Registry {
  private added = 0;

  constructor(
    private readonly office: Office,
    private readonly administrator: Person,
  ) {}

  /** Users who were added and have not come yet; their ids. */
  async invite(count: number): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      this.added += 1;
      const email = `invited-${this.added}@many.example`;
      ids.push(await this.make("addUser", { name: email, email }, "user"));
    }
    return ids;
  }

  /** The id of what a mutation makes. */
  async make(mutation: string, input: object, kind: string): Promise<string> {
    const shows = `${kind} { id }`;
    const payload = await this.administrator.act<Record<string, { id: string }>>(mutation, input, shows);
    expectDone(payload);
    return payload[kind]?.id ?? "";
  }

  /** A licence of a module that the tests use nowhere else. */
  licence(seats: number): Promise<string> {
    return this.make("createLicence", { name: `${seats} seats`, modules: ["ACTIVITIES"], seats }, "licence");
  }

  /** All that an administrator sees of what a user holds, by what of it is copied. */
  async holdings(id: string) {
    const { user, shares } = await this.administrator.get<{
      user: Record<string, unknown>;
      shares: { received: unknown };
    }>(`{ user(id: "${id}") { ${held} } shares(userId: "${id}") { received { ownerId area access until } } }`);
    return {
      ...{
        CELLS: user["rights"],
        RESTRICTIONS: user["fieldRestrictions"],
        ROLES: user["roles"],
        GROUPS: user["groups"],
      },
      ...{ SHARES: shares.received, CHANNELS: user["exportChannels"], NAVIGATION: user["navigation"] },
      ...{ LICENCES: user["seats"], crmAccess: user["crmAccess"], isAdministrator: user["isAdministrator"] },
    };
  }

  /** What the change log says of a user, the oldest first. */
  changesOf(id: string): Promise<{ after: Record<string, unknown> }[]> {
    const statement = "select after from change where kind = 'USER' and record_id = $1 order by id";
    return beside(this.office.gateway.databaseUrl, statement, [uuidIn(id)]);
  }
}

const held = `rights { resource action reach } fieldRestrictions { resource field setting } roles { nodes { id } }
  groups { nodes { id } } exportChannels { channel allowed } navigation seats { licenceId until } crmAccess isAdministrator`;
