import { lookup } from "node:dns";
import { request as requestPlain } from "node:http";
import { request } from "node:https";
import type { LookupFunction } from "node:net";
import { addressIn, isPublicAddress } from "./public-address";

/** What a receiver answered, or in words for people why there was no answer. */
export type Answered = { readonly status: number } | { readonly fault: string };

export interface Parcel {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const mostSeconds = 10;
const mostBytes = 1_024;

class NotPublic extends Error {
  constructor() {
    super("The address that it leads to is not public.");
  }
}

/**
 * Sends it once, to an address that is public unless `toPrivate`. A redirect is an answer like any other, and of what is
 * answered no more is read than its beginning.
 */
export async function postMessage(parcel: Parcel, toPrivate: boolean): Promise<Answered> {
  try {
    return { status: await send(parcel, toPrivate) };
  } catch (error) {
    return { fault: wordsFor(error) };
  }
}

function send({ url: text, headers, body }: Parcel, toPrivate: boolean): Promise<number> {
  const url = new URL(text);
  const address = addressIn(url);
  // Node looks no address up that is written out: the check in the lookup would never be asked.
  if (!toPrivate && (url.protocol !== "https:" || (address !== null && !isPublicAddress(address))))
    throw new NotPublic();
  const ask = url.protocol === "https:" ? request : requestPlain;
  const signal = AbortSignal.timeout(mostSeconds * 1_000);
  const way = toPrivate ? {} : { lookup: publicLookup };
  return new Promise((settle, fail) => {
    const sent = ask(url, { ...way, method: "POST", headers, signal, agent: false }, (answer) => {
      settle(answer.statusCode ?? 0);
      let read = 0;
      answer
        .on("error", () => undefined)
        .on("data", (part: Buffer) => {
          read += part.length;
          if (read > mostBytes) answer.destroy();
        });
    });
    sent.on("error", fail).end(body);
  });
}

/** Of the connection itself, so that a name which leads elsewhere a moment later is no way in. */
const publicLookup: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = error === null ? addresses : [];
    if (first === undefined) found(error ?? new NotPublic(), "", 4);
    else if (!addresses.every(({ address }) => isPublicAddress(address))) found(new NotPublic(), "", 4);
    else if (options.all) found(null, addresses);
    else found(null, first.address, first.family);
  });
};

function wordsFor(error: unknown): string {
  if (error instanceof NotPublic) return error.message;
  const { name, code } = error as { readonly name?: string; readonly code?: unknown };
  if (name === "TimeoutError" || name === "AbortError") return `There was no answer within ${mostSeconds} seconds.`;
  return `It could not be reached: ${typeof code === "string" ? code : "the connection broke"}.`;
}
