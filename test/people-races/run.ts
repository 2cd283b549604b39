/** `npm run proofs -- people-races`: administrators who remove each other, and a last seat that ten give at once. */
import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";
import { openArena } from "./arena";
import { type Duels, duel } from "./duel";
import { giveLastSeat } from "./last-seat";

const rounds = { duels: Number(process.argv[2] ?? 200), seats: Number(process.argv[3] ?? 50) };

async function race(run: (arena: Awaited<ReturnType<typeof openArena>>) => Promise<Duels>): Promise<Duels> {
  const arena = await openArena();
  return run(arena).finally(() => arena.close());
}

const holds = ({ rounds: count, seen, faults }: Duels): boolean => faults.length === 0 && seen * 2 >= count;

async function prove(): Promise<boolean> {
  const duels = await race((arena) => duel(arena, rounds.duels));
  const seats = await race((arena) => giveLastSeat(arena, arena.founder, rounds.seats));
  for (const fault of [...duels.faults, ...seats.faults]) console.log(fault);
  console.log(
    `people-races: ${duels.rounds} times two administrators removed each other, ${duels.faults.length} times other than one was left, both seen under way at once ${duels.seen} times; ` +
      `${seats.rounds} times ten gave the last seat, ${seats.faults.length} times other than one did, all ten seen at once ${seats.seen} times`,
  );
  return holds(duels) && duels.rounds === rounds.duels && holds(seats);
}

async function run(): Promise<void> {
  await startDatabaseServer();
  try {
    process.exitCode = (await prove()) ? 0 : 1;
  } finally {
    await stopDatabaseServer();
  }
}

void run();
