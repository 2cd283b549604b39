import { mayAddToCard } from "../../src/rights/adding";
import { refusalOfAssignment, refusalOfCreation } from "../../src/rights/assignment";
import type { Resource } from "../../src/rights/catalogue";
import type { PrincipalFacts } from "../../src/rights/facts";
import type { RecordFacts } from "../../src/rights/predicate";
import { all, annotating, none, off, own } from "../support/decisions";
import { somebody } from "../support/somebody";

const open = { CREATE: all, VIEW: all, EDIT: all };
const withinEdit = { ...off, reassignWithinEdit: true };
const calendarEdit = { ...off, taskNeedsCalendarEdit: true };
const calendar = { owner: "colleague", area: "CALENDAR", until: null } as const;
const ownTasks = { TASK: { ...open, EDIT: own, ASSIGN: all } };

type To = readonly [user: string, status?: PrincipalFacts["status"]];
const mine: RecordFacts = { responsible: "me", creator: "me" };

describe("giving a record to somebody (5.6, 5.7)", () => {
  it.each<[string, Partial<PrincipalFacts>, Resource, RecordFacts, To, string | null]>([
    [
      "needs ASSIGN on it",
      { ownCells: { LEAD: { ...open, ASSIGN: own } } },
      "LEAD",
      { responsible: "stranger" },
      ["colleague"],
      "ASSIGN does not reach",
    ],
    [
      "door 16: seeing it is not enough to take it",
      { ownCells: { LEAD: { VIEW: all } } },
      "LEAD",
      { responsible: "stranger" },
      ["me"],
      "ASSIGN does not reach",
    ],
    ["is open within ASSIGN", { ownCells: { LEAD: open } }, "LEAD", { responsible: "stranger" }, ["colleague"], null],
    ["goes to an invited user, too", { ownCells: { LEAD: open } }, "LEAD", mine, ["colleague", "INVITED"], null],
    [
      "never to an inactive one",
      { ownCells: { LEAD: open } },
      "LEAD",
      mine,
      ["colleague", "INACTIVE"],
      "active or invited",
    ],
    ["never to a removed one", { isAdministrator: true }, "LEAD", mine, ["colleague", "REMOVED"], "active or invited"],
    [
      "door 17: stays within EDIT where the policy says",
      { policies: withinEdit, ownCells: { LEAD: { ...open, EDIT: own } } },
      "LEAD",
      mine,
      ["colleague"],
      "reassignWithinEdit",
    ],
    [
      "and may go where EDIT reaches",
      { policies: withinEdit, ownCells: { LEAD: { ...open, EDIT: { reach: "GROUP" } } } },
      "LEAD",
      mine,
      ["colleague"],
      null,
    ],
    [
      "of a task needs the other's calendar",
      { policies: calendarEdit, ownCells: ownTasks },
      "TASK",
      mine,
      ["colleague"],
      "calendar",
    ],
    [
      "a VIEW share is not enough",
      { policies: calendarEdit, ownCells: ownTasks, shares: [{ ...calendar, access: "VIEW" }] },
      "TASK",
      mine,
      ["colleague"],
      "calendar",
    ],
    [
      "an EDIT share is",
      { policies: calendarEdit, ownCells: ownTasks, shares: [{ ...calendar, access: "EDIT" }] },
      "TASK",
      mine,
      ["colleague"],
      null,
    ],
    [
      "or an EDIT that reaches the task as it would be",
      { policies: calendarEdit, ownCells: { TASK: open } },
      "TASK",
      mine,
      ["colleague"],
      null,
    ],
    [
      "taking a task asks for no calendar",
      { policies: calendarEdit, ownCells: { TASK: { VIEW: all, ASSIGN: all } } },
      "TASK",
      { responsible: "stranger" },
      ["me"],
      null,
    ],
    [
      "nor does giving a lead",
      { policies: calendarEdit, ownCells: { LEAD: { ...open, EDIT: own } } },
      "LEAD",
      mine,
      ["colleague"],
      null,
    ],
    [
      "entries are never given",
      { isAdministrator: true },
      "ACTIVITY",
      { ...mine, origin: "MANUAL" },
      ["colleague"],
      "ASSIGN does not reach",
    ],
  ])("%s", (_, me, resource, before, ...[[user, status = "ACTIVE"], reason]) => {
    const refusal = refusalOfAssignment(somebody(me), resource, before, { user, status });
    expect(refusal?.reason ?? null).toEqual(reason === null ? null : expect.stringContaining(reason));
  });
});

describe("creating a record for somebody (5.6)", () => {
  it.each<[string, Partial<PrincipalFacts>, To, string | null]>([
    ["needs CREATE", { ownCells: { LEAD: { VIEW: all } } }, ["me"], "CREATE"],
    ["for oneself needs nothing else", { policies: withinEdit, ownCells: { LEAD: { CREATE: all } } }, ["me"], null],
    [
      "for another needs ASSIGN of one's own",
      { ownCells: { LEAD: { ...open, ASSIGN: none } } },
      ["colleague"],
      "ASSIGN",
    ],
    ["which VIEW must reach", { ownCells: { LEAD: { CREATE: all, ASSIGN: all } } }, ["colleague"], "ASSIGN"],
    ["and is enough", { ownCells: { LEAD: { CREATE: all, VIEW: own, EDIT: own } } }, ["colleague"], null],
    [
      "the policies look at the new one",
      { policies: withinEdit, ownCells: { LEAD: { CREATE: all, VIEW: own, EDIT: own } } },
      ["colleague"],
      "reassignWithinEdit",
    ],
  ])("%s", (_, me, [user, status = "ACTIVE"], reason) => {
    const refusal = refusalOfCreation(somebody(me), "LEAD", mine, { user, status });
    expect(refusal?.reason ?? null).toEqual(reason === null ? null : expect.stringContaining(reason));
  });
});

describe("adding a task to a card (5.1, 5.2)", () => {
  const onLead = { ...mine, cardKind: "LEAD", cardTrashed: false, cardResponsible: "colleague" };
  const creating = { TASK: { CREATE: all } };

  it.each<[string, Partial<PrincipalFacts>, RecordFacts, boolean]>([
    ["needs CREATE", { ownCells: { LEAD: open } }, onLead, false],
    ["needs EDIT of the card", { ownCells: { ...creating, LEAD: { VIEW: all, EDIT: own } } }, onLead, false],
    [
      "and has it by a share",
      { ownCells: creating, shares: [{ ...calendar, area: "CONTACTS", access: "EDIT" }] },
      onLead,
      true,
    ],
    ["door 11: needs VIEW of the card even so", { policies: annotating, ownCells: creating }, onLead, false],
    [
      "with viewersMayAnnotate VIEW is enough",
      { policies: annotating, ownCells: { LEAD: { VIEW: all } } },
      onLead,
      true,
    ],
    ["never to a card in the trash", { isAdministrator: true }, { ...onLead, cardTrashed: true }, false],
    ["a task on no card needs CREATE alone", { ownCells: creating }, { ...mine, cardKind: null }, true],
  ])("%s", (_, me, wouldBe, isAllowed) => {
    expect(mayAddToCard(somebody(me), "TASK", wouldBe)).toBe(isAllowed);
  });
});
