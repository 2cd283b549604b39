import type { Person } from "../records/office";
import { codesOfAct } from "../operations/remove-user/house";
import { type Arena, type Overlap, addAdministrator, atOnce, fromOneLine } from "./arena";

export interface Duels {
  readonly rounds: number;
  /** Rounds in which the two were seen under way at the same moment. */
  readonly seen: number;
  readonly faults: readonly string[];
}

/** Each fourth round runs free, the others from one line. */
const isFree = (round: number): boolean => round % 4 === 3;

/** Two administrators, the only ones, remove each other in favour of a third person: each time exactly one is left. */
export async function duel(arena: Arena, rounds: number): Promise<Duels> {
  const heir = await arena.office.add(arena.founder);
  let survivor = arena.founder;
  let seen = 0;
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const rivals = [survivor, await addAdministrator(arena, survivor)] as const;
    const { outcomes, isSeen } = await fight(arena, rivals, heir, round);
    if (isSeen) seen += 1;
    const winners = rivals.filter((_, index) => outcomes[index] === "");
    const left = await administratorsOf(arena);
    const [winner] = winners;
    if (winners.length !== 1 || left.length !== 1 || !winner)
      faults.push(`round ${round}: ${winners.length} did it (${outcomes.join(" | ")}), ${left.length} left`);
    const isLeft = winner !== undefined && left[0] === winner.id;
    if (winner && !isLeft) faults.push(`round ${round}: who was told that it is done is not who is left`);
    if (!isLeft) return { rounds: round + 1, seen, faults };
    survivor = winner;
  }
  return { rounds, seen, faults };
}

/** What each of the two is answered: nothing where it was done, else why not. */
function fight(arena: Arena, rivals: readonly [Person, Person], heir: Person, round: number): Promise<Overlap<string>> {
  const [one, other] = rivals;
  const removal = (by: Person, whom: Person) => async (): Promise<string> =>
    (await codesOfAct(by, "removeUser", { userId: whom.id, reassignTo: heir.id })).join();
  const acts = [removal(one, other), removal(other, one)];
  // Who stands first in the line changes from round to round.
  if (isFree(round)) return atOnce(arena, acts);
  return round % 2 === 0 ? fromOneLine(arena, acts) : reversed(fromOneLine(arena, acts.toReversed()));
}

const reversed = async <T>(race: Promise<Overlap<T>>): Promise<Overlap<T>> => {
  const { outcomes, isSeen } = await race;
  return { outcomes: outcomes.toReversed(), isSeen };
};

/** Ids of the API of those who administer and are there. */
async function administratorsOf({ watcher, accountId }: Arena): Promise<readonly string[]> {
  const { rows } = await watcher.query<{ id: string }>(
    `select 'user_' || replace(id::text, '-', '') as id from "user"
     where account_id = $1 and is_administrator and crm_access and status = 'ACTIVE'`,
    [accountId],
  );
  return rows.map(({ id }) => id);
}
