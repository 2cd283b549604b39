/* global window, document, location, history, setInterval, fetch, URLSearchParams */
// Opens GraphQL Playground with tabs that are signed in already, and keeps them so while the page is open.
// A visitor's own tabs stay; `/playground?examples` puts the example tabs in their place again.
import { isSignedIn, refusalOf, renewSessions, tokenOf } from "./sessions.js";
import { keepExamples, keptExamples } from "./storage.js";
import { keepSelectedTabFresh } from "./fresh-tab.js";

const renewEverySeconds = 30;

/** Settings that are the gateway's to say; what else a visitor sets (the theme, say) stays as it was set. */
const settings = {
  "request.credentials": "omit",
  "schema.polling.enable": false,
  "tracing.tracingSupported": false,
};

async function start() {
  const wantsExamples = new URLSearchParams(location.search).has("examples");
  // Playground takes tabs, an endpoint and a token out of its address: nobody's link is to fill in somebody else's page.
  history.replaceState(null, "", location.pathname);
  const answer = await fetch("/playground/tabs.json", { credentials: "omit", cache: "no-store" });
  const examples = await answer.text();
  const { endpoint, tabs } = JSON.parse(examples);
  const address = location.origin + endpoint;
  const people = peopleOf(tabs);

  await renewSessions(endpoint, people);
  const store = window.s; // Playground's own, there as soon as its script has run
  const isReturning = !wantsExamples && keptExamples() === examples && store.getState().workspaces.has(address);
  if (!isReturning) keepExamples(examples);
  const freshen = keepSelectedTabFresh(store);
  window.GraphQLPlayground.init(document.getElementById("root"), {
    endpoint: address,
    canSaveConfig: false,
    ...(isReturning
      ? { settings }
      : { settings: { ...settings, "editor.theme": theme() }, tabs: tabs.map((tab) => tabOf(tab, address)) }),
  });

  const renew = () => renewSessions(endpoint, people).then(freshen);
  setInterval(renew, renewEverySeconds * 1000);
  document.addEventListener("visibilitychange", renew);
}

function peopleOf(tabs) {
  const people = tabs.filter((tab) => tab.email).map(({ email, password }) => [email, { email, password }]);
  return [...new Map(people).values()];
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

start().catch((fault) => {
  document.querySelector("#loading-wrapper p").textContent = `GraphQL Playground could not start: ${fault.message}`;
});
