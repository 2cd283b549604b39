import { mayUseField, readableWhere, writableWhere } from "../../src/rights/fields";
import type { PrincipalFacts } from "../../src/rights/facts";
import { matches } from "../../src/rights/predicate";
import { role, somebody } from "../support/somebody";

const own = { LEAD: { VIEW: { reach: "OWN" }, EDIT: { reach: "OWN" } } } as const;
const group = { LEAD: { VIEW: { reach: "GROUP" }, EDIT: { reach: "GROUP" } } } as const;
const price = (setting: string) => ({ LEAD: { price: setting } });
const restricted = (setting: "HIDDEN" | "READ_ONLY" | "OPEN") =>
  ({ ownRestrictions: price(setting) }) as Partial<PrincipalFacts>;

/** On a record of mine, one of a colleague's, one of a stranger's: R readable, W writable, - neither; then U where usable. */
it.each<[string, Partial<PrincipalFacts>, string]>([
  ["without restrictions every field is open", { roles: [role("A", own)] }, "RW RW RW U"],
  ["without roles there is none but my own", { ownCells: own }, "RW RW RW U"],
  ["a hidden field is hidden", { roles: [role("A", own, price("HIDDEN"))] }, "- - - -"],
  ["a read-only field is read", { roles: [role("A", own, price("READ_ONLY"))] }, "R R R U"],
  [
    "a role that does not hide it opens it on the records that it reaches",
    { roles: [role("A", own), role("B", group, price("HIDDEN"))] },
    "RW - - -",
  ],
  [
    "and closes nothing on those that others reach",
    { roles: [role("A", own, price("HIDDEN")), role("B", group)] },
    "RW RW - -",
  ],
  [
    "for writing its EDIT must reach the record",
    { roles: [role("A", own), role("B", group, price("READ_ONLY"))] },
    "RW R R U",
  ],
  ["my own setting wins: hidden", { roles: [role("A", own)], ...restricted("HIDDEN") }, "- - - -"],
  ["my own setting wins: read-only", { roles: [role("A", own)], ...restricted("READ_ONLY") }, "R R R U"],
  ["my own setting wins: open", { roles: [role("A", own, price("HIDDEN"))], ...restricted("OPEN") }, "RW RW RW U"],
  ["a setting that can't be read hides", { roles: [role("A", own, price("SECRET"))] }, "- - - -"],
  ["administrators are not restricted", { isAdministrator: true, ...restricted("HIDDEN") }, "RW RW RW U"],
])("%s", (_, me, expected) => {
  const principal = somebody(me);
  const letters = ["me", "colleague", "stranger"].map((responsible) => {
    const isReadable = matches(readableWhere(principal, "LEAD", "price"), { responsible });
    const isWritable = matches(writableWhere(principal, "LEAD", "price"), { responsible });
    return `${isReadable ? "R" : ""}${isWritable ? "W" : ""}` || "-";
  });
  expect([...letters, mayUseField(principal, "LEAD", "price") ? "U" : "-"].join(" ")).toBe(expected);
  expect(mayUseField(principal, "LEAD", "name")).toBe(true);
});
