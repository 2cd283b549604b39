import { errorCodes } from "../../src/graphql/errors";
import type { Parcel } from "./parcel";
import type { Person } from "./people";

export interface Reply {
  readonly status: number;
  readonly text: string;
}

interface Shown {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

/** What an answer may never be, in sentences; empty where it is as it should be. */
export function faultsOf(person: Person, parcel: Parcel, reply: Reply): readonly string[] {
  const shown = parsed(reply.text);
  if (shown === null) return [`status ${reply.status}, and no JSON: ${reply.text.slice(0, 300)}`];
  const faults = reply.status >= 500 ? [`status ${reply.status}: ${reply.text.slice(0, 300)}`] : [];
  return [...faults, ...faultsOfErrors(shown), ...leaksIn(person, parcel, reply.text)];
}

/** Null where it is no JSON; a refusal of the server itself, before GraphQL, has no `errors`. */
export function parsed(text: string): Shown | null {
  try {
    const shown: unknown = JSON.parse(text);
    return typeof shown === "object" ? shown : null;
  } catch {
    return null;
  }
}

const known: ReadonlySet<unknown> = new Set(errorCodes.filter((code) => code !== "INTERNAL_SERVER_ERROR"));
const inside =
  /node_modules|\.ts:\d|\.js:\d|QueryFailed|violates|duplicate key|invalid input syntax|invalid byte sequence|relation "/i;

function faultsOfErrors({ errors = [] }: Shown): readonly string[] {
  return errors.flatMap(({ message, extensions }) => [
    ...(known.has(extensions?.code) ? [] : [`code ${String(extensions?.code)}: ${String(message)}`]),
    ...(inside.test(String(message)) ? [`tells of the inside: ${String(message)}`] : []),
  ]);
}

const uuid = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/gi;
const packed = /"([\w-]{24,})"/g;

function leaksIn({ hiddenTexts, hiddenIds }: Person, parcel: Parcel, text: string): readonly string[] {
  // Cursors are JSON in base64: what stands in them is shown, too.
  const unpacked = [...text.matchAll(packed)].map(([, cursor = ""]) => Buffer.from(cursor, "base64url").toString());
  const whole = [text, ...unpacked].join("\n");
  const mark = hiddenTexts.exec(whole);
  const said = idsIn(`${parcel.path} ${parcel.body ?? ""}`);
  const ids = [...idsIn(whole)].filter((id) => hiddenIds.has(id) && !said.has(id));
  return [
    ...(mark === null ? [] : [`shows a hidden text: ${whole.slice(Math.max(0, mark.index - 200), mark.index + 100)}`]),
    ...ids.slice(0, 1).map((id) => `shows the hidden id ${id}`),
  ];
}

const idsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(uuid)].map(([id]) => id.replaceAll("-", "").toLowerCase()));
