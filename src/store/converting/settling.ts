import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import type { Fault } from "../refusals";
import { type Amend, type AmendBatch, amendBatch } from "../writing/amend-batch";
import type { BatchOutcome } from "../writing/batch";
import { closedFields, wouldBeFacts } from "../writing/judge";
import { editing } from "../writing/manner";
import { isFaulty, parseField } from "../writing/parse-field";
import type { Values } from "../writing/stored-values";

/** Was the request converted or dismissed? */
export const isSettled = (request: Values): boolean => request["status"] !== "NEW";

export const settledAlready: Fault = {
  field: ["input", "id"],
  code: "INVALID",
  message: "It is settled already: reopen it first.",
};

const notSettled: Fault = {
  field: ["input", "id"],
  code: "INVALID",
  message: "It is not settled: there is nothing to reopen.",
};

/** Says that nothing is to come of a request that EDIT reaches, and why. Throws `NotFound`, `Forbidden`, `Faults`, `Conflict`. */
export function dismissRequest(door: Door, batch: AmendBatch, reason: string | null): Promise<BatchOutcome> {
  const of = descriptionOf("REQUEST");
  const amend: Amend = ({ values }, standing) => {
    const parts = reason === null ? [] : ["dismissReason"];
    const closed = closedFields(standing, of, { path: ["input"], parts }, wouldBeFacts(of, values));
    if (closed.length > 0) return { faults: closed.map((fault) => ({ ...fault, field: ["input", "reason"] })) };
    const field = of.fields.find(({ name }) => name === "dismissReason");
    // It is told as whoever dismisses says it: `reason`.
    const parsed = field
      ? parseField(reason, { ...field, name: "reason" }, ["input", "reason"], standing)
      : { value: null };
    const faults = [...(isFaulty(parsed) ? parsed.faults : []), ...(isSettled(values) ? [settledAlready] : [])];
    if (isFaulty(parsed) || faults.length > 0) return { faults };
    return { set: { status: "DISMISSED", settledAt: door.now.toISOString(), dismissReason: parsed.value } };
  };
  return amendBatch(door, batch, { of, manner: editing, amend });
}

/** Has a settled request sorted once more. What it became stays, and so does what it says of that. Throws as `dismissRequest`. */
export function reopenRequest(door: Door, batch: AmendBatch): Promise<BatchOutcome> {
  const amend: Amend = ({ values }) =>
    isSettled(values) ? { set: { status: "NEW", settledAt: null, dismissReason: null } } : { faults: [notSettled] };
  return amendBatch(door, batch, { of: descriptionOf("REQUEST"), manner: editing, amend });
}
