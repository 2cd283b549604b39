/** `npm run proofs -- compiler-mutants`: the breaches of what compiles questions, and of what executes them. */
import { compilerMutants } from "./lists/compiler";
import { proveMutants } from "./prove-mutants";

void proveMutants({ name: "compiler mutants", mutants: compilerMutants });
