import { compiledListMutants } from "./compiled-lists";
import { compiledValueMutants } from "./compiled-values";
import { findingMutants } from "./finding";
import { sketchedMutants } from "./sketched";

/** Faults of what makes one statement of a question, and of what executes by such statements. */
export const compilerMutants = [...compiledListMutants, ...compiledValueMutants, ...findingMutants, ...sketchedMutants];
