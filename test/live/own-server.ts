import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";

const ofTheRun = process.env["TEST_TEMPLATE_URL"];

/** A PostgreSQL of a file's own: a feed waits for every open transaction of its server, also for those of other tests. */
export const startOwnServer = startDatabaseServer;

/** Stops it; files that this process tries later find the server of the run again. */
export async function stopOwnServer(): Promise<void> {
  await stopDatabaseServer();
  if (ofTheRun !== undefined) process.env["TEST_TEMPLATE_URL"] = ofTheRun;
}
