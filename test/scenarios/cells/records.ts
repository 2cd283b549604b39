import type { Session, Town } from "../../people/people";
import { type ActionName, type KindOfRecord, actions, kinds } from "./kinds";

/** A record that somebody made and somebody is responsible for: names of the story. */
export interface Owned {
  readonly kind: KindOfRecord;
  readonly id: string;
  readonly creator: string;
  readonly responsible: string;
}

type People = Readonly<Record<string, Session>>;

/**
 * One record of each kind for each two of the people, the first having made it, the second being responsible for it; of
 * entries one for each, on a card that lies in the trash, so that no entry is seen for its card.
 */
export async function makeRecords(town: Town, administrator: string, people: People): Promise<readonly Owned[]> {
  const made: Owned[] = [];
  for (const kind of kinds)
    for (const [creator, { accessToken }] of Object.entries(people))
      made.push(...(await makeOf(town, kind, creator, accessToken, Object.keys(people))));
  await hideCards(town, administrator);
  for (const [name, { me }] of Object.entries(people)) {
    const recordIds = made.filter((each) => each.responsible === name && each.creator !== name).map(({ id }) => id);
    const input = { recordIds, responsibleId: me.id };
    const { userErrors } = await town.act("changeResponsible", input, "changed { id }", administrator);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }
  return made;
}

async function makeOf(
  town: Town,
  kind: KindOfRecord,
  creator: string,
  token: string,
  people: readonly string[],
): Promise<Owned[]> {
  const responsibles = kind.isEntry ? [creator] : people;
  const card = kind.isEntry ? { cardId: await makeCard(town, token) } : {};
  const items = responsibles.map((responsible) => ({
    ...kind.least(`made by ${creator} for ${responsible}`),
    ...card,
  }));
  const shown = await town.act(`create${kind.typeOfMany}`, { items }, `${kind.plural} { id }`, token);
  const rows = shown[kind.plural] as readonly { readonly id: string }[];
  return rows.map(({ id }, index) => ({ kind, id, creator, responsible: responsibles[index] ?? "" }));
}

async function hideCards(town: Town, administrator: string): Promise<void> {
  const { data: found } = await town.ask<{ leads: { nodes: readonly { readonly id: string }[] } }>(
    '{ leads(filter: { name: { eq: "Has entries" } }) { nodes { id } } }',
    undefined,
    administrator,
  );
  await town.act("deleteLeads", { ids: found.leads.nodes.map(({ id }) => id) }, "outcomes", administrator);
}

async function makeCard(town: Town, token: string): Promise<string> {
  const { lead } = await town.act("createLead", { name: "Has entries" }, "lead { id }", token);
  return (lead as { readonly id: string }).id;
}

type Seen = Readonly<Record<string, { readonly nodes: readonly { readonly id: string; readonly can: Can }[] }>>;
type Can = Readonly<Record<string, boolean>>;

const lists = kinds.map(
  ({ plural }) => `${plural}(first: 250) { nodes { id can { edit delete export assign complete } } }`,
);

/** What somebody may do with which records, as the lists tell. */
export async function whatMayBeDone(town: Town, token: string): Promise<ReadonlyMap<string, readonly ActionName[]>> {
  const { data: seen } = await town.ask<Seen>(`{ ${lists.join(" ")} }`, undefined, token);
  const nodes = kinds.flatMap(({ plural }) => seen[plural]?.nodes ?? []);
  return new Map(
    nodes.map(({ id, can }) => [id, actions.filter((each) => each === "VIEW" || can[each.toLowerCase()])]),
  );
}
