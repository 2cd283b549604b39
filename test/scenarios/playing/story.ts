import { readFileSync } from "node:fs";
import { type OperationDefinitionNode, type Token, parse } from "graphql";
import { type Step, stepsIn } from "./steps";

/** What happens in a story. */
export type Act = Question | Step;

/** One request of a story: who asks, and what. */
export interface Question {
  readonly does: "asks";
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

/** The requests and steps of a file in their order. Throws where one has no name, or that of another, or nobody asks it. */
export function readStory(file: string): readonly Act[] {
  const text = readFileSync(file, "utf8");
  const document = parse(text);
  const questions = document.definitions.map((definition) => {
    if (!("operation" in definition)) throw new Error(`${file}: a story has operations alone`);
    return { start: definition.loc?.start ?? 0, act: questionOf(file, definition, text) };
  });
  const steps = stepsIn(document).map(({ start, step }) => ({ start, act: step }));
  const acts = [...questions, ...steps].sort((one, other) => one.start - other.start).map(({ act }) => act);
  const twice = acts.find(({ name }, at) => acts.findIndex((each) => each.name === name) < at);
  if (twice) throw new Error(`${file}: ${twice.name} is there twice`);
  return acts;
}

function questionOf(
  file: string,
  { name, loc, variableDefinitions = [] }: OperationDefinitionNode,
  text: string,
): Question {
  if (name === undefined || loc === undefined) throw new Error(`${file}: an operation without a name`);
  const speaker = speakerAbove(loc.startToken);
  if (speaker === null) throw new Error(`${file}: above ${name.value} nobody says "As …" or "With …"`);
  return {
    does: "asks",
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
