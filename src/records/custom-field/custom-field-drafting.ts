import type { Completed, Drafting } from "../../store/description/drafting";
import { inOrder } from "../in-order";

const order = inOrder("CUSTOM_FIELD", "resource");

type Fault = Completed["faults"][number];

/** A key that a filter, a restriction and an export can carry; options where there is something to choose. */
export const customFieldDrafting: Drafting = {
  ...order,
  looksAt: [...order.looksAt, "key", "type", "options"],
  complete: (record, before, known) => {
    const { set, faults } = order.complete(record, before, known);
    return { set, faults: [...faults, ...faultsOfKey(record["key"]), ...faultsOfOptions(record)] };
  },
};

const faultsOfKey = (key: unknown): readonly Fault[] =>
  typeof key !== "string" || /^[a-z][a-z0-9_]*$/.test(key)
    ? []
    : [
        {
          member: "key",
          code: "INVALID",
          message: "A key begins with a lower-case letter and goes on with lower-case letters, digits and underscores.",
        },
      ];

function faultsOfOptions(record: Readonly<Record<string, unknown>>): readonly Fault[] {
  const options = (record["options"] ?? []) as readonly string[];
  const isChoice = record["type"] === "CHOICE";
  if (isChoice && options.length === 0)
    return [{ member: "options", code: "REQUIRED", message: "A CHOICE has at least one option." }];
  if (!isChoice && options.length > 0)
    return [{ member: "options", code: "INVALID", message: "Options are for a CHOICE alone." }];
  const areDistinct = new Set(options).size === options.length && options.every((option) => option.trim() !== "");
  return areDistinct
    ? []
    : [{ member: "options", code: "INVALID", message: "Options are not blank, and each stands once." }];
}
