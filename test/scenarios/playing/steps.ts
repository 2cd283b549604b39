import { type DocumentNode, type Token, TokenKind } from "graphql";
import type { Speaker } from "./story";

/** What somebody does beside GraphQL: a file that goes there, a link that is followed, a job that is waited for. */
export type Step = Sends | Fetches | Waits;

interface Said {
  /** What is said of it, by which its answer is known: `Mila sends offer.txt to /files`. */
  readonly name: string;
  readonly speaker: Speaker;
}

export interface Sends extends Said {
  readonly does: "sends";
  readonly file: string;
  readonly to: string;
  readonly body: string;
}

export interface Fetches extends Said {
  readonly does: "fetches";
  /** The alias of the mutation that told the link. */
  readonly link: string;
}

export interface Waits extends Said {
  readonly does: "waits";
  /** The alias of the mutation that asked for the job. */
  readonly job: string;
}

/** A step, and where in the file it stands. */
interface Placed {
  readonly step: Step;
  readonly start: number;
}

const shape =
  /^\s*(?<name>(?<who>\p{Lu}\w*) (?:sends (?<file>\S+) to (?<to>\/\S+)|fetches (?<link>\w+)(?: again)?|waits for (?<job>\w+)))(?:[:,.]|$)/u;
const bodyLine = /^\s*\| ?(.*)$/;

/** The steps of a story: comments that say `Mila sends …`, with the lines of what she sends behind bars below. */
export function stepsIn({ loc }: DocumentNode): readonly Placed[] {
  const steps: Placed[] = [];
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) {
    const { name = "", who = "", file, to, link, job } = shape.exec(commentIn(token))?.groups ?? {};
    const said = { name, speaker: { how: "As", name: `${who.charAt(0).toLowerCase()}${who.slice(1)}` } } as const;
    const { start } = token;
    if (file !== undefined && to !== undefined)
      steps.push({ start, step: { ...said, does: "sends", file, to, body: bodyBelow(token) } });
    else if (link !== undefined) steps.push({ start, step: { ...said, does: "fetches", link } });
    else if (job !== undefined) steps.push({ start, step: { ...said, does: "waits", job } });
  }
  return steps;
}

function bodyBelow({ next }: Token): string {
  const lines: string[] = [];
  for (let token = next; token !== null; token = token.next) {
    const [, line] = bodyLine.exec(commentIn(token)) ?? [];
    if (line === undefined) break;
    lines.push(`${line}\n`);
  }
  return lines.join("");
}

const commentIn = ({ kind, value }: Token): string => (kind === TokenKind.COMMENT ? value : "");
