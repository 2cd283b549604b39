import { adjustCells } from "../../src/rights/adjusting";
import type { CellChange } from "../../src/rights/adjusting";
import { cellsNotHeld, scopesNotHeld } from "../../src/rights/escalation";
import type { Cell, Cells, PrincipalFacts } from "../../src/rights/facts";
import { missingForMerge } from "../../src/rights/merging";
import { warnOfNarrowing, warnOfNarrowingInRole } from "../../src/rights/warnings";
import { all, following, none, off, own, token } from "../support/decisions";
import { factsOf, now, role, somebody } from "../support/somebody";

describe("writing settings", () => {
  const open = { VIEW: all, EDIT: all, DELETE: own, EXPORT: none };
  const set = (action: CellChange["action"], cell: Cell | null): CellChange => ({ resource: "LEAD", action, cell });

  it.each<[string, CellChange[], Cells["LEAD"], string[]]>([
    [
      "VIEW of NONE closes all but CREATE",
      [set("VIEW", none)],
      { VIEW: none, EDIT: none, DELETE: none, EXPORT: none, ASSIGN: none },
      ["EDIT", "DELETE", "ASSIGN"],
    ],
    ["EDIT of NONE closes DELETE and EXPORT", [set("EDIT", none)], { ...open, EDIT: none, DELETE: none }, ["DELETE"]],
    ["a VIEW that is smaller closes nothing", [set("VIEW", own)], { ...open, VIEW: own }, []],
    ["nor does one that is unset", [set("VIEW", null)], { EDIT: all, DELETE: own, EXPORT: none }, []],
    [
      "nor one that is NONE but for a stage",
      [set("VIEW", { ...none, exceptions: [{ stage: "won", ...own }] })],
      { ...open, VIEW: { ...none, exceptions: [{ stage: "won", ...own }] } },
      [],
    ],
    [
      "what is asked in the same breath is closed, too",
      [set("VIEW", none), set("DELETE", all)],
      { VIEW: none, EDIT: none, DELETE: none, EXPORT: none, ASSIGN: none },
      ["EDIT", "DELETE", "ASSIGN"],
    ],
    ["the last word on a cell holds", [set("VIEW", none), set("VIEW", all)], open, []],
  ])("%s", (_, changes, cells, adjusted) => {
    const written = adjustCells({ LEAD: open, TASK: open }, changes);
    expect(written.cells).toEqual({ LEAD: cells, TASK: open });
    expect(written.adjusted.map((each) => each.action)).toEqual(adjusted);
  });

  it("tells what each closed cell was, and why", () => {
    const { adjusted } = adjustCells({ LEAD: open }, [set("EDIT", none)]);
    expect(adjusted).toEqual([{ resource: "LEAD", action: "DELETE", from: own, to: none, because: "EDIT is NONE" }]);
  });
});

describe("a cell that will reach less than it says is stored and warned of", () => {
  it.each<[string, Cells, Partial<PrincipalFacts>, string[]]>([
    ["EDIT beyond VIEW", { LEAD: { VIEW: own, EDIT: all } }, {}, ["LEAD EDIT: EDIT ALL ∩ VIEW OWN"]],
    ["EXPORT without VIEW", { LEAD: { EXPORT: all } }, {}, ["LEAD EXPORT: NONE"]],
    ["EXPORT without EDIT", { LEAD: { VIEW: all, EXPORT: all } }, {}, ["LEAD EXPORT: NONE"]],
    [
      "DELETE beyond EDIT",
      { LEAD: { VIEW: all, EDIT: own, DELETE: all } },
      {},
      ["LEAD DELETE: DELETE ALL ∩ EDIT OWN ∩ VIEW ALL"],
    ],
    ["a module without a seat", { LEAD: { CREATE: all } }, { licensedModules: ["LEADS"] }, ["LEAD CREATE: NONE"]],
    [
      "in each role by itself",
      { LEAD: { EDIT: all } },
      { roles: [role("A", { LEAD: { VIEW: own } }), role("B", {})] },
      ["LEAD EDIT: EDIT ALL ∩ VIEW OWN ∪ EDIT ALL ∩ VIEW NONE"],
    ],
    ["nothing where VIEW is as wide", { LEAD: { VIEW: all, EDIT: own, ASSIGN: all } }, {}, []],
    [
      "nothing where it follows its card",
      { LEAD: { VIEW: all }, TASK: { VIEW: own, EDIT: own } },
      { policies: following },
      [],
    ],
    ["nothing for what is nobody's anyway", { ACTIVITY: { VIEW: { ...all, origin: "MANUAL" }, EDIT: all } }, {}, []],
    ["nothing for administrators", { LEAD: { EDIT: all } }, { isAdministrator: true }, []],
  ])("%s", (_, ownCells, me, warnings) => {
    const told = warnOfNarrowing(factsOf({ status: "INACTIVE", ...me, ownCells }), now);
    expect(told.map(({ resource, action, inForce }) => `${resource} ${action}: ${inForce}`)).toEqual(warnings);
  });

  it("is judged for a role as its holder alone would have it", () => {
    const told = warnOfNarrowingInRole(off, { CONTACT: { VIEW: { reach: "SUBORDINATES" }, EDIT: { reach: "GROUP" } } });
    expect(told).toEqual([
      {
        resource: "CONTACT",
        action: "EDIT",
        cell: { reach: "GROUP" },
        inForce: "EDIT GROUP ∩ VIEW SUBORDINATES",
        because: "EDIT stands on VIEW",
      },
    ]);
  });
});

