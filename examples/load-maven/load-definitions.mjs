import { customFields, pipeline } from "./columns.mjs";

const page = "pageInfo { hasNextPage endCursor }";
const documents = {
  pipelines: `query Pipelines($after: String) { pipelines(first: 250, after: $after) { nodes { id name } ${page} } }`,
  stages: `query Stages($after: String, $filter: StageFilter) {
    stages(first: 250, after: $after, filter: $filter) { nodes { id name } ${page} }
  }`,
  customFields: `query CustomFields($after: String) {
    customFields(first: 250, after: $after) { nodes { resource key } ${page} }
  }`,
  createPipeline: `mutation CreatePipeline($input: CreatePipelineInput!) {
    createPipeline(input: $input) { pipeline { id } userErrors { message } }
  }`,
  createStage: `mutation CreateStage($input: CreateStageInput!) {
    createStage(input: $input) { stage { id } userErrors { message } }
  }`,
  createCustomField: `mutation CreateCustomField($input: CreateCustomFieldInput!) {
    createCustomField(input: $input) { customField { id } userErrors { message } }
  }`,
};

/** The pipeline with its stages, and the custom fields; those that are there stay. Answers `stageIds` by name. */
export async function loadDefinitions(api, tally) {
  await loadCustomFields(api, tally);
  const pipelineId = await loadPipeline(api, tally);
  return { stageIds: await loadStages(api, pipelineId, tally) };
}

async function loadPipeline(api, tally) {
  const there = await api.list(documents.pipelines);
  const found = there.find(({ name }) => name === pipeline.name);
  tally.count("pipelines", found ? "UNCHANGED" : "CREATED");
  if (found) return found.id;
  const made = await api.change(documents.createPipeline, { name: pipeline.name, position: there.length });
  return made.pipeline.id;
}

async function loadStages(api, pipelineId, tally) {
  const there = await api.list(documents.stages, { filter: { pipelineId: { eq: pipelineId } } });
  const ids = new Map(there.map(({ id, name }) => [name, id]));
  for (const [position, { name, kind }] of pipeline.stages.entries()) {
    tally.count("stages", ids.has(name) ? "UNCHANGED" : "CREATED");
    if (ids.has(name)) continue;
    const { stage } = await api.change(documents.createStage, { pipelineId, name, kind, position });
    ids.set(name, stage.id);
  }
  return ids;
}

async function loadCustomFields(api, tally) {
  const nodes = await api.list(documents.customFields);
  const there = new Set(nodes.map(({ resource, key }) => `${resource} ${key}`));
  for (const [resource, fields] of Object.entries(customFields)) {
    for (const [position, field] of fields.entries()) {
      const isThere = there.has(`${resource} ${field.key}`);
      tally.count("custom fields", isThere ? "UNCHANGED" : "CREATED");
      if (!isThere) await api.change(documents.createCustomField, { resource, position, ...field });
    }
  }
}
