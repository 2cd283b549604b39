import type { Action, Resource } from "./catalogue";

/** Why not: what a FORBIDDEN says. */
export interface Refusal {
  readonly resource: Resource;
  readonly action: Action;
  readonly reason: string;
}
