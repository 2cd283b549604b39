/* global navigator */
// Who is signed in on this page: each person of the tabs has one session, renewed as any single-page application does it.
import { ask } from "./ask.js";
import { keepSession, keptSession } from "./storage.js";

const renewBeforeSeconds = 5 * 60;

const session = "accessToken refreshToken expiresAt userErrors { message }";
const signIn = `mutation SignIn($input: SignInInput!) { session: signIn(input: $input) { ${session} } }`;
const refreshSession = `mutation RefreshSession($input: RefreshSessionInput!) { session: refreshSession(input: $input) { ${session} } }`;

/** What this visit of the page got: a person's e-mail to the session, or to why the gateway gave none. */
const sessions = new Map();
const refusals = new Map();

export const isSignedIn = (email) => sessions.has(email);
export const tokenOf = (email) => sessions.get(email)?.accessToken;
export const refusalOf = (email) =>
  `${email} could not be signed in: ${refusals.get(email) ?? "no answer"}. Reload the page to try again.`;

/**
 * Renews what ends within five minutes, and everything on the first call: a kept session may be of a gateway begun anew.
 * Who was refused is not asked for again, since every try counts against the limit of sign-ins.
 */
export async function renewSessions(endpoint, people) {
  const due = people.filter(({ email }) => !refusals.has(email) && secondsLeft(email) < renewBeforeSeconds);
  // A refresh token serves once, so two windows of one browser must not use it at the same moment.
  if (due.length > 0) await alone(() => Promise.all(due.map((person) => renew(endpoint, person))));
}

async function renew(endpoint, { email, password }) {
  try {
    const kept = keptSession(email);
    const refreshed = kept && (await sessionBy(endpoint, refreshSession, { refreshToken: kept.refreshToken }));
    const renewed = refreshed?.accessToken ? refreshed : await sessionBy(endpoint, signIn, { email, password });
    if (!renewed.accessToken) {
      refusals.set(email, renewed.userErrors[0]?.message ?? "no token");
      return;
    }
    sessions.set(email, renewed);
    keepSession(email, renewed);
  } catch {
    // The gateway does not answer: the next look, in half a minute, tries again.
  }
}

async function sessionBy(endpoint, query, input) {
  const { data, errors } = await ask(endpoint, { query, variables: { input } });
  return data?.session ?? { userErrors: errors ?? [] };
}

function alone(act) {
  // Locks exist on https and on this very machine only; elsewhere a lost race costs one more sign-in.
  return navigator.locks ? navigator.locks.request("bailiwick-explorer", act) : act();
}

function secondsLeft(email) {
  const held = sessions.get(email);
  return held ? (Date.parse(held.expiresAt) - Date.now()) / 1000 : 0;
}
