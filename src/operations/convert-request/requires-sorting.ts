import { Readers } from "../../graphql/readers";
import { guarding } from "../../graphql/requires";
import { Request } from "../../records/request/request";
import type { AskedConversion } from "../../store/converting/asked-conversion";
import { type Converted, convertRequest } from "../../store/converting/converter";
import { dismissRequest, reopenRequest } from "../../store/converting/settling";
import { openHandle } from "../../store/handles";
import type { AmendBatch } from "../../store/writing/amend-batch";
import type { BatchOutcome } from "../../store/writing/batch";

/** The right to say what becomes of requests: EDIT of them. Every writing throws `NotFound`, `Forbidden`, `Faults`, `Conflict`. */
export class Sorter extends Readers {
  declare protected readonly sorts: true;

  /** Needs CREATE of each kind that is made, beside it (`rights.md` 5.21). */
  convert(asked: AskedConversion): Promise<Converted> {
    return convertRequest(this.door, asked);
  }

  dismiss(batch: AmendBatch, reason: string | null): Promise<BatchOutcome> {
    return dismissRequest(this.door, batch, reason);
  }

  reopen(batch: AmendBatch): Promise<BatchOutcome> {
    return reopenRequest(this.door, batch);
  }
}

/** The right of what sorts requests; its first parameter is the handle. */
export const RequiresSorting = (): ReturnType<typeof guarding<Sorter>> =>
  guarding(
    "Request:edit",
    async (door) => {
      await openHandle(door, Request, "edit");
      return new Sorter(door);
    },
    { answersIds: true },
  );
