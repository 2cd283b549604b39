import type { Action } from "../rights/catalogue";
import type { Description, RecordClass } from "./description/description";
import { descriptionOfClass } from "./description/registry";
import type { Answer } from "./compiled/answer";
import { type CompiledQuestion, answerOne, answerPage } from "./compiled/read-compiled";
import type { ListSketch, RecordSketch } from "./compiled/sketch";
import type { Door } from "./door";
import { Exporter } from "./exporter";
import { uuidOf } from "./ids";
import { recordsById } from "./merging/records-by-id";
import { orSurvivors, survivorsOf } from "./merging/survivors";
import { readPage, readTrash } from "./reading/page";
import { readHistory } from "./reading/history/history";
import type { LogPage, LogRequest } from "./reading/history/log";
import type { ShownChange } from "./reading/history/shown-changes";
import { type TimelineEntry, type TimelineRequest, readTimeline } from "./reading/timeline/timeline";
import { type TotalsRequest, type Totals, readTotals } from "./reading/totals";
import type { PageRequest, Wanted } from "./reading/wanted";
import type { Page } from "./reading/window";
import { refuseWithoutReach } from "./refuse-without-reach";
import type { AmendBatch } from "./writing/amend-batch";
import type { BatchOutcome } from "./writing/batch";
import { completeBatch, reopenBatch } from "./writing/completing";
import { setFile } from "./writing/holding";
import { createBatch } from "./writing/create-batch";
import type { CreateBatch } from "./writing/judge-batch";
import { linkOne } from "./writing/linking";
import { deleteBatch, restoreBatch } from "./writing/trash";
import { type UpdateBatch, type UpdateItem, updateBatch } from "./writing/update-batch";

/**
 * The right to see records of a kind. No other way leads to their rows.
 * Two handles of different records are different types: `declare` gives each the name of its record.
 */
export class Reader<T extends object> {
  declare protected readonly record: (record: T) => T;

  constructor(
    protected readonly door: Door,
    readonly description: Description,
  ) {}

  /** Throws `BadInput`, `Forbidden` (a hidden field is asked by), `InvalidCursor`. */
  page(wanted: Wanted, request: PageRequest): Promise<Page> {
    return readPage(this.door, wanted, request);
  }

  /** As `page`, in one statement, as the JSON text of what was asked for. Throws `NotCompiled`. */
  answerPage(question: CompiledQuestion<ListSketch>): Promise<Answer> {
    return answerPage(this.door, question);
  }

  /** As `one`, likewise: `null` for what is hidden or unknown. Throws `NotCompiled`. */
  async answerOne(id: string, question: CompiledQuestion<RecordSketch>): Promise<Answer> {
    const uuid = uuidOf(id, this.description);
    const answer = await answerOne(this.door, uuid, question);
    if (!answer.isNull || uuid === null) return answer;
    const led = (await survivorsOf(this.door, this.description, [uuid])).get(uuid);
    return led === undefined ? answer : answerOne(this.door, led, question);
  }

  /** Null for what is hidden, in the trash, unknown or of another kind. */
  async one(id: string, wanted: Wanted): Promise<T | null> {
    const [record] = await this.many([id], wanted);
    return record ?? null;
  }

  /** In the order of the ids; null for each that is hidden or unknown. An absorbed one's is the survivor (`rights.md` 5.9). */
  async many(ids: readonly string[], wanted: Wanted): Promise<readonly (T | null)[]> {
    const uuids = ids.map((id) => uuidOf(id, this.description));
    const found = await recordsById(this.door, wanted, [...new Set(uuids.filter((uuid) => uuid !== null))]);
    return uuids.map((uuid) => (found.get(uuid ?? "") ?? null) as T | null);
  }

  /** What lies in the trash and is in VIEW and DELETE but for that, the last deleted first. Throws as `page` does. */
  trash(wanted: Wanted, request: PageRequest): Promise<Page> {
    return readTrash(this.door, wanted, request);
  }

  /** The change log of one; null for what is hidden, in the trash, unknown or of another kind. Throws `BadInput`, `InvalidCursor`. */
  history(id: string, request: LogRequest): Promise<LogPage<ShownChange> | null> {
    return orSurvivors(this.door, this.description, id, (uuid) =>
      readHistory(this.door, this.description, uuid, request),
    );
  }

