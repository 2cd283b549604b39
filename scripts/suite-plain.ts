/** `npm run proofs -- suite-plain`: the whole suite, its gateways with every optimisation off. */
import { runCommand } from "./gates/run-command";

async function prove(): Promise<boolean> {
  const env = { ...process.env, OPTIMISATIONS_OFF: "all" };
  let isProven = true;
  for (const length of [[], ["--long"]]) {
    const { passed, output } = await runCommand(["node", "scripts/run.mjs", "scripts/test.ts", ...length], { env });
    console.log(output);
    console.log(`suite with every optimisation off: ${output.trim().split("\n").at(-1) ?? ""}`);
    isProven = isProven && passed;
  }
  return isProven;
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
