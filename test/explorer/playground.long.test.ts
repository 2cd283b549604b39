import type { Browser, Page } from "playwright-core";
import type { ExplorerTab } from "../../src/graphql/explorer/explorer-tab";
import { type Misdeeds, describeInBrowser, startBrowser, watchPage } from "../support/browser";
import { startTestGateway } from "../support/gateway";
import { type LeadsAnswer, answerOverTheApi } from "./answer-over-the-api";
import { askInFrontTab, askInTab, bringToFront, openPlayground, shownToken, untilKeptInFront } from "./ask-in-tab";

type Gateway = Awaited<ReturnType<typeof startTestGateway>>;

/** Lets the page live through one look at its tokens after the other, until it shows another one. */
async function untilOtherToken(page: Page, former: string): Promise<void> {
  while ((await shownToken(page)) === former) {
    await page.clock.fastForward("00:31");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

// A browser beside a whole test run may wait long for its turn.
jest.setTimeout(120_000);

describeInBrowser("GraphQL Playground in Chromium", () => {
  let gateway: Gateway;
  let browser: Browser;
  let page: Page;
  let misdeeds: Misdeeds;
  let people: ExplorerTab[];

  beforeAll(async () => {
    gateway = await startTestGateway({}, { withDemo: true });
    browser = await startBrowser();
    const served = await fetch(`${gateway.url}/explorer/tabs.json`);
    const { tabs } = (await served.json()) as { tabs: ExplorerTab[] };
    people = tabs.filter((tab) => tab.query.includes("query Leads "));
  });
  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });

  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
    misdeeds = await watchPage(page, gateway.url);
  });
  afterEach(async () => {
    await page.context().close();
    // No request to another host, no error in the console, nothing that the policy had to stop.
    expect(misdeeds).toEqual({ otherHosts: [], consoleErrors: [], policyViolations: [] });
  });

  test("Three demo people ask one query and the page shows three answers, each what the API answers that person", async () => {
    await openPlayground(page, gateway.url);
    const counts = new Set<string>();
    expect(people).toHaveLength(3);
    for (const person of people) {
      const shown = (await askInTab(page, person.name)) as LeadsAnswer;
      expect(shown.data).toEqual((await answerOverTheApi(gateway, person)).data);
      counts.add(JSON.stringify(shown.data.leads.totalCount));
    }
    expect(counts.size).toBe(3);
  });

  test("A tab left open gets a new token before the old one ends, and goes on answering", async () => {
    const [person] = people;
    if (person === undefined) throw new Error("the demo has no people");
    await page.clock.install();
    await openPlayground(page, gateway.url);
    const before = await shownToken(page);
    await page.clock.fastForward("11:00");
    await untilOtherToken(page, before);
    expect(await askInTab(page, person.name)).toMatchObject({ data: (await answerOverTheApi(gateway, person)).data });
  });

  test("Who comes back finds the tabs as they were left, signed in", async () => {
    const [, person] = people;
    if (person === undefined) throw new Error("the demo has one person");
    await openPlayground(page, gateway.url);
    await bringToFront(page, person.name);
    const before = await shownToken(page);
    await untilKeptInFront(page, person.name);
    await openPlayground(page, gateway.url);
    expect(await shownToken(page)).not.toBe(before);
    expect(await askInFrontTab(page)).toMatchObject({ data: (await answerOverTheApi(gateway, person)).data });
  });
});
