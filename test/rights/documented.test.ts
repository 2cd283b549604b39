import { readFileSync } from "node:fs";
import { actions, catalogue, moduleOf, ownerships, reaches, resources } from "../../src/rights/catalogue";
import type { Action, Reach, Resource } from "../../src/rights/catalogue";
import type { Cell } from "../../src/rights/facts";
import { profileNames, profiles } from "../../src/rights/profiles";
import { settingInWords } from "../../src/rights/because";
import { steps } from "../../src/rights/steps";

const page = readFileSync("docs/rights.md", "utf8");

/** The rows of the table whose head starts with these words, without head and rule; cells trimmed. */
function tableUnder(head: string): readonly (readonly string[])[] {
  const lines = page.split("\n").map((line) => line.trim());
  const start = lines.findIndex((line) => cellsOf(line)[0] === head);
  if (start < 0) throw new RangeError(`docs/rights.md has no table of "${head}"`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

it("the matrix of the page is the catalogue's", () => {
  const inWords = (allowed: readonly Reach[] | undefined) => {
    if (allowed === undefined) return "";
    return allowed.length === reaches.length ? "any" : allowed.join(", ");
  };
  const table = resources.map((resource) => {
    const row: Partial<Record<Action, readonly Reach[]>> = catalogue[resource];
    return [resource, ...actions.map((action) => inWords(row[action]))];
  });
  expect(tableUnder("resource")).toEqual(table);
});

it.each([
  ["reach", reaches],
  ["ownership", ownerships],
])("the page explains every %s", (head, words) => {
  expect(tableUnder(head).map(([first]) => first?.split(" ")[0])).toEqual(words);
});

it("the modules of the page are the catalogue's", () => {
  const listed = tableUnder("module").flatMap(([module, of]) => (of ?? "").split(", ").map((each) => [each, module]));
  expect(Object.fromEntries(listed)).toEqual(moduleOf);
});

it("the steps of the page are those that are taken, in their order", () => {
  const listed = [...page.slice(page.indexOf("## 3."), page.indexOf("## 4.")).matchAll(/^(\d+)\. \*\*(\w+)\*\*/gm)];
  const taken = steps.map(({ number, name }) => [String(number), name]);
  expect(listed.map(([, number, name]) => [number, name?.toLowerCase()])).toEqual(taken);
});

it("the policies of the page are those of the profiles", () => {
  const listed = tableUnder("policy").map(([policy, ...settings]) => [policy, settings.map((each) => each === "on")]);
  const policies = Object.keys(profiles.AMO.policies) as (keyof typeof profiles.AMO.policies)[];
  expect(listed).toEqual(
    policies.map((policy) => [policy, profileNames.map((name) => profiles[name].policies[policy])]),
  );
});

const records: readonly Resource[] = resources.filter((each) => each !== "USER" && each !== "IMPORT");

/** `TASK, EVENT VIEW`, `USER VIEW, EDIT, DELETE`, `every record and IMPORT CREATE`: the cells that a line speaks of. */
function cellsNamed(line: string): readonly (readonly [Resource, Action])[] {
  const words = line.replace("every record", records.join(" ")).split(/[^A-Z]+/);
  const named = resources.filter((each) => words.includes(each));
  return named.flatMap((resource) =>
    actions.filter((each) => words.includes(each)).map((action) => [resource, action] as const),
  );
}

it("the roles of SYNERGY are those of the page, cell by cell", () => {
  for (const [index, role] of profiles.SYNERGY.roles.entries()) {
    const listed = tableUnder("SYNERGY").flatMap((line) =>
      cellsNamed(line[0] ?? "").map(([resource, action]) => `${resource} ${action} ${line[index + 1] ?? ""}`),
    );
    const set = resources.flatMap((resource) =>
      Object.entries(role.cells[resource] ?? {}).map(
        ([action, cell]: [string, Cell]) => `${resource} ${action} ${settingInWords(cell)}`,
      ),
    );
    expect(listed.sort()).toEqual(set.sort());
  }
});
