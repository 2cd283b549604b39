/** `npm run proofs -- import-whole-files`: the round trips of the suite with every line of their files. */
import { runCommand } from "../../../scripts/gates/run-command";

async function prove(): Promise<boolean> {
  const env = { ...process.env, WHOLE_FILES: "on" };
  const command = ["node", "scripts/run.mjs", "scripts/test.ts", "test/jobs/import/round-trip", "--verbose"];
  const { passed, output } = await runCommand(command, { env });
  console.log(output);
  const trips = [...output.matchAll(/✓ (\S+\.csv)(?: \((.+)\))?/g)].map(([, path = "", took = ""]) =>
    `${path} ${took}`.trim(),
  );
  console.log(`import-whole-files: ${trips.length} files in, out and in again: ${trips.join(", ")}`);
  return passed && trips.length > 0;
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
