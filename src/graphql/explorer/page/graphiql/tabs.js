/* global localStorage */
// GraphiQL takes its tabs from here when it starts, and keeps them here. It calls a tab after its operation, so three
// people's tabs with one query would bear one name: these have a `name` of their own beside what GraphiQL knows of.
import { headersOf } from "../fresh-headers.js";
import { isSignedIn, refusalOf, tokenOf } from "../sessions.js";

const key = "graphiql:tabState";

/** Puts the tabs where GraphiQL looks for them: those the visitor left, or the examples before those of his own. */
export function openTabs(examples, asLeft) {
  const left = read();
  const isReturning = asLeft && left.tabs.length > 0;
  const tabs = isReturning ? left.tabs.map(named) : [...examples.map(tabOf), ...left.tabs.filter(({ name }) => !name)];
  const activeTabIndex = isReturning ? left.activeTabIndex : 0;
  localStorage.setItem(key, JSON.stringify({ tabs: tabs.map(signedIn), activeTabIndex }));
  return signedIn(tabs[activeTabIndex]);
}

/** GraphiQL has called the changed tab after its operation: it gets its own name back before it is shown. */
export function keepName({ tabs }) {
  for (const tab of tabs) if (tab.name) tab.title = tab.name;
}

function read() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(key));
    return { tabs, activeTabIndex: Math.max(0, Math.min(activeTabIndex, tabs.length - 1)) };
  } catch {
    return { tabs: [], activeTabIndex: 0 };
  }
}

const named = (tab) => (tab.name ? { ...tab, title: tab.name } : tab);

function tabOf({ name, email, query, variables }, index) {
  return {
    ...{ id: `example-${index}`, name, title: name, email, query, operationName: null },
    ...{ variables: variables ? JSON.stringify(variables, null, 2) : null, headers: null, response: null },
  };
}

/** An example without headers, because it is new or because the visitor has GraphiQL keep none, gets its person's. */
function signedIn(tab) {
  if (!tab.email || tab.headers) return tab;
  return isSignedIn(tab.email)
    ? { ...tab, headers: headersOf(tokenOf(tab.email)) }
    : { ...tab, headers: "", response: JSON.stringify({ error: refusalOf(tab.email) }, null, 2) };
}

/** What a new tab begins with: the first person's headers. Without people, nothing. */
export function headersOfNewTab(examples) {
  const token = tokenOf(examples[0]?.email);
  return token && headersOf(token);
}
