// The explorers keep their tabs, tokens included, longer than a token holds.
import { ownerOf } from "./storage.js";
import { tokenOf } from "./sessions.js";

/**
 * Headers, as the JSON of an editor, with the token that their person has now; undefined where they hold it already,
 * or none that was issued here.
 */
export function freshHeaders(text) {
  const headers = parse(text);
  const held = /^Bearer (.+)$/.exec(headers?.Authorization)?.[1];
  const current = held && tokenOf(ownerOf(held));
  return current && current !== held ? headersOf(current, headers) : undefined;
}

export const headersOf = (token, others = {}) =>
  JSON.stringify({ ...others, Authorization: `Bearer ${token}` }, null, 2);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // half-written by the visitor
  }
}
