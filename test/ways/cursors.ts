import type { Luck } from "../fuzz/luck";

/** A list of a question: what its cursors are bound to, null where variables are in it. */
export interface Mark {
  readonly list: string;
  /** Its filter and sort as they are written, parted by a comma. */
  readonly bound: string | null;
}

/** Lists that were asked before, and the cursors that they showed. */
export class Cursors {
  private readonly shown = new Map<string, Map<string, string[]>>();

  /** A list of that name as it was asked before, and a cursor of it; null where none was. */
  drawn(luck: Luck, list: string): { readonly bound: string; readonly cursor: string } | null {
    const known = [...(this.shown.get(list) ?? [])];
    if (known.length === 0) return null;
    const [bound, cursors] = luck.pick(known);
    return { bound, cursor: luck.pick(cursors) };
  }

  /** Any cursor of any list. */
  any(luck: Luck): string {
    const lists = [...this.shown.values()].flatMap((each) => [...each.values()]);
    return lists.length === 0 ? "none" : luck.pick(luck.pick(lists));
  }

  /** Takes the cursors out of an answer. */
  keepFrom(answer: unknown, marks: ReadonlyMap<string, Mark>): void {
    this.walk(answer, marks, null);
  }

  private walk(value: unknown, marks: ReadonlyMap<string, Mark>, within: Mark | null): void {
    if (typeof value === "string" && within) this.keep(within, value);
    if (Array.isArray(value)) for (const each of value) this.walk(each, marks, within);
    else if (typeof value === "object" && value !== null)
      for (const [key, member] of Object.entries(value)) this.walk(member, marks, marks.get(key) ?? within);
  }

  private keep({ list, bound }: Mark, text: string): void {
    if (bound === null || !isCursor(text)) return;
    const known = this.shown.get(list) ?? new Map<string, string[]>();
    this.shown.set(list, known);
    const cursors = known.get(bound) ?? [];
    if (cursors.length < 6 && !cursors.includes(text)) known.set(bound, [...cursors, text]);
    const [oldest] = known.keys();
    if (known.size > 12 && oldest !== undefined) known.delete(oldest);
  }
}

/** Cursors are lists of strings: a binding, keys, an id. */
function isCursor(text: string): boolean {
  if (!text.startsWith("Wy")) return false;
  try {
    return Array.isArray(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    return false;
  }
}
