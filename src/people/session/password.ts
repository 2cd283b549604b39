import { hash, verify } from "@node-rs/argon2";
import type { FaultCode } from "../../store/fault-codes";
import type { Fault } from "../../store/refusals";

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

/** Why it can't be a password, in an input at `path`; `former` is the one that it takes the place of. */
export function faultsOfPassword(password: string, path: readonly string[], former?: string): Fault[] {
  const { least, most } = passwordLength;
  const judgements: readonly (readonly [boolean, FaultCode, string, Fault["params"]?])[] = [
    [password === former, "INVALID", "The new password has to be another one."],
    [
      Array.from(password).length < least,
      "TOO_WEAK",
      `A password has at least ${least} characters.`,
      { min: String(least) },
    ],
    [password.length > most, "TOO_LONG", `A password has at most ${most} characters.`, { max: String(most) }],
  ];
  const found = judgements.find(([isAtFault]) => isAtFault);
  if (found === undefined) return [];
  const [, code, message, params = {}] = found;
  return [{ field: path, code, message, params }];
}

/** The same letters are the same password, however the keyboard composes them (NIST SP 800-63B, 5.1.1.2). */
const normal = (password: string): string => password.normalize("NFKC");
