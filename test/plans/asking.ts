import { Client } from "pg";
import type { DataSource } from "typeorm";
import { entities } from "../../src/app";
import { dataSourceOf } from "../../src/store/data-source";
import { type Database, databaseOf } from "../../src/store/database";
import { Door } from "../../src/store/door";
import { Gate } from "../../src/store/gate";
import type { Statement } from "../../src/store/sql";
import { bind } from "../../src/store/template";
import { userId } from "./generated/people";
import { accountId } from "./generated/records";

/** A cell as it is stored. */
export interface Cell {
  readonly reach: "NONE" | "OWN" | "GROUP" | "SUBORDINATES" | "ALL";
  readonly ownership?: "RESPONSIBLE" | "CREATOR" | "EITHER";
  /** Of leads in a stage. */
  readonly exceptions?: readonly { readonly stage: string; readonly reach: Cell["reach"] }[];
}

/** Somebody of the generated account with rights for the moment. */
export interface Asker {
  readonly name: string;
  readonly user: number;
  /** VIEW by kind. */
  readonly sees: Readonly<Record<string, Cell>>;
  readonly follows?: boolean;
}

/** An account of a database, and the ids of its users by their numbers. */
export interface Place {
  readonly accountId: string;
  readonly userId: (number: number) => string;
}

const generatedPlace: Place = { accountId, userId };

/** The large account as a gateway meets it: asked through the door, with every reading kept. */
export interface Account {
  readonly client: Client;
  readonly place: Place;
  /** Gives the asker these rights, and opens a door. */
  enter(asker: Asker): Promise<Door>;
  /** What the work answers, and the readings that it sent. */
  readingsOf<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly readings: readonly Statement[] }>;
  close(): Promise<void>;
}

export async function openAccount(url: string, place = generatedPlace): Promise<Account> {
  const source = await dataSourceOf({ url, connections: 4, entities, migrations: [] }).initialize();
  const client = new Client({ connectionString: url, application_name: "test" });
  await client.connect();
  const readings: Statement[] = [];
  const database = listening(source, (statement) => readings.push(statement));
  const onFault = (fault: object): never => {
    throw new Error(`a cell can't be read: ${JSON.stringify(fault)}`);
  };
  const gate = new Gate({ clock: () => Date.now(), onFault });
  return {
    client,
    place,
    enter: async (asker) => {
      await giveRights(client, asker, place);
      const user = place.userId(asker.user);
      const caller = { accountId: place.accountId, userId: user, sessionId: user, apiTokenId: null };
      const door = new Door(gate, () => Promise.resolve(caller), database, new Date());
      await door.reload();
      return door;
    },
    readingsOf: async (work) => {
      readings.length = 0;
      const answer = await work();
      return { answer, readings: [...readings] };
    },
    close: async () => {
      await client.end();
      await source.destroy();
    },
  };
}

/** A reading says by itself whether it is fresh; what loads the principal does not. */
const isReading = /^\s*select f\.fresh/;

function listening(source: DataSource, hear: (statement: Statement) => void): Database {
  const database = databaseOf(source, () => undefined);
  const ask: Database["ask"] = (statement, account) => {
    const sent = bind(statement, account);
    if (isReading.test(sent.text)) hear(sent);
    return database.ask(statement, account);
  };
  return { ...database, ask };
}

/** Gives somebody these rights and no others of the kind, as of the next request. */
export async function giveRights(client: Client, asker: Asker, place = generatedPlace): Promise<void> {
  const { user, sees, follows = false } = asker;
  const { accountId: account } = place;
  const id = place.userId(user);
  await client.query("update account set tasks_follow_cards = $2 where account_id = $1", [account, follows]);
  await client.query("delete from user_right where account_id = $1 and user_id = $2", [account, id]);
  for (const [resource, cell] of Object.entries(sees))
    await client.query("insert into user_right values ($1, $2, $3, 'VIEW', $4)", [
      account,
      id,
      resource,
      JSON.stringify(cell),
    ]);
  await client.query("update account_state set rights_version = rights_version + 1 where account_id = $1", [account]);
}
