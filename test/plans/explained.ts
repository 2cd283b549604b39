import { type Client, escapeLiteral } from "pg";
import type { Statement } from "../../src/store/sql";

/** A node of a plan as PostgreSQL explains it after a run. */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Explained {
  readonly plan: PlanNode;
  readonly milliseconds: number;
}

/** Runs a prepared statement by the plan that the gateway gets for it, and answers that plan with what each node did. */
export async function explain(client: Client, { text, values }: Statement): Promise<Explained> {
  await client.query(`prepare asked as ${text}`);
  try {
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode; "Execution Time": number }] }>(
      `explain (analyze, format json) execute asked(${(values as readonly Value[]).map(literalOf).join(", ")})`,
    );
    const [run] = rows[0]?.["QUERY PLAN"] ?? [];
    if (!run) throw new Error("PostgreSQL explained nothing");
    return { plan: run.Plan, milliseconds: run["Execution Time"] };
  } finally {
    await client.query("deallocate asked");
  }
}

type Value = string | number | boolean | null;

function literalOf(value: Value | readonly Value[]): string {
  if (value === null) return "null";
  if (typeof value !== "object") return escapeLiteral(String(value));
  const members = value.map((each) => `"${String(each).replace(/["\\]/g, "\\$&")}"`);
  return escapeLiteral(`{${members.join(",")}}`);
}
