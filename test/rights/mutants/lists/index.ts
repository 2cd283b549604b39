import type { Mutant } from "../mutant";
import { additionMutants } from "./additions";
import { limitMutants } from "./limits";
import { predicateMutants } from "./predicates";
import { reachMutants } from "./reach";
import { sqlMutants } from "./sql";
import { stepMutants } from "./steps";

export const mutants: readonly Mutant[] = [
  ...stepMutants,
  ...reachMutants,
  ...additionMutants,
  ...limitMutants,
  ...predicateMutants,
  ...sqlMutants,
];
