import { ownIdOf } from "../account/draw-records";
import { apiIdOf, shapes, typeNameOf } from "../account/shapes";
import { kinds } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";

const fragments = kinds.map((kind) => `... on ${typeNameOf(kind)} { ${kind}: ${shapes[kind].name} }`).join(" ");
const nodesQuery = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${fragments} } }`;

/** Ids of nothing here: one that nobody has, and those of records of another account. */
const strangersOf = (seed: number): readonly string[] => [
  `lead_${"0".repeat(32)}`,
  ...kinds.map((kind) => apiIdOf({ kind, id: ownIdOf(kind, seed === 0 ? 1 : seed - 1) })),
];

/** As many as may be asked for at once. */
const most = 100;

/** By id: what is listed, and null for what is hidden, deleted, unknown or of another account. */
export async function readByIds(visit: Visit, seed: number): Promise<void> {
  const { onlooker, grounds, random } = visit;
  const strangers = strangersOf(seed);
  // All of them in turn: another part of them each time.
  const all = onlooker.world.records;
  const from = Math.floor(random.next() * all.length);
  const asked = [...all.slice(from), ...all.slice(0, from)].slice(0, most - strangers.length);
  const { nodes } = await visit.read<{ nodes: unknown }>(nodesQuery, { ids: [...asked.map(apiIdOf), ...strangers] });
  const expected = asked.map((record) => {
    const found = onlooker.find(record.id);
    return found && { __typename: typeNameOf(record.kind), id: apiIdOf(record), [record.kind]: record.name };
  });
  agree("nodes", nodes, [...expected, ...strangers.map(() => null)]);
  for (const record of asked.filter(({ isDeleted }) => !isDeleted))
    grounds.tally.add("node", "VIEW", onlooker.judge("VIEW", record));
  await readOneByOne(visit);
}

/** One field of the kind's own for some of each. */
async function readOneByOne(visit: Visit): Promise<void> {
  const { onlooker, random, grounds } = visit;
  const asked = onlooker.world.records.filter(() => random.chance(0.15));
  if (asked.length === 0) return;
  const fields = asked.map(
    (record, index) => `r${String(index)}: ${shapes[record.kind].singular}(id: "${apiIdOf(record)}") { id }`,
  );
  const answered = await visit.read<object>(`{ ${fields.join(" ")} }`);
  const expected = asked.map((record, index) => [
    `r${String(index)}`,
    onlooker.find(record.id) && { id: apiIdOf(record) },
  ]);
  agree("by id", answered, Object.fromEntries(expected));
  for (const record of asked.filter(({ isDeleted }) => !isDeleted))
    grounds.tally.add("by id", "VIEW", onlooker.judge("VIEW", record));
}
