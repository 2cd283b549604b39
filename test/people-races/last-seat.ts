import { type Person, expectDone } from "../records/office";
import { codesOfAct } from "../operations/remove-user/house";
import { type Arena, addAdministrator, atOnce, fromOneLine } from "./arena";
import type { Duels } from "./duel";

const seats = 3;

/** So many administrators give each other the last seat of a licence at once: each time one of them does. */
export async function giveLastSeat(arena: Arena, by: Person, rounds: number, givers = 10): Promise<Duels> {
  const licence = { name: `Licence of ${by.id}`, modules: ["CUSTOMERS"], seats };
  const made = await by.act<{ licence: { id: string } }>("createLicence", licence, "licence { id }");
  const licenceId = made.licence.id;
  const crowd: Person[] = [];
  for (let each = 0; each < givers; each += 1) crowd.push(await addAdministrator(arena, by));
  const taken = [await arena.office.add(by), await arena.office.add(by)];
  for (const { id } of taken) expectDone(await by.act("grantLicence", { licenceId, userId: id }, ""));
  let seen = 0;
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const acts = crowd.map((giver, index) => async (): Promise<string> => {
      const to = crowd[(index + 1) % crowd.length] ?? giver;
      return (await codesOfAct(giver, "grantLicence", { licenceId, userId: to.id })).join();
    });
    const { outcomes, isSeen } = await (round % 4 === 3 ? atOnce(arena, acts) : fromOneLine(arena, acts));
    if (isSeen) seen += 1;
    const given = outcomes.filter((outcome) => outcome === "").length;
    const refused = outcomes.filter((outcome) => outcome === "input.licenceId: NO_SEAT").length;
    const held = await seatsOf(by, licenceId);
    if (given !== 1 || refused !== givers - 1 || held.length !== seats)
      faults.push(`round ${round}: ${given} given, ${held.length} of ${seats} held: ${outcomes.join(" | ")}`);
    for (const userId of held.filter((id) => !taken.some((each) => each.id === id)))
      expectDone(await by.act("revokeLicence", { licenceId, userId }, ""));
  }
  return { rounds, seen, faults };
}

async function seatsOf(by: Person, licenceId: string): Promise<readonly string[]> {
  const { licences } = await by.get<{ licences: { id: string; taken: { userId: string }[] }[] }>(
    "{ licences { id taken { userId } } }",
  );
  return licences.find(({ id }) => id === licenceId)?.taken.map(({ userId }) => userId) ?? [];
}
