import type { Drafting } from "../../store/description/drafting";

/** A task is due at a moment or on a day, not both; a list goes by the moment, or by the end of the day (`decisions.md` 8). */
export const taskDrafting: Drafting = {
  needs: [],
  derives: ["kind"],
  looksAt: ["dueAt", "dueOn", "kind"],
  complete: (record) => {
    const {
      dueAt = null,
      dueOn = null,
      kind = null,
    } = record as { dueAt?: string | null; dueOn?: string | null; kind?: string | null };
    const both = dueAt !== null && dueOn !== null;
    const dueBy = dueAt ?? (dueOn === null ? null : `${dueOn}T23:59:59.999Z`);
    return {
      set: { dueBy, kind: kind ?? "TODO" },
      faults: both
        ? [{ member: "dueOn", code: "INVALID", message: "A task is due at a moment or on a day, not both." }]
        : [],
    };
  },
};
