import type { DataSource } from "typeorm";
import { entities } from "../../src/app";
import { type Action, type Resource, actions } from "../../src/rights/catalogue";
import type { PrincipalFacts } from "../../src/rights/facts";
import type { RecordFacts } from "../../src/rights/predicate";
import { reachesOf } from "../../src/rights/cell";
import { dataSourceOf } from "../../src/store/data-source";
import { type Database, databaseOf } from "../../src/store/database";
import { describedKinds } from "../../src/store/description/registry";
import { factsOfUser } from "../../src/store/principal-loader";
import { beside, uuidIn } from "../support/api-tokens";
import type { TestGateway } from "../support/gateway";
import { may } from "../support/naive";

/** What a record carries that rights look at, by kind. */
export type Records = ReadonlyMap<Resource, readonly RecordFacts[]>;

export interface Turn {
  readonly resource: string;
  readonly action: string;
  readonly gained: number;
  readonly lost: number;
}

/** Counts what users may, record by record, by the naive reading of the rights and nothing else. */
export class CountedRights {
  private constructor(
    private readonly gateway: TestGateway,
    private readonly source: DataSource,
    private readonly database: Database,
    private readonly accountId: string,
  ) {}

  static async of(gateway: TestGateway, userId: string): Promise<CountedRights> {
    const [row] = await beside<{ id: string }>(
      gateway.databaseUrl,
      'select account_id as id from "user" where id = $1',
      [uuidIn(userId)],
    );
    const source = await dataSourceOf({
      url: gateway.databaseUrl,
      connections: 2,
      entities,
      migrations: [],
    }).initialize();
    return new CountedRights(
      gateway,
      source,
      databaseOf(source, () => undefined),
      row?.id ?? "",
    );
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  async factsOf(userId: string): Promise<PrincipalFacts> {
    const facts = await factsOfUser(this.database, { accountId: this.accountId, userId: uuidIn(userId) });
    if (facts === null) throw new Error(`there is no user ${userId}`);
    return facts;
  }

  async records(): Promise<Records> {
    const kinds = describedKinds().filter(({ owners }) => owners.responsible !== undefined);
    const read = kinds.map(async ({ kind, table, owners, facts }) => {
      const columns = Object.entries({ ...owners, ...facts }).map(([fact, name]) => `r.${name} as "${fact}"`);
      const rows = await beside<RecordFacts>(
        this.gateway.databaseUrl,
        `select ${columns.join(", ")} from "${table}" r where r.account_id = $1`,
        [this.accountId],
      );
      return [kind as Resource, rows] as const;
    });
    return new Map(await Promise.all(read));
  }

  /** Records that somebody may reach with the second facts and not with the first, and the other way round. */
  turnsOf(records: Records, before: PrincipalFacts, after: PrincipalFacts): readonly Turn[] {
    const now = Date.now();
    return [...records].flatMap(([resource, rows]) =>
      actions
        .filter((action) => action !== "CREATE" && reachesOf(resource, action) !== null)
        .map((action) => {
          const judged = rows.map((row) => [before, after].map((facts) => may(facts, now, resource, action, row)));
          const gained = judged.filter(([was, is]) => is === true && was === false).length;
          return { resource, action, gained, lost: judged.filter(([was, is]) => was === true && is === false).length };
        })
        .filter(({ gained, lost }) => gained + lost > 0),
    );
  }

  /** How many records of a kind are in somebody's reach. */
  countOf(records: Records, facts: PrincipalFacts, resource: Resource, action: Action): number {
    return (records.get(resource) ?? []).filter((row) => may(facts, Date.now(), resource, action, row)).length;
  }
}
