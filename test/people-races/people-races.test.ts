import { type Person, expectDone, make } from "../records/office";
import { all, codesOfAct } from "../operations/remove-user/house";
import { uuidIn } from "../support/api-tokens";
import { type Arena, openArena, seenWaiting } from "./arena";
import { duel } from "./duel";
import { giveLastSeat } from "./last-seat";

let arena: Arena;
beforeAll(async () => {
  arena = await openArena();
});
afterAll(() => arena.close());

test("whoever makes something a user's who is being removed waits, is refused, and leaves nothing with that user", async () => {
  const { office, founder, gate, watcher } = arena;
  const [leo, heir] = [await office.add(founder, all), await office.add(founder, all)];
  const [his, hers] = [await make(leo, "lead", [{ name: "His" }]), await make(founder, "lead", [{ name: "Hers" }])];
  await gate.query("begin");
  await gate.query("select 1 from lead where id = $1 for update", [uuidIn(his[0] ?? "")]);
  const removal = codesOfAct(founder, "removeUser", { userId: leo.id, reassignTo: heir.id });
  expect(await seenWaiting(arena, 1)).toBe(true);
  const late = [
    codesOfAct(leo, "createLead", { name: "Made in between" }),
    codesOfAct(founder, "createLead", { name: "For him", responsibleId: leo.id }),
    codesOfAct(founder, "changeResponsible", { recordIds: [hers[0]], responsibleId: leo.id }),
    codesOfAct(founder, "createTask", { text: "On his", cardId: his[0] }),
  ];
  expect(await seenWaiting(arena, 5)).toBe(true);
  await expectOthersAtWork(heir, founder, hers[0] ?? "");
  await gate.query("commit");
  expect(await removal).toEqual([]);
  expect(await Promise.all(late)).toEqual([
    ...[["UNAUTHENTICATED"], ["input.responsibleId: FORBIDDEN"], ["input.recordIds.0: FORBIDDEN"], []],
  ]);
  const { rows } = await watcher.query(
    `select name from lead where responsible_id = $1 union all select text from task where $1 in (responsible_id, card_responsible_id)`,
    [uuidIn(leo.id)],
  );
  expect(rows).toEqual([]);
});

/** Nobody who reads waits, nor who changes what does not move. */
async function expectOthersAtWork(reader: Person, writer: Person, id: string): Promise<void> {
  const { leads } = await reader.get<{ leads: { nodes: object[] } }>("{ leads { nodes { id responsible { id } } } }");
  expect(leads.nodes).toHaveLength(2);
  expectDone(await writer.act("updateLead", { id, source: "a fair" }, ""));
}

test("of the last seat ten give one, and two administrators who remove each other leave one", async () => {
  const seats = await giveLastSeat(arena, arena.founder, 1);
  expect(seats).toEqual({ rounds: 1, seen: 1, faults: [] });
  const own = await openArena();
  const duels = await duel(own, 3).finally(() => own.close());
  expect(duels).toEqual({ rounds: 3, seen: 3, faults: [] });
});
