import type { ClassType } from "type-graphql";
import type { Door } from "../../store/door";

/** What has an id of its own and is no record: a job. */
export interface OtherNode {
  /** In front of its ids. */
  readonly prefix: string;
  readonly type: ClassType;
  readonly typeName: string;
  /** In the order of the ids; null for each that is hidden or unknown. */
  readonly find: (door: Door, ids: readonly string[]) => Promise<readonly (object | null)[]>;
}

const known: OtherNode[] = [];

export function registerNode(node: OtherNode): void {
  known.push(node);
}

export const otherNodes = (): readonly OtherNode[] => known;

export const otherNodeOf = (record: object): OtherNode | undefined => known.find(({ type }) => record instanceof type);
