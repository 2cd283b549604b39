/* global window, document, location */
// Opens GraphQL Playground with tabs that are signed in already.
// A visitor's own tabs stay; `/playground?examples` puts the example tabs in their place again.
import { enter, showFault } from "../enter.js";
import { isSignedIn, refusalOf, tokenOf } from "../sessions.js";
import { keepSelectedTabFresh } from "./fresh-tab.js";

/** Settings that are the gateway's to say; what else a visitor sets (the theme, say) stays as it was set. */
const settings = {
  "request.credentials": "omit",
  "schema.polling.enable": false,
  "tracing.tracingSupported": false,
};

async function start() {
  const { endpoint, tabs, asLeft, whenRenewed } = await enter("playground");
  const address = location.origin + endpoint;
  const store = window.s; // Playground's own, there as soon as its script has run
  const isReturning = asLeft && store.getState().workspaces.has(address);
  whenRenewed(keepSelectedTabFresh(store));
  window.GraphQLPlayground.init(document.getElementById("root"), {
    endpoint: address,
    canSaveConfig: false,
    ...(isReturning
      ? { settings }
      : { settings: { ...settings, "editor.theme": theme() }, tabs: tabs.map((tab) => tabOf(tab, address)) }),
  });
}

function tabOf({ name, email, query, variables }, endpoint) {
  const tab = { name, endpoint, query, variables: variables ? JSON.stringify(variables, null, 2) : "" };
  if (!email) return tab;
  return isSignedIn(email)
    ? { ...tab, headers: { Authorization: `Bearer ${tokenOf(email)}` } }
    : { ...tab, responses: [JSON.stringify({ error: refusalOf(email) }, null, 2)] };
}

function theme() {
  return window.matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
}

start().catch(showFault);
