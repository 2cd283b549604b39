import type { Description } from "../store/description/description";
import type { Door } from "../store/door";
import { type Reader, openHandle } from "../store/handles";

/** Handles of whatever kinds turn out to be asked for, each opened when it is. */
export class Readers {
  constructor(protected readonly door: Door) {}

  of(description: Description): Promise<Reader<object>> {
    return openHandle(this.door, description.type, "view");
  }
}
