/** `npm run proofs -- suite-plain`: the whole suite, its gateways with every optimisation off. */
import { runCommand } from "./gates/run-command";

async function prove(): Promise<boolean> {
  const env = { ...process.env, OPTIMISATIONS_OFF: "all" };
  const { passed, output } = await runCommand(["node", "scripts/run.mjs", "scripts/test.ts"], { env });
  console.log(output);
  console.log(`suite with every optimisation off: ${output.trim().split("\n").at(-1) ?? ""}`);
  return passed;
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
