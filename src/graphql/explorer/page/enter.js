/* global document, location, history, setInterval, fetch, URLSearchParams */
// How either explorer begins: with the example tabs of this gateway, and their people signed in while the page is open.
import { keepExamples, keptExamples } from "./storage.js";
import { renewSessions } from "./sessions.js";

const renewEverySeconds = 30;

/**
 * Resolves when whoever can be signed in is.
 * `asLeft`: the visitor has had these very examples, and did not ask for them again by `?examples`.
 * `whenRenewed` calls back after each look at the tokens.
 */
export async function enter(explorer) {
  const wantsExamples = new URLSearchParams(location.search).has("examples");
  // Playground takes tabs, an endpoint and a token out of its address: nobody's link is to fill in somebody else's page.
  history.replaceState(null, "", location.pathname);
  const answer = await fetch("/explorer/tabs.json", { credentials: "omit", cache: "no-store" });
  const examples = await answer.text();
  const { endpoint, tabs } = JSON.parse(examples);
  const people = peopleOf(tabs);
  await renewSessions(endpoint, people);

  const asLeft = !wantsExamples && keptExamples(explorer) === examples;
  keepExamples(explorer, examples);
  const whenRenewed = (act) => {
    const renew = () => renewSessions(endpoint, people).then(act);
    setInterval(renew, renewEverySeconds * 1000);
    document.addEventListener("visibilitychange", renew);
  };
  return { endpoint, tabs, asLeft, whenRenewed };
}

/** Says in the page's place why there is no page. */
export function showFault(fault) {
  document.querySelector("#loading-wrapper p").textContent = `${document.title} could not start: ${fault.message}`;
}

function peopleOf(tabs) {
  const people = tabs.filter((tab) => tab.email).map(({ email, password }) => [email, { email, password }]);
  return [...new Map(people).values()];
}
