/** `npm run proofs -- plants`: plants every breach of the list, and prints how many of them turned their gate red. */
import { rmSync } from "node:fs";
import { copyTree, tryPlant } from "./plant";
import { plants } from "./plants";

async function prove(): Promise<boolean> {
  const copy = copyTree();
  let caught = 0;
  try {
    for (const plant of plants) {
      const verdict = await tryPlant(plant, copy);
      console.log(
        `${verdict.isCaught ? "red   " : "GREEN "} ${plant.breach}${verdict.isCaught ? "" : `: ${verdict.because}`}`,
      );
      if (verdict.isCaught) caught += 1;
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`plants: ${caught} caught / ${plants.length}`);
  return caught === plants.length;
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
