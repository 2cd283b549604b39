import { actions } from "../../src/rights/catalogue";
import { explain, explainTo, explainableUsers } from "../../src/rights/explain";
import { matches } from "../../src/rights/predicate";
import { principalOf } from "../../src/rights/principal";
import { scopeOf } from "../../src/rights/scope";
import { all, contacts, everyLead, following, onLead, own, token } from "../support/decisions";
import { generateCase } from "../support/generated/case";
import { may } from "../support/naive";
import { role, somebody } from "../support/somebody";

it.each([
  [{ status: "INACTIVE" }, "the user is not active"],
  [{ ownCells: { LEAD: { VIEW: own } } }, "it is outside one's own rights: VIEW OWN"],
  [{ roles: [role("Sales", { LEAD: { VIEW: all } })] }, "it is within the role Sales: VIEW ALL"],
  [{ shares: [contacts] }, "a share of CONTACTS with access EDIT gives it"],
  [{ ownCells: everyLead, licensedModules: ["LEADS"] }, "no seat opens the licensed module LEADS"],
  [{ ownCells: everyLead, token: token("lead:edit") }, "the token does not list lead:view"],
] as const)("an answer names what decided: %j", (me, because) => {
  expect(explain(somebody(me), "LEAD", "VIEW", { responsible: "colleague" }).decidedBy.because).toBe(because);
});

test("what one is told of oneself is what is in force, and nothing of what one does not see", () => {
  const told = { nothing: 0, allowed: 0, refused: 0 };
  for (let seed = 0; seed < 1_000; seed++) {
    const { facts, now, resource, rows } = generateCase(seed, 4);
    const me = principalOf(facts, now);
    for (const [action, row] of actions.flatMap((each) => rows.map((record) => [each, record] as const))) {
      const explanation = explainTo(me, me, resource, action, row);
      const expected = may(facts, now, resource, "VIEW", row) ? may(facts, now, resource, action, row) : undefined;
      if (explanation?.allowed !== expected) throw new Error(JSON.stringify({ seed, resource, action, row, expected }));
      told[expected === undefined ? "nothing" : expected ? "allowed" : "refused"] += 1;
    }
  }
  expect(Math.min(...Object.values(told))).toBeGreaterThan(500);
});

test("a card that is hidden from whoever asks is no card in what is told of somebody else", () => {
  const cells = { LEAD: { VIEW: own }, TASK: { VIEW: own } };
  const other = somebody({ userId: "stranger", policies: following, ownCells: cells });
  const asker = somebody({ ownCells: { TASK: { VIEW: all } } });
  const task = { responsible: "me", creator: "me", ...onLead };
  expect(matches(scopeOf(other, "TASK", "VIEW"), task)).toBe(true);
  expect(explainTo(asker, other, "TASK", "VIEW", task)).toEqual(
    explainTo(asker, other, "TASK", "VIEW", { responsible: "me", creator: "me" }),
  );
  const seesCard = somebody({ ownCells: { TASK: { VIEW: all }, LEAD: { VIEW: all } } });
  expect(explainTo(seesCard, other, "TASK", "VIEW", task)?.allowed).toBe(true);
});

test.each([
  ["an administrator of everybody", { isAdministrator: true }, ["me", "report", "colleague"]],
  ["whose USER VIEW is ALL of those below", { ownCells: { USER: { VIEW: all } } }, ["report"]],
  [
    "whose USER VIEW is SUBORDINATES of those below",
    { ownCells: { USER: { VIEW: { reach: "SUBORDINATES" } } } },
    ["report"],
  ],
  ["without USER VIEW of nobody", {}, []],
  ["an administrator by a token without user:view of nobody", { isAdministrator: true, token: token("lead:view") }, []],
] as const)("%s may ask why", (_, me, users) => {
  const reached = explainableUsers(somebody(me));
  expect(["me", "report", "colleague"].filter((user) => matches(reached, { user }))).toEqual(users);
});
