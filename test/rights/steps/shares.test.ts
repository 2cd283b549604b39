import { contacts, describeDecisions, none, onLead } from "../../support/decisions";
import { now } from "../../support/somebody";

describeDecisions("shares: step 7", [
  ["a share gives", { shares: [contacts] }, ["EDIT", "LEAD", { responsible: "colleague" }], true, 7],
  [
    "what the owner is responsible for, not what he created",
    { shares: [contacts] },
    ["VIEW", "LEAD", { creator: "colleague" }],
    false,
    3,
  ],
  [
    "not what I forbade myself",
    { shares: [contacts], ownCells: { LEAD: { EDIT: none } } },
    ["EDIT", "LEAD", { responsible: "colleague" }],
    false,
    3,
  ],
  [
    "nor anything where I forbade myself to see",
    { shares: [contacts], ownCells: { LEAD: { VIEW: none } } },
    ["EDIT", "LEAD", { responsible: "colleague" }],
    false,
    3,
  ],
  [
    "a share ends at its first moment without",
    { shares: [{ ...contacts, until: now }] },
    ["VIEW", "LEAD", { responsible: "colleague" }],
    false,
    3,
  ],
  ["it never deletes", { shares: [contacts] }, ["DELETE", "LEAD", { responsible: "colleague" }], false, 3],
  [
    "it shows the entries of its cards",
    { shares: [contacts] },
    ["VIEW", "ACTIVITY", { ...onLead, cardResponsible: "colleague", origin: "MANUAL" }],
    true,
    7,
  ],
  [
    "and lets add to them",
    { shares: [contacts] },
    ["CREATE", "ACTIVITY", { ...onLead, cardResponsible: "colleague", origin: "MANUAL" }],
    true,
    7,
  ],
  [
    "not those of a card that it does not show",
    { shares: [contacts], ownCells: { LEAD: { VIEW: none } } },
    ["VIEW", "ACTIVITY", { ...onLead, cardResponsible: "colleague", origin: "MANUAL" }],
    false,
    3,
  ],
  [
    "the calendar is another area",
    { shares: [{ ...contacts, area: "CALENDAR" }] },
    ["COMPLETE", "TASK", { responsible: "colleague" }],
    true,
    7,
  ],
  [
    "which shows no cards",
    { shares: [{ ...contacts, area: "CALENDAR" }] },
    ["VIEW", "LEAD", { responsible: "colleague" }],
    false,
    3,
  ],
]);
