import type { Fault } from "../store/refusals";
import { type EmailFault, parseEmailAddress } from "./email-address";

const sayings: Readonly<Record<EmailFault, string>> = {
  INVALID_EMAIL: "This is no e-mail address.",
  CYRILLIC_EMAIL: "The e-mail address that people sign in with has no Cyrillic letters in it, in whatever writing.",
};

/** Why a text can't be the e-mail address of a login, in an input at `path`. */
export function faultsOfEmail(text: string, path: readonly string[]): Fault[] {
  const read = parseEmailAddress(text);
  return "fault" in read ? [{ field: path, code: "INVALID", message: sayings[read.fault] }] : [];
}
