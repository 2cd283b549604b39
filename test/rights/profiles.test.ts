import { actions, resources } from "../../src/rights/catalogue";
import type { Resource } from "../../src/rights/catalogue";
import { parseCell } from "../../src/rights/cell";
import type { Cells } from "../../src/rights/facts";
import type { RecordFacts } from "../../src/rights/predicate";
import { principalOf } from "../../src/rights/principal";
import { profileNames, profiles } from "../../src/rights/profiles";
import type { ProfileName } from "../../src/rights/profiles";
import { warnOfNarrowing, warnOfNarrowingInRole } from "../../src/rights/warnings";
import { allowedOn, newUserOf, now } from "../support/somebody";

const cellsIn = (name: ProfileName): readonly Cells[] => [
  profiles[name].newUserCells,
  ...profiles[name].roles.map((role) => role.cells),
];

it.each(profileNames)("every cell of %s is one that the catalogue knows", (name) => {
  const set = cellsIn(name).flatMap((cells) =>
    resources.flatMap((resource) => actions.map((action) => [resource, action, cells[resource]?.[action]] as const)),
  );
  const unreadable = set.filter(
    ([resource, action, cell]) => cell !== undefined && !parseCell(resource, action, cell).readable,
  );
  expect(unreadable).toEqual([]);
});

/** A supervisor edits and deletes what reports created, of documents and calendar items as of leads: never more than he sees. */
it.each(profileNames)("no cell of %s promises more than it gives", (name) => {
  const { policies, roles } = profiles[name];
  const told = [
    ...warnOfNarrowing(newUserOf(name), now),
    ...roles.flatMap(({ cells }) => warnOfNarrowingInRole(policies, cells)),
  ];
  expect(told.filter(({ because }) => !because.startsWith("no seat"))).toEqual([]);
});

const everything = ["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"];
const mine: RecordFacts = { responsible: "me", creator: "me" };
const given: RecordFacts = { responsible: "me", creator: "stranger" };
const created: RecordFacts = { responsible: "stranger", creator: "me" };
const reports: RecordFacts = { responsible: "report", creator: "report" };
const colleagues: RecordFacts = { responsible: "colleague", creator: "colleague" };
const strangers: RecordFacts = { responsible: "stranger", creator: "stranger" };

it.each<[ProfileName, string, Resource, RecordFacts, string[]]>([
  ["AMO", "", "LEAD", mine, ["CREATE", "VIEW", "EDIT", "ASSIGN"]],
  ["AMO", "", "LEAD", strangers, ["CREATE", "VIEW"]],
  ["AMO", "", "TASK", created, ["CREATE", "VIEW", "COMPLETE"]],
  ["AMO", "", "TASK", mine, ["CREATE", "VIEW", "EDIT", "DELETE", "ASSIGN", "COMPLETE"]],
  ["AMO", "", "TASK", strangers, ["CREATE"]],
  ["AMO", "", "ACTIVITY", { ...mine, origin: "MANUAL" }, ["CREATE", "VIEW", "EDIT"]],
  ["AMO", "", "IMPORT", mine, ["CREATE", "VIEW", "EDIT", "DELETE"]],
  ["LESS_ANNOYING", "", "LEAD", mine, everything],
  ["LESS_ANNOYING", "", "LEAD", created, ["CREATE"]],
  ["LESS_ANNOYING", "", "EVENT", mine, [...everything, "COMPLETE"]],
  ["LESS_ANNOYING", "", "USER", { user: "report", administrator: false }, []],
  ["ACRONX", "Sales", "LEAD", strangers, ["CREATE", "VIEW"]],
  ["ACRONX", "Sales", "LEAD", colleagues, ["CREATE", "VIEW", "EDIT", "ASSIGN"]],
  ["ACRONX", "Sales", "LEAD", mine, ["CREATE", "VIEW", "EDIT", "DELETE", "ASSIGN"]],
  ["ACRONX", "Sales", "CUSTOMER", mine, []],
  ["ACRONX", "Support", "CONTACT", strangers, ["CREATE", "VIEW", "EDIT", "ASSIGN"]],
  ["ACRONX", "Support", "LEAD", mine, ["VIEW"]],
  ["ACRONX", "Read only", "TASK", strangers, ["VIEW", "COMPLETE"]],
  ["SYNERGY", "Director", "LEAD", strangers, everything],
  ["SYNERGY", "Director", "USER", { user: "stranger", administrator: false }, ["VIEW", "EDIT", "DELETE"]],
  ["SYNERGY", "Supervisor", "DOCUMENT", reports, everything],
  ["SYNERGY", "Supervisor", "TASK", given, ["CREATE", "VIEW", "ASSIGN", "COMPLETE"]],
  ["SYNERGY", "Supervisor", "ACTIVITY", { ...reports, origin: "AUTOMATIC" }, ["CREATE"]],
  ["SYNERGY", "Supervisor", "USER", { user: "report", administrator: false }, ["VIEW", "EDIT", "DELETE"]],
  ["SYNERGY", "Manager", "LEAD", given, ["CREATE", "VIEW", "EDIT"]],
  ["SYNERGY", "Manager", "DOCUMENT", given, ["CREATE"]],
  ["SYNERGY", "Manager", "TASK", given, ["CREATE", "VIEW", "COMPLETE"]],
  ["SYNERGY", "Manager", "TASK", created, ["CREATE", "VIEW", "EDIT", "COMPLETE"]],
])("%s %s: what a person may do to a %s %j", (name, roleName, resource, record, allowed) => {
  expect(allowedOn(principalOf(newUserOf(name, [roleName]), now), resource, record)).toEqual(allowed);
});
