import type { Completed, Drafting, Known } from "../../store/description/drafting";

type Values = Readonly<Record<string, unknown>>;

/** A lead goes where its stage is; a stage that is left out is the first open one of its pipeline, or of the first. */
export const leadDrafting: Drafting = {
  needs: ["PIPELINE", "STAGE"],
  derives: ["pipelineId", "stageId"],
  looksAt: ["pipelineId", "stageId", "closedAt"],
  complete: (record, before, known) => {
    const stage = stageOf(record, before, known);
    if (!stage) return { set: {}, faults: [isNowhere(record, known) ? nowhere : noBeginning] };
    const faults = isElsewhere(record, before, stage) ? [elsewhere] : [];
    return {
      set: { pipelineId: stage["pipelineId"], stageId: stage["id"], closedAt: closedAt(before, stage, known) },
      faults,
    };
  },
};

type Fault = Completed["faults"][number];

const noBeginning: Fault = {
  member: "stageId",
  code: "INVALID",
  message: "There is no open stage to begin in: say one.",
};

const nowhere: Fault = { member: "pipelineId", code: "INVALID", message: "There is no such pipeline." };

/** Was a pipeline said that the account does not have? */
const isNowhere = ({ pipelineId }: Values, known: Known): boolean =>
  typeof pipelineId === "string" && !(known.settings.get("PIPELINE") ?? []).some((each) => each["id"] === pipelineId);

const elsewhere: Fault = {
  member: "stageId",
  code: "INVALID",
  message: "The stage is not one of the pipeline: leave the pipeline out, or say a stage of it.",
};

function stageOf(record: Values, before: Values | null, known: Known): Values | undefined {
  const stages = known.settings.get("STAGE") ?? [];
  const said = record["stageId"];
  if (typeof said === "string" && !movesPipeline(record, before)) return stages.find((stage) => stage["id"] === said);
  return firstOpen(known, record["pipelineId"]);
}

/** Only the pipeline was said to change: the stage of the old one is no answer. */
const movesPipeline = (record: Values, before: Values | null): boolean =>
  record["stageId"] === before?.["stageId"] && record["pipelineId"] !== before?.["pipelineId"];

function firstOpen(known: Known, pipelineId: unknown): Values | undefined {
  const byPosition = (a: Values, b: Values): number => Number(a["position"]) - Number(b["position"]);
  const pipelines = (known.settings.get("PIPELINE") ?? [])
    .filter((each) => each["isArchived"] !== true)
    .toSorted(byPosition);
  const chosen = typeof pipelineId === "string" ? pipelineId : pipelines[0]?.["id"];
  const stages = (known.settings.get("STAGE") ?? []).filter(
    (each) => each["pipelineId"] === chosen && each["kind"] === "OPEN" && each["isArchived"] !== true,
  );
  return stages.toSorted(byPosition)[0];
}

/** Was a pipeline said that the stage is not of? An update that says the stage alone takes its pipeline along. */
function isElsewhere(record: Values, before: Values | null, stage: Values): boolean {
  const said = record["pipelineId"] ?? null;
  if (said === null || said === stage["pipelineId"]) return false;
  return said !== before?.["pipelineId"];
}

/** `closed_at` follows the stage's kind (`decisions.md` 11): it stays from one closed stage to the next. */
function closedAt(before: Values | null, stage: Values, known: Known): unknown {
  if (stage["kind"] === "OPEN") return null;
  return before?.["closedAt"] ?? known.now.toISOString();
}
