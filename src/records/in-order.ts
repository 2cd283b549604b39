import type { Completed, Drafting } from "../store/description/drafting";
import type { Kind } from "../store/description/kinds";

type Values = Readonly<Record<string, unknown>>;

/**
 * The drafting of a kind of setting whose records stand in an order: one whose position is left out stands behind the last
 * of those that say the same of `beside`.
 */
export const inOrder = (kind: Kind, beside: string | null): Drafting => ({
  needs: [kind],
  derives: ["position"],
  looksAt: beside === null ? ["position"] : ["position", beside],
  complete: (record, before, { settings }) => {
    if (typeof record["position"] === "number") return { set: {}, faults: [] };
    if (before !== null) return { set: {}, faults: [missing] };
    const others = (settings.get(kind) ?? []).filter((each) => beside === null || each[beside] === record[beside]);
    return { set: { position: behindTheLast(others) }, faults: [] };
  },
});

const greatest = 2_147_483_647;

const behindTheLast = (others: readonly Values[]): number =>
  Math.min(greatest, 1 + Math.max(-1, ...others.map(({ position }) => Number(position))));

const missing: Completed["faults"][number] = {
  member: "position",
  code: "REQUIRED",
  message: "position must be given.",
};
