import { refusalOfCreation } from "../../src/rights/assignment";
import { mayAddToCard } from "../../src/rights/adding";
import type { Cells, PrincipalFacts } from "../../src/rights/facts";
import type { RecordFacts } from "../../src/rights/predicate";
import { principalOf } from "../../src/rights/principal";
import type { Principal } from "../../src/rights/principal";
import { allowedOn, factsOf, newUserOf, now, role, somebody } from "../support/somebody";

/** `rights.md` 8, in its order and its words. */
describe("a supervisor of SYNERGY", () => {
  const supervisor = principalOf(newUserOf("SYNERGY", ["Supervisor"]), now);

  it("sees and reassigns, but neither edits nor deletes, a lead that a stranger created and a subordinate is responsible for", () => {
    const lead = { responsible: "report", creator: "stranger" };
    expect(allowedOn(supervisor, "LEAD", lead)).toEqual(["CREATE", "VIEW", "EXPORT", "ASSIGN"]);
  });

  it("sees, edits and deletes, but does not reassign, a lead that a subordinate created and a stranger got", () => {
    const lead = { responsible: "stranger", creator: "report" };
    expect(allowedOn(supervisor, "LEAD", lead)).toEqual(["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT"]);
  });

  it("can't edit a lead that is his and that he did not create, unless he holds the manager's role, too", () => {
    const lead = { responsible: "me", creator: "stranger" };
    expect(allowedOn(supervisor, "LEAD", lead)).not.toContain("EDIT");
    const both = principalOf(newUserOf("SYNERGY", ["Supervisor", "Manager"]), now);
    expect(allowedOn(both, "LEAD", lead)).toContain("EDIT");
  });
});

it("two roles never join into a right that neither allows: a subordinate outside my group is seen, not edited", () => {
  const me = somebody({
    roles: [
      role("A", { LEAD: { VIEW: { reach: "SUBORDINATES" } } }),
      role("B", { LEAD: { VIEW: { reach: "GROUP" }, EDIT: { reach: "SUBORDINATES" } } }),
    ],
  });
  expect(allowedOn(me, "LEAD", { responsible: "report" })).toEqual(["VIEW"]);
});

describe("a VIEW share of a colleague's contacts", () => {
  const share = { area: "CONTACTS", access: "VIEW", until: null } as const;

  it.each([
    ["no subordinate", "colleague", { EDIT: { reach: "SUBORDINATES" } }],
    ["a subordinate, with a VIEW of OWN", "report", { VIEW: { reach: "OWN" }, EDIT: { reach: "SUBORDINATES" } }],
  ] as const)("beside an EDIT of SUBORDINATES: seen, not edited, the colleague being %s", (_, owner, cells) => {
    const me = somebody({ ownCells: { CONTACT: cells }, shares: [{ ...share, owner }] });
    expect(allowedOn(me, "CONTACT", { responsible: owner })).toEqual(["VIEW"]);
  });

  it("shows the contacts and not the leads where my own LEAD VIEW is NONE", () => {
    const me = somebody({
      ownCells: { LEAD: { VIEW: { reach: "NONE" } } },
      shares: [{ ...share, owner: "colleague" }],
    });
    expect(allowedOn(me, "CONTACT", { responsible: "colleague" })).toEqual(["VIEW"]);
    expect(allowedOn(me, "LEAD", { responsible: "colleague" })).toEqual([]);
  });
});

describe("AMO", () => {
  const amo = newUserOf("AMO");
  const withLead = (cells: Cells["LEAD"]): PrincipalFacts => ({
    ...amo,
    ownCells: { ...amo.ownCells, LEAD: { ...amo.ownCells.LEAD, ...cells } },
  });

  it("with lead EDIT prohibited: a task for a colleague, completing it, a note, a chat, but no renaming", () => {
    const me = principalOf(withLead({ EDIT: { reach: "NONE" } }), now);
    const onLead: RecordFacts = { cardKind: "LEAD", cardTrashed: false, cardResponsible: "stranger" };
    const mine = { ...onLead, responsible: "me", creator: "me" };
    expect(mayAddToCard(me, "TASK", mine)).toBe(true);
    expect(refusalOfCreation(me, "TASK", mine, { user: "colleague", status: "ACTIVE" })).toBeNull();
    expect(allowedOn(me, "TASK", { ...mine, responsible: "colleague" })).toContain("COMPLETE");
    expect(mayAddToCard(me, "ACTIVITY", { ...mine, origin: "MANUAL" })).toBe(true);
    expect(allowedOn(me, "LEAD", { responsible: "stranger" })).toEqual(["CREATE", "VIEW"]);
  });

  it.each([
    ["EXPORT ALL with EDIT OWN exports all that one views", "OWN", true],
    ["EXPORT ALL with EDIT NONE exports nothing", "NONE", false],
  ] as const)("%s", (_, reach, isExported) => {
    const me = principalOf(withLead({ EDIT: { reach }, EXPORT: { reach: "ALL" } }), now);
    expect(allowedOn(me, "LEAD", { responsible: "stranger" }).includes("EXPORT")).toBe(isExported);
  });

  it("reaches every task on a card that one sees with an EDIT of ALL", () => {
    const me: Principal = principalOf(
      { ...amo, ownCells: { ...amo.ownCells, TASK: { ...amo.ownCells.TASK, EDIT: { reach: "ALL" } } } },
      now,
    );
    const task = { responsible: "stranger", creator: "stranger", cardKind: "LEAD", cardTrashed: false };
    expect(allowedOn(me, "TASK", task)).toContain("EDIT");
    expect(allowedOn(me, "TASK", { ...task, cardTrashed: true })).not.toContain("EDIT");
  });
});

it("a token of lead:edit without lead:view edits nothing", () => {
  const token = { scopes: ["lead:edit"], channelBlocked: false, until: null };
  const me = somebody({ ownCells: { LEAD: { VIEW: { reach: "ALL" }, EDIT: { reach: "ALL" } } }, token });
  expect(allowedOn(me, "LEAD", { responsible: "me" })).toEqual([]);
});

it("an unset COMPLETE is the tasks that are mine, not those that a share shows me with VIEW", () => {
  const me = principalOf(
    factsOf({
      ownCells: { TASK: { VIEW: { reach: "OWN" } } },
      shares: [{ owner: "colleague", area: "CALENDAR", access: "VIEW", until: null }],
    }),
    now,
  );
  expect(allowedOn(me, "TASK", { responsible: "me" })).toEqual(["VIEW", "COMPLETE"]);
  expect(allowedOn(me, "TASK", { responsible: "colleague" })).toEqual(["VIEW"]);
});
