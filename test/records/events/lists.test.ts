import { Office, type Person, make, namesOf } from "../office";

let office: Office;
let planner: Person;

beforeAll(async () => {
  office = await Office.share();
  const founder = await office.found();
  planner = await office.add(founder, ["EVENT VIEW OWN"]);
  const items = ["10T08:00", "11T08:00", "12T08:00", "13T08:00"].map((time, index) => ({
    ...{ text: `Day ${index}`, startsAt: at(time), endsAt: at(time.replace("08", "18")), place: `Hall ${index % 2}` },
  }));
  await make(planner, "event", [...items].reverse());
  await make(planner, "event", [{ text: "Both days", startsOn: "2026-05-11", endsOn: "2026-05-12" }]);
});

afterAll(() => office.close());

const at = (time: string): string => `2026-05-${time}:00Z`;

test.each<[list: string, found: readonly string[]]>([
  ["orderBy: [{ field: STARTS_AT, direction: ASC }]", ["Day 0", "Both days", "Day 1", "Day 2", "Day 3"]],
  [
    `filter: { startsAt: { lt: "${at("12T00:00")}" }, endsAt: { gt: "${at("11T00:00")}" } }, orderBy: [{ field: STARTS_AT, direction: ASC }]`,
    ["Both days", "Day 1"],
  ],
  ["filter: { isAllDay: { eq: true } }", ["Both days"]],
  ['filter: { startsOn: { lte: "2026-05-11" }, endsOn: { gte: "2026-05-12" } }', ["Both days"]],
  ['filter: { place: { eq: "Hall 1" } }', ["Day 1", "Day 3"]],
  ['filter: { search: "both" }', ["Both days"]],
  ["filter: { completedAt: { isNull: false } }", []],
])("a calendar shows what %s asks for", async (list, found) => {
  const names = await namesOf(planner, `events(${list})`);
  expect(list.includes("orderBy") ? names : names.toSorted()).toEqual(found);
});

test("a list of events goes on page by page in the order of their beginnings", async () => {
  const texts: string[] = [];
  let after: string | null = null;
  do {
    const page: {
      events: { nodes: { text: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    } = await planner.get(
      `query ($after: String) { events(first: 2, after: $after, orderBy: [{ field: STARTS_AT, direction: DESC }]) {
          nodes { text } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    texts.push(...page.events.nodes.map(({ text }) => text));
    after = page.events.pageInfo.hasNextPage ? page.events.pageInfo.endCursor : null;
  } while (after !== null);
  expect(texts).toEqual(["Day 3", "Day 2", "Day 1", "Both days", "Day 0"]);
});
