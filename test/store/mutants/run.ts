/** `npm run proofs -- store-mutants`; `node scripts/run.mjs test/store/mutants/run.ts 0 20` tries the first twenty alone. */
import { storeMutants } from "./lists";
import { proveMutants } from "./prove-mutants";

void proveMutants({ name: "store mutants", mutants: storeMutants });