  /** What was written down about a card, likewise. */
  timeline(id: string, request: TimelineRequest): Promise<LogPage<TimelineEntry> | null> {
    return orSurvivors(this.door, this.description, id, (uuid) =>
      readTimeline(this.door, this.description, uuid, request),
    );
  }

  totals(request: TotalsRequest): Promise<Totals> {
    return readTotals(this.door, this.description, request);
  }
}

/** The right to make records of a kind, and to see them as far as VIEW reaches. */
export class Creator<T extends object> extends Reader<T> {
  declare protected readonly creates: true;

  /** Makes all of them, or none where one is refused, unless the batch is partial. Throws `Faults`, `Forbidden`. */
  createBatch(batch: CreateBatch): Promise<BatchOutcome> {
    return createBatch(this.door, this.description, batch);
  }
}

/** The right to change records of a kind. Every writing throws `NotFound` and `Forbidden` of a single record, `Faults`, `Conflict`. */
export class Editor<T extends object> extends Reader<T> {
  declare protected readonly edits: true;

  updateBatch(batch: UpdateBatch): Promise<BatchOutcome> {
    return updateBatch(this.door, this.description, batch);
  }

  /** Adds to the links by a table that the item lists, or takes from them. */
  linkOne(item: UpdateItem, mode: "add" | "remove"): Promise<BatchOutcome> {
    return linkOne(this.door, this.description, item, mode);
  }

  /** Has a record hold a file that was sent, or none. */
  setFile(batch: AmendBatch, fileId: string | null): Promise<BatchOutcome> {
    return setFile(this.door, this.description, batch, fileId);
  }

  /** Opens again what was completed. */
  reopenBatch(batch: AmendBatch): Promise<BatchOutcome> {
    return reopenBatch(this.door, this.description, batch);
  }
}

/** The right to put records in the trash, and to take them out again (`rights.md` 5.5). */
export class Deleter<T extends object> extends Reader<T> {
  declare protected readonly deletes: true;

  deleteBatch(batch: AmendBatch): Promise<BatchOutcome> {
    return deleteBatch(this.door, this.description, batch);
  }

  restoreBatch(batch: AmendBatch): Promise<BatchOutcome> {
    return restoreBatch(this.door, this.description, batch);
  }
}

/** The right to complete calendar items, which is not that to change them (`rights.md` 5.4). */
export class Completer<T extends object> extends Reader<T> {
  declare protected readonly completes: true;

  completeBatch(batch: AmendBatch, said: { readonly result?: string | null | undefined }): Promise<BatchOutcome> {
    return completeBatch(this.door, this.description, batch, said);
  }
}

export interface Handles<T extends object> {
  readonly view: Reader<T>;
  readonly create: Creator<T>;
  readonly edit: Editor<T>;
  readonly delete: Deleter<T>;
  readonly complete: Completer<T>;
  readonly export: Exporter<T>;
}

export type Right = keyof Handles<object>;

const actionOf = {
  view: "VIEW",
  create: "CREATE",
  edit: "EDIT",
  delete: "DELETE",
  complete: "COMPLETE",
  export: "EXPORT",
} as const satisfies Record<Right, Action>;

/**
 * Opens a handle. Reading where nothing is in reach opens on nothing;
 * a write that no row could allow is refused at once, before any value is looked at.
 */
export async function openHandle<T extends object, R extends Right>(
  door: Door,
  type: RecordClass<T>,
  right: R,
): Promise<Handles<T>[R]> {
  const of = descriptionOfClass(type);
  const action = actionOf[right];
  // Who is nobody is told so before anything is said of his arguments (`rights.md` 5.1).
  if (right === "view") await door.recognise();
  else await refuseWithoutReach(door, of, action);
  const handles: { readonly [Each in Right]: () => Handles<T>[Each] } = {
    view: () => new Reader<T>(door, of),
    create: () => new Creator<T>(door, of),
    edit: () => new Editor<T>(door, of),
    delete: () => new Deleter<T>(door, of),
    complete: () => new Completer<T>(door, of),
    export: () => new Exporter<T>(door, of),
  };
  return handles[right]();
}
