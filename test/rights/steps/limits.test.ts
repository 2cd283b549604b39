import { all, describeDecisions, everyLead, following, onLead, own, seat, token } from "../../support/decisions";
import { now } from "../../support/somebody";

describeDecisions("what takes away: steps 9 to 12", [
  ["nobody edits the change log", { isAdministrator: true }, ["EDIT", "ACTIVITY", { origin: "AUTOMATIC" }], false, 9],
  ["nor deletes it", { isAdministrator: true }, ["DELETE", "ACTIVITY", { origin: "AUTOMATIC" }], false, 9],
  [
    "it is seen with its card",
    { ownCells: { ...everyLead, ACTIVITY: { VIEW: all } } },
    ["VIEW", "ACTIVITY", { ...onLead, origin: "AUTOMATIC" }],
    true,
    3,
  ],
  [
    "and not without",
    { ownCells: { ACTIVITY: { VIEW: all } } },
    ["VIEW", "ACTIVITY", { ...onLead, origin: "AUTOMATIC" }],
    false,
    9,
  ],
  [
    "a note is seen without its card",
    { ownCells: { ACTIVITY: { VIEW: all } } },
    ["VIEW", "ACTIVITY", { ...onLead, origin: "MANUAL" }],
    true,
    3,
  ],
  [
    "climb 25: an administrator is touched by administrators alone",
    { ownCells: { USER: { VIEW: all, EDIT: all } } },
    ["EDIT", "USER", { user: "boss", administrator: true }],
    false,
    9,
  ],

  [
    "a licensed module without a seat is closed, to administrators too",
    { isAdministrator: true, licensedModules: ["LEADS"] },
    ["VIEW", "LEAD", {}],
    false,
    10,
  ],
  [
    "a seat opens it",
    { ownCells: everyLead, licensedModules: ["LEADS"], seats: [seat(null)] },
    ["VIEW", "LEAD", {}],
    true,
    3,
  ],
  [
    "until it ends",
    { ownCells: everyLead, licensedModules: ["LEADS"], seats: [seat(now)] },
    ["VIEW", "LEAD", {}],
    false,
    10,
  ],
  ["other modules stay open", { isAdministrator: true, licensedModules: ["DOCUMENTS"] }, ["VIEW", "LEAD", {}], true, 2],
  [
    "what is closed is not followed",
    { policies: following, licensedModules: ["LEADS"], ownCells: { ...everyLead, TASK: { VIEW: own } } },
    ["VIEW", "TASK", onLead],
    false,
    3,
  ],

  ["a token holds what it lists", { isAdministrator: true, token: token("lead:view") }, ["VIEW", "LEAD", {}], true, 2],
  ["and nothing else", { isAdministrator: true, token: token("lead:view") }, ["EDIT", "LEAD", {}], false, 11],
  [
    "climb 20: an expired one holds nothing",
    { isAdministrator: true, token: { ...token("lead:view"), until: now } },
    ["VIEW", "LEAD", {}],
    false,
    11,
  ],
  [
    "nor does any while the channel is blocked",
    { isAdministrator: true, token: { ...token("lead:view"), channelBlocked: true } },
    ["VIEW", "LEAD", {}],
    false,
    11,
  ],
  ["a token never widens", { ownCells: {}, token: token("lead:view") }, ["VIEW", "LEAD", {}], false, 3],

  [
    "lead:edit without lead:view edits nothing",
    { isAdministrator: true, token: token("lead:edit") },
    ["EDIT", "LEAD", {}],
    false,
    12,
  ],
  [
    "lead:delete without lead:edit deletes nothing",
    { isAdministrator: true, token: token("lead:delete", "lead:view") },
    ["DELETE", "LEAD", {}],
    false,
    12,
  ],
  [
    "a token may export without edit",
    { ownCells: { LEAD: { VIEW: all, EDIT: own, EXPORT: all } }, token: token("lead:export", "lead:view") },
    ["EXPORT", "LEAD", {}],
    true,
    3,
  ],
]);
