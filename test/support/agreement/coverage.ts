import { actions, ownerships, reaches } from "../../../src/rights/catalogue";
import type { Action, Ownership, Reach } from "../../../src/rights/catalogue";
import type { GeneratedCase } from "../generated/case";
import { actionExists } from "../naive/kinds";
import { matrixRows, settingIn } from "../naive/matrix-row";
import type { Decision } from "./ask-both";

/** One cell of the proof: a setting of the matrix, and the step that decided one way or the other. */
export interface CoverageCell {
  readonly reach: Reach;
  readonly ownership: Ownership;
  readonly action: Action;
  readonly step: number;
  readonly allowed: boolean;
}

export const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Every cell there is; which of them can't occur, and why, is said in `impossible.ts`. */
export const coverageCells: readonly CoverageCell[] = reaches.flatMap((reach) =>
  ownerships.flatMap((ownership) =>
    actions.flatMap((action) =>
      steps.flatMap((step) => [true, false].map((allowed) => ({ reach, ownership, action, step, allowed }))),
    ),
  ),
);

export class Coverage {
  private readonly counts = new Map<string, number>();
  private told = 0;

  /** How many decisions it was told. */
  get decisions(): number {
    return this.told;
  }

  /** Counts a decision under the setting that the first row of the matrix holds for this very record. */
  add({ facts, resource }: GeneratedCase, { action, row, allowed, step }: Decision): void {
    this.told += 1;
    const [first] = matrixRows(facts);
    if (first === undefined || !actionExists(resource, action)) return;
    const { reach, ownership, manualOnly } = settingIn(first, resource, action, row);
    const saysNothing = (manualOnly && row.origin !== "MANUAL") || (resource === "USER" && action === "CREATE");
    const key = `${saysNothing ? "NONE" : reach} ${ownership} ${action} ${String(step)} ${String(allowed)}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  of({ reach, ownership, action, step, allowed }: CoverageCell): number {
    return this.counts.get(`${reach} ${ownership} ${action} ${String(step)} ${String(allowed)}`) ?? 0;
  }

  /** A line for each reach, ownership and action, a column for each step: `true/false`, blank where neither occurs. */
  toTable(): string {
    const heading = "reach         ownership    action  ".concat(...steps.map((step) => String(step).padStart(13)));
    const lines = reaches.flatMap((reach) =>
      ownerships.flatMap((ownership) => actions.map((action) => this.line(reach, ownership, action))),
    );
    return [heading, ...lines].join("\n");
  }

  private line(reach: Reach, ownership: Ownership, action: Action): string {
    const columns = steps.map((step) => {
      const allowed = this.of({ reach, ownership, action, step, allowed: true });
      const refused = this.of({ reach, ownership, action, step, allowed: false });
      return (allowed + refused === 0 ? "" : `${String(allowed)}/${String(refused)}`).padStart(13);
    });
    return [reach.padEnd(14), ownership.padEnd(13), action.padEnd(8), ...columns].join("");
  }
}
