import { apiIdOf, typeNameOf } from "../account/shapes";
import { kinds } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";

interface TrashList {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: { readonly count: number };
}

/** The trash of every kind: what would be in VIEW and DELETE if it were not there, and who may take it out again. */
export async function readTrash(visit: Visit): Promise<void> {
  const { onlooker, grounds } = visit;
  const able = kinds.map((kind) => `... on ${typeNameOf(kind)} { can { restore edit } }`).join(" ");
  const fields = kinds.map(
    (kind) => `${kind}: trash(resource: ${kind}, first: 250) { totalCount { count } nodes { id ${able} } }`,
  );
  const answered = await visit.read<Readonly<Record<string, TrashList>>>(`{ ${fields.join(" ")} }`);
  for (const kind of kinds) {
    const lying = onlooker.world.records.filter((record) => record.kind === kind && record.isDeleted);
    const shown = lying.filter(({ id }) => onlooker.findInTrash(id) !== null);
    const nodes = shown.map((record) => ({ id: apiIdOf(record), can: { restore: true, edit: false } }));
    const list = answered[kind];
    agree(`trash of ${kind}`, list && { count: list.totalCount.count, nodes: inOrder(list.nodes) }, {
      ...{ count: shown.length, nodes: inOrder(nodes) },
    });
    for (const record of lying) grounds.tally.add("trash", "DELETE", onlooker.judge("DELETE", record));
  }
}

const inOrder = <T extends { readonly id: string }>(nodes: readonly T[]): readonly T[] =>
  nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
