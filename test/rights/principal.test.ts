import { resources } from "../../src/rights/catalogue";
import type { PrincipalFacts } from "../../src/rights/facts";
import type { Predicate } from "../../src/rights/predicate";
import { isPolicyOn, principalOf } from "../../src/rights/principal";
import { rowsOf, scopeOf } from "../../src/rights/scope";
import { all, contacts, off } from "../support/decisions";
import { factsOf, newUserOf, now, role, somebody } from "../support/somebody";

const share = (until: number | null) => ({ ...contacts, until });
const token = { scopes: [], channelBlocked: false };

it.each<[string, Partial<PrincipalFacts>, number | null]>([
  ["nothing that ends", { shares: [share(null)], seats: [{ modules: [], until: null }] }, null],
  ["a share", { shares: [share(now + 5)] }, now + 5],
  ["a seat", { seats: [{ modules: ["LEADS"], until: now + 5 }] }, now + 5],
  ["a token", { token: { ...token, until: now + 5 } }, now + 5],
  ["a session", { sessionUntil: now + 5 }, now + 5],
  ["the earliest of several", { shares: [share(now + 9), share(now + 7)], sessionUntil: now + 8 }, now + 7],
  ["not what has ended already", { shares: [share(now), share(now - 1)], sessionUntil: now + 8 }, now + 8],
])("a principal is good until what it holds ends: %s", (_, said, until) => {
  expect(somebody(said).validUntil).toBe(until);
});

it("a policy that can't be read is off", () => {
  const policies = { ...off, tasksFollowCards: "yes" } as unknown as PrincipalFacts["policies"];
  expect(isPolicyOn(somebody({ policies }), "tasksFollowCards")).toBe(false);
});

it("what it may do is worked out once, and can't be changed", () => {
  const principal = somebody({ isAdministrator: true });
  expect(scopeOf(principal, "LEAD", "VIEW")).toBe(scopeOf(principal, "LEAD", "VIEW"));
  expect(Object.isFrozen(principal)).toBe(true);
});

it("grants are kept by their source", () => {
  const principal = somebody({
    roles: [role("Sales", { LEAD: { VIEW: all } }), role("Support", {})],
    shares: [contacts, { ...contacts, owner: "report" }],
  });
  expect(rowsOf(principal, "LEAD").map((row) => [row.source, row.cells.VIEW.is])).toEqual([
    [{ kind: "role", id: "Sales", name: "Sales" }, "everything"],
    [{ kind: "role", id: "Support", name: "Support" }, "nothing"],
    [{ kind: "share", area: "CONTACTS", access: "EDIT", owners: ["colleague", "report"] }, "userIn"],
  ]);
});

it("all sources of one column are one set of owners", () => {
  const principal = somebody({
    roles: [
      role("A", { LEAD: { VIEW: { reach: "GROUP" } } }),
      role("B", { LEAD: { VIEW: { reach: "SUBORDINATES" } } }),
    ],
    shares: [{ ...contacts, owner: "friend" }],
  });
  expect(scopeOf(principal, "LEAD", "VIEW")).toEqual({
    is: "userIn",
    column: "responsible",
    users: ["me", "colleague", "report", "friend"],
  });
});

it("a task that follows asks its own row alone: kind, owners and trash of its card", () => {
  const amo = principalOf(newUserOf("AMO"), now);
  expect(scopeOf(amo, "TASK", "VIEW")).toEqual({
    is: "anyOf",
    predicates: [
      { is: "userIn", column: "responsible", users: ["me"] },
      { is: "userIn", column: "creator", users: ["me"] },
      {
        is: "allOf",
        predicates: [
          { is: "fieldIs", field: "cardTrashed", values: [false] },
          {
            is: "fieldIs",
            field: "cardKind",
            values: ["LEAD", "REQUEST", "CONTACT", "COMPANY", "CUSTOMER", "DOCUMENT"],
          },
        ],
      },
    ],
  });
});

it("a boss of five thousand is asked with one list of them, not one a cell", () => {
  const subordinates = Array.from({ length: 5_000 }, (_, index) => `report-${String(index)}`);
  const principal = principalOf(factsOf({ ...newUserOf("SYNERGY", ["Supervisor"]), subordinates }), now);
  const lists = new Set(resources.flatMap((resource) => usersIn(scopeOf(principal, resource, "VIEW"))));
  // Reports with me, reports without me (of users), me alone (of imports).
  expect([...lists].map((list) => list.length).sort((one, other) => one - other)).toEqual([1, 5_000, 5_001]);
});

function usersIn(predicate: Predicate): readonly (readonly string[])[] {
  if (predicate.is === "userIn") return [predicate.users];
  return predicate.is === "anyOf" || predicate.is === "allOf" ? predicate.predicates.flatMap(usersIn) : [];
}
