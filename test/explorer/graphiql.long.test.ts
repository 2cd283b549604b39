import type { Browser, Page } from "playwright-core";
import type { ExplorerTab } from "../../src/graphql/explorer/explorer-tab";
import { type Misdeeds, describeInBrowser, startBrowser, watchPage } from "../support/browser";
import { startTestGateway } from "../support/gateway";
import {
  askInFrontTab,
  askInTab,
  bringToFront,
  namesOfTabs,
  openGraphiql,
  shownToken,
  textIn,
  typeQuery,
  untilKept,
  untilTextIs,
} from "./ask-in-graphiql";
import { answerOverTheApi, tokenOver } from "./answer-over-the-api";

type Gateway = Awaited<ReturnType<typeof startTestGateway>>;

// A browser beside a whole test run may wait long for its turn.
jest.setTimeout(120_000);

describeInBrowser("GraphiQL in Chromium", () => {
  let gateway: Gateway;
  let browser: Browser;
  let page: Page;
  let misdeeds: Misdeeds;
  let people: ExplorerTab[];
  let first: ExplorerTab;

  beforeAll(async () => {
    gateway = await startTestGateway({}, { withDemo: true });
    browser = await startBrowser();
    const served = await fetch(`${gateway.url}/explorer/tabs.json`);
    const { tabs } = (await served.json()) as { tabs: [ExplorerTab, ...ExplorerTab[]] };
    people = tabs.filter((tab) => tab.query.includes("query Leads "));
    [first] = tabs;
  });
  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });

  const openPage = async () => {
    page = await (await browser.newContext()).newPage();
    misdeeds = await watchPage(page, gateway.url);
  };
  const closePage = () => page.context().close();
  // No request to another host, no error in the console, nothing that the policy had to stop.
  afterEach(() => {
    expect(misdeeds).toEqual({ otherHosts: [], consoleErrors: [], policyViolations: [] });
  });

  const drawnAnswer = async () =>
    (await page.locator(".graphiql-response .view-lines").innerText()).replaceAll("\u00a0", " ");

  describe("as it is opened once", () => {
    beforeAll(async () => {
      await openPage();
      await openGraphiql(page, gateway.url);
    });
    afterAll(closePage);

    test("Every example tab is there under its name, and keeps it when it has been asked in", async () => {
      const before = await namesOfTabs(page);
      expect(before).toEqual(expect.arrayContaining(people.map(({ name }) => name)));
      expect(new Set(before).size).toBe(before.length);
      for (const name of before) expect(await askInTab(page, name)).not.toHaveProperty("errors");
      expect(await namesOfTabs(page)).toEqual(before);
    });

    test("Three demo people ask one query and the page shows three answers, each what the API answers that person", async () => {
      const counts = new Set<string>();
      expect(people).toHaveLength(3);
      for (const person of people) {
        const shown = await askInTab(page, person.name);
        const { data } = await answerOverTheApi(gateway, person);
        expect(shown).toMatchObject({ data });
        expect(await drawnAnswer()).toContain(data.me.name);
        counts.add(JSON.stringify(data.leads.totalCount));
      }
      expect(counts.size).toBe(3);
    });

    test("A mutation that is typed writes, as the tab's person", async () => {
      await bringToFront(page, first.name);
      await typeQuery(page, `mutation { createCompany(input: { name: "Typed by hand" }) { company { id name } } }`);
      const shown = (await askInFrontTab(page)) as { data: { createCompany: { company: { id: string } } } };
      const { id } = shown.data.createCompany.company;
      const kept = await gateway.ask(
        `query ($id: ID!) { company(id: $id) { name responsible { name } } me { name } }`,
        { id },
        await tokenOver(gateway, first),
      );
      const { me } = kept.data as { me: { name: string } };
      expect(kept.data).toMatchObject({ company: { name: "Typed by hand", responsible: { name: me.name } } });
    });

    test("A subscription that is typed is open until it is stopped", async () => {
      await bringToFront(page, first.name);
      await typeQuery(page, "subscription { recordChanges(resources: [COMPANY]) { changed { id } } }");
      await page.getByRole("button", { name: "Execute query" }).click();
      while (!(await drawnAnswer()).includes('"changed": []')) await page.waitForTimeout(50);
      await page.getByRole("button", { name: "Stop query" }).click();
      await page.getByRole("button", { name: "Execute query" }).waitFor();
    });

    test("The editor marks a name that no type has, and sets a query with its comments", async () => {
      await typeQuery(page, "# who am I\nquery {me{nome}}");
      const markers = "__MONACO.editor.getModelMarkers({}).map(({ message }) => message)";
      while (!String(await page.evaluate(markers)).includes('Cannot query field "nome"')) await page.waitForTimeout(50);
      await page.getByRole("button", { name: "Prettify query" }).click();
      await untilTextIs(page, "operation.graphql", "# who am I\nquery {\n  me {\n    nome\n  }\n}\n");
    });

    test("The documentation shows a type with its fields", async () => {
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      const documentation = page.locator(".graphiql-doc-explorer");
      await documentation.getByRole("link", { name: "Query", exact: true }).click();
      await documentation.getByRole("link", { name: "Lead", exact: true }).first().click();
      await documentation.getByText("A deal on its way through a pipeline").waitFor();
      expect(await documentation.innerText()).toMatch(/price: Money[^]*stage: Stage/);
    });
  });

  describe("as it is opened again", () => {
    beforeEach(openPage);
    afterEach(closePage);

    test("A tab left open gets a new token before the old one ends, and goes on answering", async () => {
      await page.clock.install();
      await openGraphiql(page, gateway.url);
      const before = await shownToken(page);
      await page.clock.fastForward("11:00");
      while ((await shownToken(page)) === before) {
        await page.clock.fastForward("00:31");
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      expect(await askInTab(page, first.name)).toMatchObject({ data: (await answerOverTheApi(gateway, first)).data });
    });

    test("Who comes back finds the tabs as they were left, signed in", async () => {
      const [, person = first] = people;
      await openGraphiql(page, gateway.url);
      await bringToFront(page, person.name);
      await typeQuery(page, "query { me { name } }");
      const before = await shownToken(page);
      await untilKept(page, "query { me { name } }");
      await openGraphiql(page, gateway.url);
      expect(await shownToken(page)).not.toBe(before);
      const { data } = await answerOverTheApi(gateway, { ...person, query: "query { me { name } }" });
      expect(await askInFrontTab(page)).toMatchObject({ data });
      const names = await namesOfTabs(page);
      await openGraphiql(page, gateway.url, "/graphiql?examples");
      expect(await namesOfTabs(page)).toEqual(names);
      expect(await textIn(page, "operation.graphql")).toBe(first.query);
    });

    test("A tab whose person could not be signed in says so, and asks as nobody", async () => {
      await page.route("**/explorer/tabs.json", async (route) => {
        const answer = await route.fetch();
        const served = (await answer.json()) as { tabs: ExplorerTab[] };
        await route.fulfill({ json: { ...served, tabs: [{ ...first, password: "not the one" }] } });
      });
      await openGraphiql(page, gateway.url);
      expect(await textIn(page, "response.json")).toContain(`${String(first.email)} could not be signed in`);
      expect(await textIn(page, "request-headers.json")).toBe("");
    });
  });
});
