import { Client } from "pg";
import { login, statements } from "./policies";

/** Gives the peer its role, policies, triggers and indexes, where they are not there yet. Answers its URL. */
export async function preparePeer(ownerUrl: string, superuserUrl: string): Promise<string> {
  const superuser = new Client(superuserUrl);
  await superuser.connect();
  try {
    const { rows } = await superuser.query<{ there: boolean }>(
      "select exists (select from pg_namespace where nspname = 'peer') as there",
    );
    if (!rows[0]?.there) for (const statement of statements) await superuser.query(statement);
    await superuser.query("analyze task");
  } finally {
    await superuser.end();
  }
  const url = new URL(ownerUrl);
  url.username = login.name;
  url.password = login.password;
  return url.href;
}
