import type { Answer } from "./compiled/answer";
import type { CompiledQuestion } from "./compiled/read-compiled";
import type { PayloadSketch } from "./compiled/sketch";
import type { Description, RecordClass } from "./description/description";
import { descriptionOfClass } from "./description/registry";
import type { Door } from "./door";
import type { Wanted } from "./reading/wanted";
import { answerAtOnce, changeAtOnce } from "./writing/at-once/change-at-once";
import { type Completion, completionOf, reopeningOf } from "./writing/at-once/completion";
import { simpleChangeOf } from "./writing/at-once/simple-change";
import type { Changing } from "./writing/at-once/write-at-once";
import { completing } from "./writing/completing";
import { editing } from "./writing/manner";
import type { UpdateItem } from "./writing/update-batch";

/** What is shown of a record that was changed: its values and links, or the text of a payload with it. */
type Shown = Wanted | CompiledQuestion<PayloadSketch>;

/**
 * A right to change one record of a kind in one statement, which carries its scope and asks by itself whether the rights
 * hold that it was made from. Nothing is locked and nothing judged before it. Every writing answers the record as it is
 * then, or the text of a payload with it, and null where nothing was written, for whatever reason: then the handle that
 * judges has to be asked.
 */
abstract class AtOnce<T extends object> {
  declare protected readonly record: (record: T) => T;

  constructor(
    protected readonly door: Door,
    readonly description: Description,
  ) {}

  protected async change(shown: Shown, changing: Changing): Promise<T | Answer | null> {
    if ("sketch" in shown) return answerAtOnce(this.door, shown, changing);
    return (await changeAtOnce(this.door, shown, changing)) as T | null;
  }
}

/** What an `Editor` may do, at once. */
export class EditorAtOnce<T extends object> extends AtOnce<T> {
  declare protected readonly edits: true;

  update(item: UpdateItem, shown: Shown): Promise<T | Answer | null> {
    const changeBy: Changing["changeBy"] = (standing) => simpleChangeOf(standing, this.description, item);
    return this.change(shown, { manner: editing, changeBy });
  }

  reopen(item: UpdateItem, shown: Shown): Promise<T | Answer | null> {
    return this.change(shown, { manner: editing, changeBy: () => reopeningOf(this.description, item) });
  }
}

/** What a `Completer` may do, at once. */
export class CompleterAtOnce<T extends object> extends AtOnce<T> {
  declare protected readonly completes: true;

  complete(item: Completion, shown: Shown): Promise<T | Answer | null> {
    const changeBy: Changing["changeBy"] = (standing) => completionOf(standing, this.description, item, this.door.now);
    return this.change(shown, { manner: completing, changeBy });
  }
}

export interface HandlesAtOnce<T extends object> {
  readonly edit: EditorAtOnce<T>;
  readonly complete: CompleterAtOnce<T>;
}

/** Opens what writes by itself: its right stands in its statement, so that none has to be asked for before. */
export function openAtOnce<T extends object, R extends keyof HandlesAtOnce<T>>(
  door: Door,
  type: RecordClass<T>,
  right: R,
): HandlesAtOnce<T>[R] {
  const of = descriptionOfClass(type);
  const handles: { readonly [Each in keyof HandlesAtOnce<T>]: () => HandlesAtOnce<T>[Each] } = {
    edit: () => new EditorAtOnce<T>(door, of),
    complete: () => new CompleterAtOnce<T>(door, of),
  };
  return handles[right]();
}
