import { type Session, Town } from "../../people/people";
import { type ActionName, type KindOfRecord, actions, kinds } from "../cells/kinds";
import { type Owned, makeRecords, whatMayBeDone } from "../cells/records";

/** Whose records a reach is about, when Vera asks; Boris is in her group and reports to nobody, Igor reports to her. */
const reaches = {
  NONE: [],
  OWN: ["vera"],
  SUBORDINATES: ["vera", "igor"],
  GROUP: ["vera", "boris"],
  ALL: ["vera", "boris", "igor", "nina"],
} as const;
type Reach = keyof typeof reaches;

const ownerships = {
  RESPONSIBLE: ({ responsible }: Owned) => [responsible],
  CREATOR: ({ creator }: Owned) => [creator],
  EITHER: ({ creator, responsible }: Owned) => [creator, responsible],
} as const;
type Ownership = keyof typeof ownerships;

interface Cell {
  readonly action: ActionName;
  readonly reach: Reach;
  readonly ownership: Ownership;
}

const cells: readonly Cell[] = actions.flatMap((action) =>
  (Object.keys(reaches) as Reach[]).flatMap((reach) =>
    (Object.keys(ownerships) as Ownership[]).map((ownership) => ({ action, reach, ownership })),
  ),
);

/** What falls with an action (rights.md 3.5): where VIEW does not reach, nothing does, and where EDIT does not, DELETE. */
const fallsWith: Readonly<Record<ActionName, readonly ActionName[]>> = {
  VIEW: actions,
  EDIT: ["EDIT", "DELETE"],
  DELETE: ["DELETE"],
  EXPORT: ["EXPORT"],
  ASSIGN: ["ASSIGN"],
  COMPLETE: ["COMPLETE"],
};

/** With all other cells at ALL. */
function mayBeDone({ action, reach, ownership }: Cell, record: Owned): readonly ActionName[] {
  const isReached = ownerships[ownership](record).some((owner) =>
    (reaches[reach] as readonly string[]).includes(owner),
  );
  // EDIT prohibited takes EXPORT, too.
  const isProhibited = action === "EDIT" && reach === "NONE";
  const fallen = isReached ? [] : [...fallsWith[action], ...(isProhibited ? (["EXPORT"] as const) : [])];
  return record.kind.actions.filter((each) => !fallen.includes(each));
}

let town: Town;
let olga: Session;
let people: Record<"vera" | "boris" | "igor" | "nina", Session>;
let records: readonly Owned[];

beforeAll(async () => {
  town = await Town.open();
  olga = await town.signUp("olga@matrix.example", "AMO");
  const settle = (name: string, more = {}) => town.settle(olga.accessToken, `${name}@matrix.example`, more);
  const vera = await settle("vera");
  const igor = await settle("igor", { supervisorId: vera.me.id });
  people = { vera, boris: await settle("boris"), igor, nina: await settle("nina") };
  const userIds = [people.vera.me.id, people.boris.me.id];
  await town.act("createGroup", { name: "East", userIds }, "group { id }", olga.accessToken);
  records = await makeRecords(town, olga.accessToken, people);
}, 60_000);
afterAll(() => town.close());

/** Every cell at ALL, but this one. */
async function set({ action, reach, ownership }: Cell): Promise<void> {
  const of = (kind: KindOfRecord) =>
    kind.actions.map((each) =>
      each === action
        ? { resource: kind.resource, action, reach, ownership }
        : { resource: kind.resource, action: each, reach: "ALL" },
    );
  const input = { userId: people.vera.me.id, cells: kinds.flatMap(of) };
  const { userErrors } = await town.act("setUserRights", input, "user { id }", olga.accessToken);
  expect(userErrors).toEqual([]);
}

describe("the matrix of a user, every cell at every reach", () => {
  it.each(cells)("$action $reach, $ownership, on records made and looked after by each of four", async (cell) => {
    await set(cell);
    const told = await whatMayBeDone(town, people.vera.accessToken);
    const sentences = (of: (record: Owned) => readonly string[]) =>
      records.map(
        (record) => `${record.kind.resource} of ${record.creator} for ${record.responsible}: ${of(record).join(" ")}`,
      );
    expect(sentences(({ id }) => told.get(id) ?? [])).toEqual(sentences((record) => mayBeDone(cell, record)));
  });

  it.each(kinds)("CREATE of $resource is all or nothing", async ({ resource, typeOfMany, plural, least, isEntry }) => {
    const card = isEntry ? { cardId: records.find(({ kind }) => kind.resource === "LEAD")?.id } : {};
    const may = async (reach: string) => {
      const input = { userId: people.vera.me.id, cells: [{ resource, action: "CREATE", reach }] };
      await town.act("setUserRights", input, "user { id }", olga.accessToken);
      const made = await town.act(
        `create${typeOfMany}`,
        { items: [{ ...least("new"), ...card }] },
        `${plural} { id }`,
        people.vera.accessToken,
      );
      return made.refused ?? made.userErrors.map(({ code }) => code);
    };
    expect(await may("NONE")).toBe("FORBIDDEN");
    expect(await may("ALL")).toEqual([]);
  });
});
