import type { Description } from "../store/description/description";
import type { Door } from "../store/door";
import { SeenDoubles } from "../store/duplicates/seen-doubles";
import { type Reader, openHandle } from "../store/handles";
import type { OtherNode } from "./records/other-nodes";

/** Handles of whatever kinds turn out to be asked for, each opened when it is. */
export class Readers {
  constructor(protected readonly door: Door) {}

  of(description: Description): Promise<Reader<object>> {
    return openHandle(this.door, description.type, "view");
  }

  /** Which records of a kind that the caller sees are one, as it seems. */
  doubles(description: Description): SeenDoubles {
    return new SeenDoubles(this.door, description);
  }

  /** What is no record, by the rights that it asks for itself. */
  others(node: OtherNode, ids: readonly string[]): Promise<readonly (object | null)[]> {
    return node.find(this.door, ids);
  }
}
