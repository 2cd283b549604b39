import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default) as OWASP has it: 19 MiB, two passes, one lane; some 50 ms, on a thread of its own. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** In characters. The upper bound keeps a request from making the gateway hash a book. */
export const passwordLength = { least: 8, most: 200 } as const;

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

/** A hash at the same cost: who signs in as nobody is answered after the same time as who mistypes. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$g3X6HsvsEmbb5HuQ3TWDXg$mCa2jhp2Oc+eZxaP/0EgG3m1gHOutzCKVCsVQlQfBBk";

/** Is it the password? False, as slowly, where there is none to compare with or it is longer than any. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const asked = password.length > passwordLength.most ? "" : normal(password);
  const isRight = await verify(hashed ?? nobodys, asked);
  return isRight && hashed !== null && asked !== "";
}

/** Why it can't be a password, as a sentence; null where it can. */
export function faultOfPassword(password: string): string | null {
  const { least, most } = passwordLength;
  const length = Array.from(password).length;
  if (length < least) return `A password has at least ${least} characters.`;
  return password.length > most ? `A password has at most ${most} characters.` : null;
}

/** The same letters are the same password, however the keyboard composes them (NIST SP 800-63B, 5.1.1.2). */
const normal = (password: string): string => password.normalize("NFKC");
