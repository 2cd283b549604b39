import { explain } from "../../src/rights/explain";
import { all, contacts, everyLead, own, token } from "../support/decisions";
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
