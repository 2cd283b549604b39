import { readFileSync } from "node:fs";
import { type OperationDefinitionNode, type Token, parse } from "graphql";

/** One request of a story: who asks, and what. */
export interface Act {
  /** Name of the operation. */
  readonly name: string;
  /** Who asks, as the comment above it says: "As Vera, …", "With reporting, …" for a token, or "As nobody". */
  readonly speaker: Speaker;
  readonly document: string;
  readonly variables: readonly Variable[];
}

export interface Speaker {
  readonly how: "As" | "With";
  readonly name: string;
}

interface Variable {
  readonly name: string;
  readonly isOptional: boolean;
}

/** The requests of a file in their order. Throws where one has no name or nobody asks it. */
export function readStory(file: string): readonly Act[] {
  const text = readFileSync(file, "utf8");
  return parse(text).definitions.map((definition) => {
    if (!("operation" in definition)) throw new Error(`${file}: a story has operations alone`);
    return actOf(file, definition, text);
  });
}

function actOf(file: string, { name, loc, variableDefinitions = [] }: OperationDefinitionNode, text: string): Act {
  if (name === undefined || loc === undefined) throw new Error(`${file}: an operation without a name`);
  const speaker = speakerAbove(loc.startToken);
  if (speaker === null) throw new Error(`${file}: above ${name.value} nobody says "As …" or "With …"`);
  return {
    name: name.value,
    speaker,
    document: text.slice(loc.start, loc.end),
    variables: variableDefinitions.map(({ variable, defaultValue }) => ({
      name: variable.name.value,
      isOptional: defaultValue !== undefined,
    })),
  };
}

/** The nearest comment that names somebody. */
function speakerAbove({ prev }: Token): Speaker | null {
  for (let token = prev; String(token?.kind) === "Comment"; token = token?.prev ?? null) {
    const [, how, name] = /^\s*(As|With) (\p{L}\w*)/u.exec(token?.value ?? "") ?? [];
    if (name !== undefined) return { how: how as Speaker["how"], name: name.charAt(0).toLowerCase() + name.slice(1) };
  }
  return null;
}
