import { join } from "node:path";
import { type Program, bundleProgram, runProgram } from "./program";

export interface SecondGateway {
  readonly url: string;
  readonly program: Program;
  close(): Promise<void>;
}

/** The built program in a process of its own, on a database that is migrated. */
export async function startSecondGateway(databaseUrl: string, signingKey: string): Promise<SecondGateway> {
  const folder = bundleProgram("src/main.ts");
  const environment = { NODE_ENV: "development", DATABASE_URL: databaseUrl, SIGNING_KEY: signingKey, PORT: "0" };
  const program = runProgram({
    ...{ cwd: folder.path, command: [process.execPath, join(folder.path, "main.js")] as const },
    environment: { ...environment, EXPLORERS: "off", LOG_LEVEL: "error" },
  });
  const close = async (): Promise<void> => {
    if (program.isRunning()) program.signal("SIGTERM");
    await program.ended;
    folder.remove();
  };
  try {
    return { url: await program.answering(), program, close };
  } catch (error) {
    await close();
    throw error;
  }
}
