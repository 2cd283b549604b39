import type { Page } from "playwright-core";

/** Opens the explorer in a window so tall that its editors draw every line. Resolves when the tabs are signed in. */
export async function openPlayground(page: Page, origin: string): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 4000 });
  await page.goto(`${origin}/playground`);
  await page.locator(".graphiql-wrapper .CodeMirror").first().waitFor();
}

/** Brings a tab to the front, runs its query, and gives what the page then shows as the answer, parsed. */
export async function askInTab(page: Page, name: string): Promise<unknown> {
  await bringToFront(page, name);
  return askInFrontTab(page);
}

export async function bringToFront(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().click();
}

/** As `askInTab`, in the tab that is in front already. */
export async function askInFrontTab(page: Page): Promise<unknown> {
  const answered = page.waitForResponse((response) => response.request().postData()?.includes("query Leads") ?? false);
  await page.getByTitle("Execute Query (Ctrl-Enter)").click();
  await answered;
  // Lines that wrap are the answer's alone; the editors of query, variables and headers scroll.
  const answer = page.locator(".CodeMirror-wrap .CodeMirror-line");
  await answer.filter({ hasText: "{" }).first().waitFor();
  const lines = await answer.allTextContents();
  return JSON.parse(lines.join("\n").replaceAll("\u00a0", " ")); // the editor indents with spaces that do not break
}

/** The token in the headers of the tab in front, as the page shows it. */
export async function shownToken(page: Page): Promise<string> {
  const opened = page.getByText("HTTP Headers").first();
  const line = page.locator(".CodeMirror-line", { hasText: "Authorization" }).first();
  if (!(await line.isVisible())) await opened.click();
  const [, token] = /Bearer ([^"]+)/.exec(await line.innerText()) ?? [];
  if (token === undefined) throw new Error("the tab shows no token");
  return token;
}

const nameOfKeptTab = `(() => {
  const state = JSON.parse(localStorage.getItem("graphql-playground") ?? "{}");
  const tabs = state.workspaces?.[state.selectedWorkspace]?.sessions;
  return tabs?.sessions[tabs.selectedSessionId]?.name;
})()`;

/** Resolves when the browser keeps this tab as the one in front, which Playground writes down a moment after each change. */
export async function untilKeptInFront(page: Page, name: string): Promise<void> {
  while ((await page.evaluate(nameOfKeptTab)) !== name) await page.waitForTimeout(50);
}
