import type { Database } from "../database";
import { account, sql } from "../sql";

/** Colours of an account, as `#rrggbb`, null where a client takes its own; how a client draws itself in that account. */
export interface Colours {
  readonly primaryColor: string | null;
  readonly accentColor: string | null;
  readonly backgroundColor: string | null;
  readonly textColor: string | null;
}

export interface BrandingRow extends Colours {
  /** UUID of the logo. */
  readonly logoId: string | null;
}

/** Of the account that the statement calls `a`. */
export const brandingColumns = sql`a.primary_color as "primaryColor", a.accent_color as "accentColor",
  a.background_color as "backgroundColor", a.text_color as "textColor",
  (select l.id from logo l where l.account_id = ${account}) as "logoId"`;

export async function setColours(database: Database, accountId: string, colours: Colours): Promise<void> {
  const { primaryColor, accentColor, backgroundColor, textColor } = colours;
  await database.run(
    sql`update account set primary_color = ${primaryColor}::text, accent_color = ${accentColor}::text,
        background_color = ${backgroundColor}::text, text_color = ${textColor}::text
      where account_id = ${account}`,
    accountId,
  );
}

/** What a logo may be, as HTTP calls it. SVG is none of them: it is a program. */
export type ImageType = "image/png" | "image/jpeg" | "image/webp";

export interface Image {
  readonly type: ImageType;
  readonly bytes: Buffer;
}

export interface NewLogo extends Image {
  readonly id: string;
  readonly at: Date;
}

/** Takes the place of an earlier one. */
export async function putLogo(database: Database, accountId: string, { id, type, bytes, at }: NewLogo): Promise<void> {
  await database.run(
    sql`insert into logo (account_id, id, type, bytes, created_at)
      values (${account}, ${id}::uuid, ${type}::text, ${bytes}::bytea, ${at}::timestamptz)
      on conflict (account_id) do update
        set id = excluded.id, type = excluded.type, bytes = excluded.bytes, created_at = excluded.created_at`,
    accountId,
  );
}

export async function dropLogo(database: Database, accountId: string): Promise<void> {
  await database.run(sql`delete from logo where account_id = ${account}`, accountId);
}

/** By both ids: null for another account's, an unknown one and that of a closed account alike. */
export async function findLogo(database: Database, accountId: string, logoId: string): Promise<Image | null> {
  const [logo] = await database.run<Image>(
    sql`select l.type, l.bytes from logo l where l.account_id = ${account} and l.id = ${logoId}::uuid
      and exists (select from account a where a.account_id = ${account} and a.closed_at is null)`,
    accountId,
  );
  return logo ?? null;
}
