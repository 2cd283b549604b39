/* global localStorage */
// What outlives the page in the browser, beside what an explorer itself keeps there (its tabs, headers included).
const key = "bailiwick-explorer";
const issuedKept = 60;

/** @returns {{ opened: Record<string, string>, sessions: Record<string, object>, issued: [string, string][] }} */
function read() {
  try {
    return { opened: {}, sessions: {}, issued: [], ...JSON.parse(localStorage.getItem(key)) };
  } catch {
    return { opened: {}, sessions: {}, issued: [] };
  }
}

function write(part) {
  localStorage.setItem(key, JSON.stringify({ ...read(), ...part }));
}

/** The example tabs as an explorer last opened with them: others come only when the gateway has others. */
export const keptExamples = (explorer) => read().opened[explorer];
export const keepExamples = (explorer, examples) => write({ opened: { ...read().opened, [explorer]: examples } });

export const keptSession = (email) => read().sessions[email];

/** Keeps the session, and whose its token is: a tab that holds an old one tells by it whose new one it wants. */
export function keepSession(email, { accessToken, refreshToken, expiresAt }) {
  const { sessions, issued } = read();
  write({
    sessions: { ...sessions, [email]: { refreshToken, expiresAt } },
    issued: [...issued, [accessToken, email]].slice(-issuedKept),
  });
}

/** The e-mail of the person to whom this token was issued here, or undefined. */
export const ownerOf = (token) => read().issued.find(([issued]) => issued === token)?.[1];
