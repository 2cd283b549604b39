import { describeDecisions, everyLead, none } from "../../support/decisions";
import { now } from "../../support/somebody";

describeDecisions("who asks: steps 1 and 2", [
  ["an inactive user has nothing", { status: "INACTIVE", isAdministrator: true }, ["VIEW", "LEAD", {}], false, 1],
  ["nor has an invited one", { status: "INVITED", ownCells: everyLead }, ["VIEW", "LEAD", {}], false, 1],
  ["nor one without CRM access", { crmAccess: false, isAdministrator: true }, ["VIEW", "LEAD", {}], false, 1],
  [
    "nor anybody of a suspended account",
    { accountSuspended: true, isAdministrator: true },
    ["VIEW", "LEAD", {}],
    false,
    1,
  ],
  [
    "a session ends at its first moment without",
    { sessionUntil: now, ownCells: everyLead },
    ["VIEW", "LEAD", {}],
    false,
    1,
  ],
  ["and holds until then", { sessionUntil: now + 1, ownCells: everyLead }, ["VIEW", "LEAD", {}], true, 3],

  ["an administrator has every cell", { isAdministrator: true }, ["DELETE", "LEAD", {}], true, 2],
  [
    "whatever the own cells say",
    { isAdministrator: true, ownCells: { LEAD: { VIEW: none } } },
    ["VIEW", "LEAD", {}],
    true,
    2,
  ],
  ["adding users is the administrators'", { isAdministrator: true }, ["CREATE", "USER", {}], true, 2],
  ["an import is its maker's", { isAdministrator: true }, ["VIEW", "IMPORT", { creator: "stranger" }], false, 2],
  ["the administrator's own one, too", { isAdministrator: true }, ["VIEW", "IMPORT", { creator: "me" }], true, 2],
  [
    "what does not exist is nobody's",
    { isAdministrator: true },
    ["ASSIGN", "ACTIVITY", { origin: "MANUAL" }],
    false,
    2,
  ],
]);
