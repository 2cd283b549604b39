import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Client } from "pg";

/** What a token is to be: all but its scopes has a usual value. */
export interface Said {
  readonly scopes: readonly string[];
  readonly until?: Date | null;
  readonly revokedAt?: Date | null;
}

export interface GivenToken {
  readonly id: string;
  readonly text: string;
}

export const uuidIn = (apiId: string): string =>
  (apiId.split("_").at(-1) ?? "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** Looks at tables, and writes to them, from outside. */
export async function beside<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: "test" });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A token of the user, put straight into its table. `userId` is the id of the API. */
export async function giveToken(databaseUrl: string, userId: string, said: Said): Promise<GivenToken> {
  const [id, secret] = [randomUUID(), randomBytes(32).toString("base64url")];
  const hash = createHash("sha256").update(secret).digest();
  const [row] = await beside<{ account: string }>(
    databaseUrl,
    `insert into api_token (account_id, id, user_id, name, secret_hash, scopes, created_at, until, revoked_at)
     select u.account_id, $1, u.id, 'A token', $2, $3, now(), $4, $5 from "user" u where u.id = $6
     returning account_id as account`,
    [id, hash, said.scopes, said.until ?? null, said.revokedAt ?? null, uuidIn(userId)],
  );
  return { id, text: `bw_live_${(row?.account ?? "").replaceAll("-", "")}_${secret}` };
}
