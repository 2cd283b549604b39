import { createHmac, timingSafeEqual } from "node:crypto";

/** Who an access token speaks for, as UUIDs. */
export interface Said {
  readonly accountId: string;
  readonly userId: string;
  readonly sessionId: string;
}

interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly exp: number;
  readonly acc: string;
  readonly sub: string;
  readonly sid: string;
}

/**
 * What an access token of the gateway says, for the bare server and the peer: signature, issuer, audience and expiry
 * are checked at each request. Null where it is none. The peer's Node strips these types itself.
 */
export function readToken(key: string, header: string | undefined): Said | null {
  if (!header?.startsWith("Bearer ")) return null;
  const [head, payload, signature] = header.slice(7).split(".");
  if (!head || !payload || !signature) return null;
  const expected = createHmac("sha256", key).update(`${head}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  if ((parse(head) as { alg: string }).alg !== "HS256") return null;
  const { iss, aud, exp, acc, sub, sid } = parse(payload) as Claims;
  if (iss !== "bailiwick" || aud !== "bailiwick" || exp * 1_000 < Date.now()) return null;
  return { accountId: acc, userId: sub, sessionId: sid };
}

const parse = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
