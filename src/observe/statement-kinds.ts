export type StatementKind = "read" | "write";

const mostTexts = 2_000;
const writes = /\b(?:insert\s+into|delete\s+from|update\s+\S+\s+(?:\w+\s+)?set)\b/i;

/** Tells whether a statement writes. A text is looked at once: the same ones come again and again. */
export function statementKinds(): (text: string) => StatementKind {
  const known = new Map<string, StatementKind>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const kind = writes.test(text) ? "write" : "read";
    if (known.size < mostTexts) known.set(text, kind);
    return kind;
  };
}
