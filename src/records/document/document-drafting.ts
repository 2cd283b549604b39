import type { Drafting } from "../../store/description/drafting";

/** A document that nothing is said of is a draft. */
export const documentDrafting: Drafting = {
  needs: [],
  derives: ["status"],
  looksAt: ["status"],
  complete: ({ status }) => ({ set: { status: status ?? "DRAFT" }, faults: [] }),
};
