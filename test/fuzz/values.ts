/** An enum's value: a bare word in a document, a string among the variables. */
export class Word {
  constructor(readonly word: string) {}

  toJSON(): string {
    return this.word;
  }
}

/** A variable that stands in the place of a value, in a document alone. */
export class Reference {
  constructor(readonly name: string) {}
}

/** A value as a document writes it. What JSON has no words for is written as near as GraphQL comes to it. */
export function literalOf(value: unknown): string {
  if (value instanceof Word) return value.word;
  if (value instanceof Reference) return `$${value.name}`;
  if (Array.isArray(value)) return `[${value.map(literalOf).join(", ")}]`;
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? String(value) : "1e999";
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : `{${fieldsOf(value)}}`;
    default:
      return "null";
  }
}

const fieldsOf = (value: object): string =>
  Object.entries(value)
    .map(([name, field]) => `${name}: ${literalOf(field)}`)
    .join(", ");