describe("merging (5.9)", () => {
  const full = { CREATE: all, VIEW: all, EDIT: all, DELETE: all };

  it.each<[string, Partial<PrincipalFacts>, string[]]>([
    ["needs four rights in force for everything", { ownCells: { LEAD: full } }, []],
    [
      "climb 31: one of them at GROUP is missing",
      { ownCells: { LEAD: { ...full, DELETE: { reach: "GROUP" } } } },
      ["DELETE"],
    ],
    [
      "what narrows VIEW narrows all that stands on it",
      { ownCells: { LEAD: { ...full, VIEW: own } } },
      ["VIEW", "EDIT", "DELETE"],
    ],
    [
      "an exception that closes a stage closes merging",
      { ownCells: { LEAD: { ...full, EDIT: { ...all, exceptions: [{ stage: "won", reach: "NONE" }] } } } },
      ["EDIT", "DELETE"],
    ],
    [
      "one that closes nothing does not",
      { ownCells: { LEAD: { ...full, EDIT: { ...all, exceptions: [{ stage: "won", reach: "ALL" }] } } } },
      [],
    ],
    [
      "a token must list all four",
      { isAdministrator: true, token: token("lead:create", "lead:view", "lead:edit") },
      ["DELETE"],
    ],
  ])("%s", (_, me, missing) => {
    expect(missingForMerge(somebody(me), "LEAD")).toEqual(missing);
  });
});

describe("nobody grants what they do not hold (5.17)", () => {
  const group = { reach: "GROUP" } as const;
  const subordinates = { reach: "SUBORDINATES" } as const;
  const either = { ...own, ownership: "EITHER" } as const;
  const exceptWon = (cell: Cell, reach: Cell["reach"]): Cell => ({ ...cell, exceptions: [{ stage: "won", reach }] });

  it.each<[string, Cell, Cell, boolean]>([
    ["NONE is anybody's to give", none, none, true],
    ["the same reach", group, group, true],
    ["a smaller one", subordinates, own, true],
    ["a greater one", own, subordinates, false],
    ["SUBORDINATES and GROUP do not compare", group, subordinates, false],
    ["nor the other way round", subordinates, group, false],
    ["RESPONSIBLE is within EITHER", either, own, true],
    ["EITHER is not within RESPONSIBLE", own, either, false],
    ["CREATOR is not RESPONSIBLE", own, { ...own, ownership: "CREATOR" }, false],
    ["ALL holds every ownership", all, { ...group, ownership: "CREATOR" }, true],
    ["an exception that is wider is not held", own, exceptWon(own, "ALL"), false],
    ["one that is held is", exceptWon(own, "ALL"), exceptWon(own, "ALL"), true],
    ["one that narrows what I hold does", exceptWon(all, "NONE"), all, false],
  ])("%s", (_, held, granted, isHeld) => {
    const me = somebody({ ownCells: { LEAD: { VIEW: held } } });
    expect(cellsNotHeld(me, { LEAD: { VIEW: granted } }).length === 0).toBe(isHeld);
  });

  it("all entries are more than those that people made", () => {
    const me = somebody({ ownCells: { ACTIVITY: { VIEW: { ...all, origin: "MANUAL" } } } });
    expect(cellsNotHeld(me, { ACTIVITY: { VIEW: all } })).toHaveLength(1);
  });

  it("administrators hold every cell, and a person who may do nothing none", () => {
    const granted: Cells = { LEAD: { DELETE: all }, USER: { VIEW: all } };
    expect(cellsNotHeld(somebody({ isAdministrator: true }), granted)).toEqual([]);
    expect(cellsNotHeld(somebody({ isAdministrator: true, crmAccess: false }), granted)).toHaveLength(2);
  });

  it.each<[string, Partial<PrincipalFacts>, readonly string[]]>([
    ["of which nothing is in force", {}, ["lead:edit", "lead:shred", "settings:edit", "user:create"]],
    ["beyond the token that it is made with", { token: token("lead:view") }, ["lead:edit", "settings:view"]],
    ["of what is nobody's, as an administrator", { isAdministrator: true }, ["lead:complete", "lead:shred"]],
    ["at all, where one may do nothing", { crmAccess: false }, ["lead:view", "settings:view"]],
  ])("climb 18: a token gets no scope %s", (_, more, refused) => {
    const me = somebody({ ownCells: { LEAD: { VIEW: own, EDIT: none } }, ...more });
    const asked = [...refused, "lead:view", "settings:view"];
    expect(new Set(scopesNotHeld(me, asked))).toEqual(new Set(refused));
  });
});
