import type { Description } from "../description/description";
import type { Standing } from "../standing";

/** Where conditions are read: whose rights, and which rows they speak of. */
export interface Place {
  readonly standing: Standing;
  readonly of: Description;
  readonly alias: string;
}
