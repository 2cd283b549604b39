import type { Action, Resource } from "../../src/rights/catalogue";
import { cellsOf, parseCell } from "../../src/rights/cell";
import type { StoredCell } from "../../src/rights/cell";
import { allowedOn, somebody } from "../support/somebody";

const all = { reach: "ALL" };
const ofStage = { stage: "won", reach: "OWN" };

it.each<[string, Resource, Action, unknown]>([
  ["no reach at all", "LEAD", "VIEW", {}],
  ["a reach that is unknown", "LEAD", "VIEW", { reach: "WORLD" }],
  ["an ownership that is unknown", "LEAD", "VIEW", { reach: "OWN", ownership: "SELLER" }],
  ["CREATE with OWN", "LEAD", "CREATE", { reach: "OWN" }],
  ["GROUP of USER", "USER", "VIEW", { reach: "GROUP" }],
  ["OWN of USER", "USER", "EDIT", { reach: "OWN" }],
  ["an action that the resource has not", "LEAD", "COMPLETE", all],
  ["ASSIGN of an entry", "ACTIVITY", "ASSIGN", all],
  ["an origin that is unknown", "ACTIVITY", "VIEW", { ...all, origin: "AUTOMATIC" }],
  ["an origin of what is no entry", "TASK", "VIEW", { ...all, origin: "MANUAL" }],
  ["exceptions that are no list", "LEAD", "VIEW", { ...all, exceptions: ofStage }],
  ["exceptions on CREATE", "LEAD", "CREATE", { ...all, exceptions: [ofStage] }],
  ["exceptions of a resource without stages", "CONTACT", "VIEW", { ...all, exceptions: [ofStage] }],
  ["an exception that names nothing", "LEAD", "VIEW", { ...all, exceptions: [{ reach: "OWN" }] }],
  ["an exception that names two things", "LEAD", "VIEW", { ...all, exceptions: [{ ...ofStage, pipeline: "sales" }] }],
  [
    "an exception of a kind of document on a lead",
    "LEAD",
    "VIEW",
    { ...all, exceptions: [{ documentKind: "x", reach: "OWN" }] },
  ],
  ["an exception that names a number", "LEAD", "VIEW", { ...all, exceptions: [{ stage: 7, reach: "OWN" }] }],
  ["an exception whose reach is unknown", "LEAD", "VIEW", { ...all, exceptions: [{ stage: "won", reach: "WORLD" }] }],
  ["no object", "LEAD", "VIEW", "ALL"],
  ["null", "LEAD", "VIEW", null],
])("door 29, 30: a cell that can't be read is NONE, whole: %s", (_, resource, action, raw) => {
  expect(parseCell(resource, action, raw)).toEqual({ cell: { reach: "NONE" }, readable: false });
});

it.each<[string, Resource, Action, unknown]>([
  ["a reach alone", "LEAD", "VIEW", all],
  ["an ownership", "TASK", "COMPLETE", { reach: "GROUP", ownership: "EITHER" }],
  ["MANUAL entries", "ACTIVITY", "VIEW", { ...all, origin: "MANUAL" }],
  ["stages and pipelines", "LEAD", "EDIT", { ...all, exceptions: [ofStage, { pipeline: "sales", reach: "NONE" }] }],
  ["kinds of document", "DOCUMENT", "VIEW", { reach: "NONE", exceptions: [{ documentKind: "offer", reach: "ALL" }] }],
  ["CREATE", "IMPORT", "CREATE", all],
  ["reports", "USER", "DELETE", { reach: "SUBORDINATES" }],
])("a cell that the catalogue knows is taken as it is: %s", (_, resource, action, raw) => {
  expect(parseCell(resource, action, raw)).toEqual({ cell: raw, readable: true });
});

it("door 30: what is stored and unknown counts as NONE, and is told", () => {
  const faults: unknown[] = [];
  const stored: StoredCell[] = [
    { resource: "LEAD", action: "VIEW", cell: all },
    { resource: "LEAD", action: "EDIT", cell: { reach: "WORLD" } },
    { resource: "INVOICE", action: "VIEW", cell: all },
    { resource: "LEAD", action: "SHRED", cell: all },
  ];
  const cells = cellsOf(stored, (fault) => faults.push(fault));
  expect(cells).toEqual({ LEAD: { VIEW: all, EDIT: { reach: "NONE" } } });
  expect(faults).toEqual(stored.slice(1));
});

describe("an exception is the cell of the records that it names", () => {
  const reaching = (exceptions: object[], base = "OWN") =>
    somebody({ ownCells: cellsOf([{ resource: "LEAD", action: "VIEW", cell: { reach: base, exceptions } }]) });
  const inSales = { pipeline: "sales", reach: "ALL" };

  it.each([
    ["elsewhere the cell holds", [inSales], { pipeline: "service", responsible: "stranger" }, false],
    ["in the pipeline the exception", [inSales], { pipeline: "sales", responsible: "stranger" }, true],
    [
      "a stage beats its pipeline",
      [{ stage: "won", reach: "NONE" }, inSales],
      { pipeline: "sales", stage: "won", responsible: "me" },
      false,
    ],
    [
      "in whatever order they stand",
      [inSales, { stage: "won", reach: "NONE" }],
      { pipeline: "sales", stage: "won", responsible: "me" },
      false,
    ],
    ["a record without a stage has none", [{ stage: "won", reach: "ALL" }], { responsible: "stranger" }, false],
    [
      "of two for one stage the first holds",
      [
        { stage: "won", reach: "NONE" },
        { stage: "won", reach: "ALL" },
      ],
      { stage: "won", responsible: "me" },
      false,
    ],
    [
      "its ownership is RESPONSIBLE unless it says",
      [{ stage: "won", reach: "OWN" }],
      { stage: "won", creator: "me" },
      false,
    ],
    [
      "and the one it says",
      [{ stage: "won", reach: "OWN", ownership: "CREATOR" }],
      { stage: "won", creator: "me" },
      true,
    ],
  ])("%s", (_, exceptions, lead, isSeen) => {
    expect(allowedOn(reaching(exceptions), "LEAD", lead)).toEqual(isSeen ? ["VIEW"] : []);
  });
});
