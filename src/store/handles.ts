import type { Action } from "../rights/catalogue";
import { scopeFor } from "./access";
import { rowsById } from "./batching";
import type { Description, RecordClass } from "./description/description";
import { descriptionOfClass } from "./description/registry";
import type { Door } from "./door";
import { uuidOf } from "./ids";
import { followLinks } from "./reading/follow";
import { recordOf } from "./reading/found";
import { readPage } from "./reading/page";
import { type TotalsRequest, type Totals, readTotals } from "./reading/totals";
import type { PageRequest, Wanted } from "./reading/wanted";
import type { Page } from "./reading/window";
import { Forbidden } from "./refusals";
import { type BatchOutcome, createBatch } from "./writing/create-batch";
import type { CreateBatch } from "./writing/judge-batch";
import { updateOne } from "./writing/update-one";

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

  /** Null for what is hidden, in the trash, unknown or of another kind. */
  async one(id: string, wanted: Wanted): Promise<T | null> {
    const [record] = await this.many([id], wanted);
    return record ?? null;
  }

  /** In the order of the ids; null for each that is hidden or unknown. */
  async many(ids: readonly string[], wanted: Wanted): Promise<readonly (T | null)[]> {
    const uuids = ids.map((id) => uuidOf(id, this.description));
    const { standing, rows } = await rowsById(this.door, wanted, [...new Set(uuids.filter((uuid) => uuid !== null))]);
    const found = new Map(rows.map((row) => [row["id"], recordOf(standing, wanted, row)]));
    await followLinks(this.door, wanted, [...found.values()]);
    return uuids.map((uuid) => (found.get(uuid) ?? null) as T | null);
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

/** The right to change records of a kind. */
export class Editor<T extends object> extends Reader<T> {
  declare protected readonly edits: true;

  /** Throws `NotFound` for what is hidden or unknown, `Forbidden` for what is visible and out of reach, `Faults`. */
  update(id: string, input: object): Promise<void> {
    return updateOne(this.door, this.description, id, input);
  }
}

export interface Handles<T extends object> {
  readonly view: Reader<T>;
  readonly create: Creator<T>;
  readonly edit: Editor<T>;
}

export type Right = keyof Handles<object>;

const actionOf = { view: "VIEW", create: "CREATE", edit: "EDIT" } as const satisfies Record<Right, Action>;

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
  const standing = await door.standing();
  const action = actionOf[right];
  if (right !== "view" && scopeFor(standing, of, action).is === "nothing") {
    throw new Forbidden(of.kind, action, "your rights reach no record for it");
  }
  const handles = {
    view: () => new Reader<T>(door, of),
    create: () => new Creator<T>(door, of),
    edit: () => new Editor<T>(door, of),
  };
  return handles[right]() as Handles<T>[R];
}
