import { ForeignKey, Unique } from "typeorm";
import { Described } from "../../store/description/describe";
import { ChoiceField, FlagField, IntegerField, TextField } from "../../store/description/fields";
import { Many, One } from "../../store/description/links";
import { AccountRow } from "../../store/description/record";
import { inOrder } from "../in-order";

/** A way that leads go, stage by stage. Archived, never deleted (`decisions.md` 11). */
@Described({
  kind: "PIPELINE",
  singular: "pipeline",
  plural: "pipelines",
  description: "A way that leads go, stage by stage.",
  drafting: inOrder("PIPELINE", null),
})
@Many("stages", "STAGE", { column: "pipeline_id", description: "Its stages." })
@ForeignKey("Account", ["accountId"], ["accountId"])
@Unique(["accountId", "name"])
export class Pipeline extends AccountRow {
  @TextField({ description: "Its name, unique in the account.", required: true, max: 100 })
  name: string;

  @IntegerField({
    description: "Where it stands among the others, from 0; a new one behind the last unless it says.",
    required: true,
  })
  position: number;

  @FlagField({ description: "No longer offered; leads that are in it stay." })
  isArchived: boolean;
}

/** A step of a pipeline. Its kind tells whether a lead in it is open, won or lost. */
@Described({
  kind: "STAGE",
  singular: "stage",
  plural: "stages",
  description: "A step of a pipeline.",
  drafting: inOrder("STAGE", "pipelineId"),
})
@Unique(["accountId", "pipelineId", "id"])
@Unique(["accountId", "pipelineId", "name"])
export class Stage extends AccountRow {
  @One("PIPELINE", "Pipeline", { description: "The pipeline that it is a step of.", required: true, written: "create" })
  pipelineId: string;

  @TextField({ description: "Its name, unique in its pipeline.", required: true, max: 100 })
  name: string;

  @IntegerField({
    description: "Where it stands in its pipeline, from 0; a new one behind the last unless it says.",
    required: true,
  })
  position: number;

  @ChoiceField({
    description: "What being in it means for a lead. It can't be changed once set.",
    required: true,
    written: "create",
    choices: {
      name: "StageKind",
      description: "What being in a stage means for a lead.",
      values: { OPEN: "Still on its way.", WON: "Closed, and won.", LOST: "Closed, and lost." },
    },
  })
  kind: "OPEN" | "WON" | "LOST";

  @FlagField({ description: "No longer offered; leads that are in it stay." })
  isArchived: boolean;
}

/** Why leads are lost. */
@Described({
  kind: "LOSS_REASON",
  prefix: "loss_reason",
  table: "loss_reason",
  singular: "lossReason",
  plural: "lossReasons",
  description: "Why a lead was lost.",
})
@ForeignKey("Account", ["accountId"], ["accountId"])
@Unique(["accountId", "name"])
export class LossReason extends AccountRow {
  @TextField({ description: "Its name, unique in the account.", required: true, max: 100 })
  name: string;

  @FlagField({ description: "No longer offered." })
  isArchived: boolean;
}
