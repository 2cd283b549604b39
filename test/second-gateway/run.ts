/** `npm run proofs -- second-gateway`: rights that one gateway changes hold on the other for the very next request. */
import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";
import { openOffice } from "./office";
import { runTrials } from "./trials";

const trials = 1_000;

async function prove(): Promise<boolean> {
  await startDatabaseServer();
  try {
    const office = await openOffice();
    try {
      const { trials: tried, faults, combinations } = await runTrials(office, trials);
      for (const fault of faults) console.log(fault);
      const held = tried - new Set(faults.map((fault) => fault.split(":")[0])).size;
      console.log(`second-gateway: ${held} of ${tried} held at once, over ${combinations} kinds of change × path`);
      return faults.length === 0;
    } finally {
      await office.close();
    }
  } finally {
    await stopDatabaseServer();
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
