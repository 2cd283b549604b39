import { actions } from "../../../src/rights/catalogue";
import { people } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import type { Theme } from "./themes";
import { type WorldToken, kinds, worldId } from "./world";

/** Ends of scopes. Without VIEW of contacts a token links to none, and does the rest with leads. */
const ends = [
  ":create",
  ":edit",
  ":delete",
  ":export",
  ":assign",
  ":complete",
  ":complete",
  "contact:view",
  "contact:view",
];

const day = 86_400_000;

/** Whose partners have a token. */
const owners = [people.me, people.sharer] as const;

/** A token for each: with most scopes, some of them ended or revoked. */
export const drawTokens = (random: Random, now: number, leaves: Theme["tokensLeave"]): readonly WorldToken[] =>
  owners.map((userId, number) => ({
    ...{ id: worldId(6, number), userId, secret: `secret${String(number)}`.padEnd(43, "x") },
    ...{ scopes: drawScopes(random, leaves), until: random.pick([null, now + day, now + day, now + day]) },
    isRevoked: false,
    ...(random.chance(0.06) ? { until: now - day } : {}),
    ...(random.chance(0.04) ? { isRevoked: true } : {}),
  }));

/** What a token lets nobody take along with what it gives away. */
const staying = [["contact:assign"], ["company:assign"], ["contact:assign", "company:assign"]] as const;

/** What a token lets nobody bring up to date from a file, whatever else it may do. */
const imported = ["contact:edit", "lead:edit"] as const;

/** Every scope but a few: those of some actions are left out of most, or VIEW of contacts. */
function drawScopes(random: Random, { count, views }: Theme["tokensLeave"]): readonly string[] {
  const leavable = [...ends, ...(views ? [":view"] : [])];
  const kept: readonly string[] = random.chance(0.7) ? random.pick(staying) : [];
  const drawn = random.chance(0.85) ? Array.from({ length: count }, () => random.pick(leavable)) : [];
  // What may not be given is seen, and what leads to it may be given.
  const left: string[] = drawn.filter((end) => kept.length === 0 || (end !== ":assign" && end !== "contact:view"));
  if (random.chance(0.35)) left.push(random.pick(imported));
  const holding = random.pick([1, 0.97, 0.9, 0.7]);
  const ofRecords = kinds
    .flatMap((kind) => actions.map((action) => `${kind}:${action}`.toLowerCase()))
    .filter((scope) => !left.some((end) => scope.endsWith(end)) && !kept.includes(scope) && random.chance(holding));
  const others = ["settings:view", "user:view"].filter(() => random.chance(0.8));
  others.push(...["settings:edit"].filter(() => random.chance(0.45)));
  others.push(...["import:create", "import:view", "import:edit"].filter(() => random.chance(0.96)));
  return [...ofRecords, ...others, ...["person:view", "person:edit"].filter(() => random.chance(0.9))];
}
