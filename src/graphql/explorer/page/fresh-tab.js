// Playground keeps its tabs, tokens included, longer than a token holds. The tab in front is the one that asks,
// so whenever it comes to the front, or its token is renewed, its header gets the token that holds now.
import { ownerOf } from "./storage.js";
import { tokenOf } from "./sessions.js";

/** Watches Playground's store. The function that it returns looks at the tab in front at once. */
export function keepSelectedTabFresh(store) {
  let seen;
  const freshen = () => {
    const fresh = freshHeaders(selectedTab(store.getState()));
    if (fresh) store.dispatch({ type: "EDIT_HEADERS", payload: { headers: fresh } });
  };
  store.subscribe(() => {
    const headers = selectedTab(store.getState())?.headers;
    if (headers === seen) return;
    seen = headers;
    freshen();
  });
  return freshen;
}

function selectedTab(state) {
  const workspace = state.workspaces.get(state.selectedWorkspace);
  return workspace?.sessions.sessions.get(workspace.sessions.selectedSessionId);
}

/** The tab's headers with the token that its person has now; undefined where they hold it already, or none of ours. */
function freshHeaders(tab) {
  const headers = parse(tab?.headers);
  const held = /^Bearer (.+)$/.exec(headers?.Authorization)?.[1];
  const current = held && tokenOf(ownerOf(held));
  if (!current || current === held) return undefined;
  return JSON.stringify({ ...headers, Authorization: `Bearer ${current}` }, null, 2);
}

function parse(headers) {
  try {
    return JSON.parse(headers);
  } catch {
    return undefined; // half-written by the visitor
  }
}
