import { all, describeDecisions, own } from "../../support/decisions";
import { role } from "../../support/somebody";

describeDecisions("interrelation within a row: step 5", [
  [
    "nobody edits what he does not see",
    { ownCells: { LEAD: { EDIT: all, VIEW: own } } },
    ["EDIT", "LEAD", { responsible: "stranger" }],
    false,
    5,
  ],
  [
    "nor deletes what he may not edit",
    { ownCells: { LEAD: { VIEW: all, EDIT: own, DELETE: all } } },
    ["DELETE", "LEAD", {}],
    false,
    5,
  ],
  [
    "exporting needs an EDIT other than NONE",
    { ownCells: { LEAD: { VIEW: all, EXPORT: all } } },
    ["EXPORT", "LEAD", {}],
    false,
    5,
  ],
  [
    "of the stage",
    { ownCells: { LEAD: { VIEW: all, EXPORT: all, EDIT: { ...all, exceptions: [{ stage: "won", reach: "NONE" }] } } } },
    ["EXPORT", "LEAD", { stage: "won" }],
    false,
    5,
  ],
  [
    "not one that reaches the record",
    { ownCells: { LEAD: { VIEW: all, EXPORT: all, EDIT: own } } },
    ["EXPORT", "LEAD", {}],
    true,
    3,
  ],
  [
    "two roles never join into a right",
    { roles: [role("A", { LEAD: { VIEW: all } }), role("B", { LEAD: { EDIT: all } })] },
    ["EDIT", "LEAD", {}],
    false,
    5,
  ],
]);
