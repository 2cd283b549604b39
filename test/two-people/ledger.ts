import type { Deed, Outcome } from "./deeds";
import type { Scene } from "./scene";

interface Logged {
  readonly record_id: string;
  readonly action: string;
  readonly actor_id: string;
  readonly before: Values | null;
  readonly after: Values | null;
  readonly version: number;
}

type Values = Readonly<Record<string, unknown>>;

const uuidOf = (id: string): string =>
  (id.split("_").at(-1) ?? "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

const plain = (value: unknown): string => JSON.stringify(value ?? null, (_, each: unknown) => sorted(each));

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Everything that the change log, the rows and the answers do not agree on: nothing where no update was lost. */
export async function disagreements(scene: Scene, deeds: readonly Deed[]): Promise<readonly string[]> {
  const { rows } = await scene.client.query<Logged>(
    "select record_id, action, actor_id, before, after, version from change where kind in ('LEAD', 'TASK') order by id",
  );
  const byRecord = new Map<string, Logged[]>();
  for (const row of rows) byRecord.set(row.record_id, [...(byRecord.get(row.record_id) ?? []), row]);
  return [
    ...[...byRecord].flatMap(([id, changes]) => chainFaults(id, changes)),
    ...(await rowFaults(scene, byRecord)),
    ...answerFaults(byRecord, deeds),
    ...(await cardFaults(scene)),
    ...deeds.flatMap(refusalFaults),
  ];
}

/** What a record is before its changes speak of it. */
const unlinked: Values = { contactIds: [] };

/** Versions without a gap, in the order in which they were written down, each from where the one before it left off. */
function chainFaults(id: string, changes: readonly Logged[]): readonly string[] {
  let state: Values = unlinked;
  return changes.flatMap(({ action, before, after, version }, index) => {
    const wrong = Object.entries(before ?? {}).filter(([name, value]) => plain(state[name]) !== plain(value));
    state = { ...state, ...after };
    const faults = wrong.map(([name]) => `${id} ${version}: ${name} was not as ${action} says`);
    return version === index + 1 ? faults : [...faults, `${id}: version ${version} stands at ${index + 1}`];
  });
}

const columns = `name, source, responsible_id as "responsibleId", stage_id as "stageId", deleted_at as "deletedAt", version,
  (select coalesce(json_agg(c.contact_id order by c.contact_id), '[]') from lead_contact c
    where c.account_id = lead.account_id and c.lead_id = lead.id) as "contactIds"`;

/** What the changes of a record come to is what its row holds. */
async function rowFaults(
  { client }: Scene,
  byRecord: ReadonlyMap<string, readonly Logged[]>,
): Promise<readonly string[]> {
  const { rows } = await client.query<Values>(`select id, ${columns} from lead`);
  return rows.flatMap(({ id, version, ...held }) => {
    const changes = byRecord.get(String(id)) ?? [];
    const come = changes.reduce<Values>((state, { after }) => ({ ...state, ...after }), unlinked);
    const wrong = Object.keys(held).filter((name) => plain(held[name]) !== plain(come[name]));
    const faults = wrong.map(
      (name) => `${String(id)}: ${name} is ${plain(held[name])}, its changes say ${plain(come[name])}`,
    );
    return changes.length === version
      ? faults
      : [...faults, `${String(id)}: ${changes.length} changes, version ${String(version)}`];
  });
}

/**
 * Whoever was told that it is done did it: his change stands at the version that he was shown, over the one he had read.
 * And nothing is written that nobody was told of.
 */
function answerFaults(byRecord: ReadonlyMap<string, readonly Logged[]>, deeds: readonly Deed[]): readonly string[] {
  const told = deeds.flatMap(({ who, what, outcomes }) => outcomes.map((outcome) => ({ who, what, outcome })));
  const done = told.filter(({ outcome }) => outcome.is === "DONE");
  const shown = new Set(
    done.map(({ who, outcome }) => `${uuidOf(outcome.id)} ${outcome.version ?? ""} ${uuidOf(who)}`),
  );
  const written = [...byRecord.values()].flat().filter(({ action }) => action !== "CREATE");
  const deletions = written.filter(({ action }) => action === "DELETE").length;
  const answered = done.filter(({ what }) => what === "delete").length;
  return [
    ...done.flatMap(({ who, what, outcome }) => faultsOfDone(byRecord, who, what, outcome)),
    ...written
      .filter((row) => row.action !== "DELETE" && !shown.has(`${row.record_id} ${row.version} ${row.actor_id}`))
      .map((row) => `${row.record_id} ${row.version}: ${row.action} was answered to nobody`),
    ...(deletions === answered ? [] : [`${deletions} were deleted, ${answered} answered as deleted`]),
  ];
}

function faultsOfDone(
  byRecord: ReadonlyMap<string, readonly Logged[]>,
  who: string,
  what: string,
  { id, version, expected, name }: Outcome,
): readonly string[] {
  if (version === null || name === null) return [];
  const change = byRecord.get(uuidOf(id))?.[version - 1];
  const isOwn = change?.actor_id === uuidOf(who) && change.after?.["name"] === name;
  const isOver = expected === null || version === expected + 1;
  return isOwn && isOver ? [] : [`${what} of ${id} to version ${version}, over ${String(expected)}: it is not there`];
}

/** What hangs on a lead carries its owners, stage and trash state. */
async function cardFaults({ client }: Scene): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select t.id from task t join lead l on l.account_id = t.account_id and l.id = t.card_id
      where (t.card_responsible_id, t.card_creator_id, t.card_stage_id, t.card_pipeline_id, t.card_trashed)
        is distinct from (l.responsible_id, l.creator_id, l.stage_id, l.pipeline_id, l.deleted_at is not null)`,
  );
  return rows.map(({ id }) => `the task ${id} does not carry what its lead is`);
}

const explained = new Set([
  "DONE",
  "UNCHANGED",
  "NOT ALONE",
  "NOT_FOUND",
  "FORBIDDEN",
  "STALE_VERSION",
  "CONFLICT",
  "INVALID",
]);

const refusalFaults = ({ what, outcomes }: Deed): readonly string[] =>
  outcomes
    .filter(({ is, because }) => !explained.has(is) || (is === "FORBIDDEN" && !because))
    .map(({ is, because }) => `${what} was refused as ${is}: ${String(because)}`);
