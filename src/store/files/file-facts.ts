import { sql } from "../sql";

/** What is told of a file. */
export interface FileFacts {
  /** UUID */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly createdAt: Date;
  /** Null for what a record holds. */
  readonly expiresAt: Date | null;
}

/** The columns of the row `f` that they are. */
export const fileColumns = sql`f.id, f.name, f.media_type as "mediaType", f.bytes::float8 as bytes,
  f.created_at as "createdAt", f.expires_at as "expiresAt"`;
