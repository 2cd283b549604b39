import type { DemoAccount, DemoPipeline } from "../demo-account";
import type { Person } from "./person";

/** Ids in the API of what an account defines, by name. */
export interface Definitions {
  /** By `<pipeline>/<stage>`. */
  readonly stages: ReadonlyMap<string, string>;
  readonly pipelines: ReadonlyMap<string, string>;
  readonly lossReasons: ReadonlyMap<string, string>;
}

interface Standing {
  readonly id: string;
  readonly stages: { readonly nodes: readonly { readonly id: string; readonly position: number }[] };
}

/** Pipelines, loss reasons and custom fields, in their order. */
export async function makeDefinitions(admin: Person, account: DemoAccount): Promise<Definitions> {
  const pipelines = new Map<string, string>();
  const stages = new Map<string, string>();
  for (const [position, pipeline] of account.pipelines.entries()) {
    const made = position === 0 ? await renameFirst(admin, pipeline) : await makePipeline(admin, pipeline, position);
    pipelines.set(pipeline.name, made.id);
    pipeline.stages.forEach(({ name }, index) => stages.set(`${pipeline.name}/${name}`, made.stageIds[index] ?? ""));
  }
  const lossReasons = new Map<string, string>();
  for (const name of account.lossReasons) {
    const { lossReason } = await admin.does<{ lossReason: { id: string } }>(
      "createLossReason",
      { name },
      "lossReason { id }",
    );
    lossReasons.set(name, lossReason.id);
  }
  await makeCustomFields(admin, account);
  return { pipelines, stages, lossReasons };
}

interface MadePipeline {
  readonly id: string;
  readonly stageIds: readonly string[];
}

/** The pipeline that every account begins with gets the names of this one. */
async function renameFirst(admin: Person, { name, stages }: DemoPipeline): Promise<MadePipeline> {
  const { pipelines } = await admin.asks<{ pipelines: { nodes: [Standing] } }>(
    "{ pipelines(first: 1) { nodes { id stages { nodes { id position } } } } }",
  );
  const [{ id, stages: standing }] = pipelines.nodes;
  await admin.does("updatePipeline", { id, name }, "pipeline { id }");
  const inOrder = [...standing.nodes].sort((one, other) => one.position - other.position);
  const stageIds = inOrder.map((stage) => stage.id);
  for (const [index, stageId] of stageIds.entries())
    await admin.does("updateStage", { id: stageId, name: stages[index]?.name }, "stage { id }");
  return { id, stageIds };
}

async function makePipeline(admin: Person, { name, stages }: DemoPipeline, position: number): Promise<MadePipeline> {
  const { pipeline } = await admin.does<{ pipeline: { id: string } }>(
    ...(["createPipeline", { name, position }, "pipeline { id }"] as const),
  );
  const stageIds: string[] = [];
  for (const [index, stage] of stages.entries()) {
    const input = { ...stage, pipelineId: pipeline.id, position: index };
    stageIds.push((await admin.does<{ stage: { id: string } }>("createStage", input, "stage { id }")).stage.id);
  }
  return { id: pipeline.id, stageIds };
}

async function makeCustomFields(admin: Person, { customFields }: DemoAccount): Promise<void> {
  for (const [position, field] of customFields.entries()) {
    const { resource, key, label, type, options = [] } = field;
    await admin.does("createCustomField", { resource, key, label, type, options, position }, "customField { id }");
  }
}
