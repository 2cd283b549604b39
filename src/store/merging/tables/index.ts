import { Absorbed } from "./absorbed";
import { Merge } from "./merge";
import { MergedLink } from "./merged-link";
import { MergedRow } from "./merged-row";

/** Every table of merging. */
export const mergingEntities = [Merge, Absorbed, MergedRow, MergedLink];
