import type { Page } from "playwright-core";

/** Opens GraphiQL at this path of the gateway. Resolves when the tabs are signed in and the editors are there. */
export async function openGraphiql(page: Page, origin: string, path = "/graphiql"): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(`${origin}${path}`);
  await page.locator(".graphiql-response .view-lines").waitFor();
  // Only with the schema can it tell a type from a typing error.
  await page.getByRole("button", { name: "Re-fetch GraphQL schema" }).waitFor();
}

type Part = "operation.graphql" | "variables.json" | "request-headers.json" | "response.json";

/** The whole text of an editor, of which the page draws only the lines that there is room for. */
export const textIn = (page: Page, part: Part): Promise<string> =>
  page.evaluate(`__MONACO.editor.getModels().find((model) => model.uri.path.endsWith("${part}")).getValue()`);

export const bringToFront = (page: Page, name: string): Promise<void> => page.getByTitle(name, { exact: true }).click();

/** What the tabs are called, from left to right. */
export const namesOfTabs = (page: Page): Promise<string[]> => page.locator(".graphiql-tab-button").allTextContents();

/** Runs the query of the tab in front, and gives what the page then shows as the answer, parsed. */
export async function askInFrontTab(page: Page): Promise<unknown> {
  const answered = page.waitForResponse((response) => response.url().endsWith("/graphql"));
  await page.getByRole("button", { name: "Execute query" }).click();
  await answered;
  await page.locator(".graphiql-response .view-line", { hasText: "{" }).first().waitFor();
  return JSON.parse(await textIn(page, "response.json"));
}

/** Brings a tab to the front and asks in it. */
export async function askInTab(page: Page, name: string): Promise<unknown> {
  await bringToFront(page, name);
  return askInFrontTab(page);
}

/** Resolves when the editor holds this text, which some of what one does leads to only a moment later. */
export async function untilTextIs(page: Page, part: Part, text: string): Promise<void> {
  while ((await textIn(page, part)) !== text) await page.waitForTimeout(50);
}

/** Resolves when the browser keeps this query, which GraphiQL writes down a moment after each change. */
export async function untilKept(page: Page, query: string): Promise<void> {
  const kept = () => page.evaluate(`localStorage.getItem("graphiql:tabState")`);
  while (!String(await kept()).includes(JSON.stringify(query))) await page.waitForTimeout(50);
}

/** Puts a query in the place of what the tab in front asks. It begins with a word: a bracket that is typed gets its other one. */
export async function typeQuery(page: Page, query: string): Promise<void> {
  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(query);
}

/** The token in the headers of the tab in front. */
export async function shownToken(page: Page): Promise<string> {
  const headers = JSON.parse(await textIn(page, "request-headers.json")) as { Authorization: string };
  return headers.Authorization.replace("Bearer ", "");
}
