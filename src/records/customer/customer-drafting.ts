import type { Completed, Drafting } from "../../store/description/drafting";

const mostDays = 3_660;

/** A customer buys every some days, at most ten years; one that nothing is said of is ACTIVE. */
export const customerDrafting: Drafting = {
  needs: [],
  derives: ["status"],
  looksAt: ["periodDays", "status"],
  complete: ({ periodDays, status }) => ({ set: { status: status ?? "ACTIVE" }, faults: faultsOfPeriod(periodDays) }),
};

const faultsOfPeriod = (days: unknown): Completed["faults"] =>
  typeof days !== "number" || (days >= 1 && days <= mostDays)
    ? []
    : [{ member: "periodDays", code: "INVALID", message: `A period has 1 to ${mostDays} days.` }];
