// The tab in front is the one that asks, so whenever it comes to the front, or its token is renewed, its header gets
// the token that holds now.
import { freshHeaders } from "../fresh-headers.js";

/** Watches Playground's store. The function that it returns looks at the tab in front at once. */
export function keepSelectedTabFresh(store) {
  let seen;
  const freshen = () => {
    const headers = freshHeaders(selectedTab(store.getState())?.headers);
    if (headers) store.dispatch({ type: "EDIT_HEADERS", payload: { headers } });
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
