import { all, annotating, describeDecisions, everyLead, none, onLead, own } from "../../support/decisions";
import { role } from "../../support/somebody";

describeDecisions("annotating: step 8", [
  [
    "who sees a card may add a task to it",
    { policies: annotating, ownCells: everyLead },
    ["CREATE", "TASK", onLead],
    true,
    8,
  ],
  ["an event", { policies: annotating, ownCells: everyLead }, ["CREATE", "EVENT", onLead], true, 8],
  [
    "a note",
    { policies: annotating, ownCells: everyLead },
    ["CREATE", "ACTIVITY", { ...onLead, origin: "MANUAL" }],
    true,
    8,
  ],
  [
    "no entry of the change log",
    { policies: annotating, ownCells: everyLead },
    ["CREATE", "ACTIVITY", { ...onLead, origin: "AUTOMATIC" }],
    false,
    3,
  ],
  [
    "unless one's own cell forbids it",
    { policies: annotating, ownCells: { ...everyLead, TASK: { CREATE: none } } },
    ["CREATE", "TASK", onLead],
    false,
    3,
  ],
  [
    "a role's NONE does not",
    { policies: annotating, roles: [role("A", { ...everyLead, TASK: { CREATE: none } })] },
    ["CREATE", "TASK", onLead],
    true,
    8,
  ],
  [
    "a task on no card is not on one in view",
    { policies: annotating, ownCells: everyLead },
    ["CREATE", "TASK", {}],
    false,
    3,
  ],
  [
    "completing takes a task that one sees",
    { policies: annotating, ownCells: everyLead },
    ["COMPLETE", "TASK", onLead],
    false,
    12,
  ],
  [
    "and then a card in view is enough",
    { policies: annotating, ownCells: { ...everyLead, TASK: { VIEW: all, COMPLETE: own } } },
    ["COMPLETE", "TASK", onLead],
    true,
    8,
  ],
]);
