import type { Drafting } from "../../store/description/drafting";

const said = ["name", "companyName", "phones", "emails", "text"];

/** A request says something of who asks or of what is asked; a new one is NEW. */
export const requestDrafting: Drafting = {
  needs: [],
  derives: ["status"],
  looksAt: [...said, "status"],
  complete: (record) => ({
    set: { status: record["status"] ?? "NEW" },
    faults: said.some((name) => isSaid(record[name])) ? [] : [saysNothing],
  }),
};

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === "string" && value.trim() !== "";
}

const saysNothing = {
  member: "text",
  code: "REQUIRED",
  message: "A request says who asks or what is asked: a name, a company, a number, an address or a text.",
} as const;
