import { people } from "../support/generated/account";
import { randomFrom } from "../support/generated/random";
import { drawWorld } from "./account/draw-world";
import type { Asker } from "./account/principal-facts";
import type { World } from "./account/world";
import { writeWorld } from "./account/write-world";
import { readByIds } from "./reading/by-id";
import { readDoubles } from "./reading/doubles";
import { takeOut } from "./reading/exports";
import { askWhy } from "./reading/explain";
import { readHistories } from "./reading/history";
import { walkPages } from "./reading/pages";
import { askParts } from "./reading/parts";
import { readTimelines } from "./reading/timeline";
import { readTrash } from "./reading/trash";
import { readAll } from "./reading/whole";
import { type Grounds, Visit } from "./visit";
import { mergeRound } from "./writing/merge-round";
import { fileRound } from "./writing/file-round";
import { importRound } from "./writing/import-round";
import { massRound } from "./writing/mass-round";
import type { Course } from "./writing/perform";
import { personRound } from "./writing/person-round";
import { ruleRound } from "./writing/rule-round";
import { writeRound } from "./writing/write-round";

/** How much is asked of each world. */
export interface Measure {
  readonly askers: number;
  /** 1 for all that each asker writes, less for a part of it. */
  readonly writes: number;
}

/** The people and tokens who ask: those who differ most come first. */
function askersOf({ tokens }: World): readonly Asker[] {
  const [first, second] = tokens;
  return [
    { userId: people.me, tokenId: null },
    { userId: people.report, tokenId: null },
    { userId: people.me, tokenId: first?.id ?? null },
    { userId: people.mate, tokenId: null },
    { userId: people.sharer, tokenId: second?.id ?? null },
    { userId: people.sharingReport, tokenId: null },
  ];
}

/** Is the asker let in at all? Who is not active is nobody, and so are a token that ended, and one of a blocked channel. */
function isLetIn({ tokens, people: all }: World, { userId, tokenId }: Asker, now: number): boolean {
  const person = all.find(({ id }) => id === userId);
  const token = tokens.find(({ id }) => id === tokenId);
  if (person?.status !== "ACTIVE") return false;
  return !token || (!token.isRevoked && !person.isApiBlocked && (token.until === null || token.until > now));
}

/** Makes the account of the number, asks it on every path as several people, and throws where an answer is another one. */
export async function walkWorld(
  grounds: Grounds & { readonly has: ReadonlySet<string> },
  seed: number,
  measure: Measure,
) {
  const drawn = drawWorld(seed, grounds.now);
  await writeWorld(grounds.client, drawn, grounds.now);
  const course: Course = { world: drawn, done: [], jobs: new Map(), imports: [], files: [] };
  for (const [number, asker] of askersOf(drawn).slice(0, measure.askers).entries()) {
    const visit = new Visit(grounds, course.world, asker, randomFrom(seed * 16 + number + 1_000_000));
    try {
      if (isLetIn(drawn, asker, grounds.now)) await goRound(visit, course, { seed, ...grounds, ...measure });
      else await visit.expectRefused("UNAUTHENTICATED", "{ leads { nodes { id } } }");
    } catch (fault) {
      const who = `${asker.userId.slice(-2)}${asker.tokenId === null ? "" : " by token"}`;
      throw new Error(`account ${String(seed)}, asker ${who}: ${String(fault)}`, { cause: fault });
    }
  }
}

interface Round extends Measure {
  readonly seed: number;
  readonly has: ReadonlySet<string>;
}

async function goRound(visit: Visit, course: Course, { seed, has, writes }: Round): Promise<void> {
  await Promise.all([readAll(visit), readByIds(visit, seed), walkPages(visit), askParts(visit)]);
  if (has.has("trash")) await readTrash(visit);
  if (has.has("explainAccess")) await askWhy(visit);
  if (has.has("exportRecords")) await takeOut(visit);
  if (has.has("duplicates")) {
    const { userId } = visit.asker;
    const [, othersJob] = [...course.jobs].find(([maker]) => maker !== userId) ?? [];
    const job = await readDoubles(visit, othersJob);
    if (job !== null) course.jobs.set(userId, job);
  }
  await writeAll(visit, course, { has, writes });
  if (has.has("history")) await readHistories(visit, course.done);
  if (has.has("timeline")) await readTimelines(visit, course.done);
  if (has.has("mergeDuplicates")) await mergeRound(visit, course);
  if (has.has("erasePerson")) await personRound(visit, course);
  // The others read what this one wrote; this one does now and then.
  if (!visit.random.chance(0.25)) return;
  await readAll(visit);
  if (has.has("trash")) await readTrash(visit);
}

/** How many files everybody imports. */
const files = 2;

/** Records one by one and in batches, and by the ways that write many or come with a file. */
async function writeAll(visit: Visit, course: Course, { has, writes }: Omit<Round, "seed" | "askers">): Promise<void> {
  await writeRound(visit, course, { has, measure: writes });
  if (has.has("setRequestRules")) await ruleRound(visit, course, writes);
  if (has.has("updateLeadsByFilter")) await massRound(visit, course, writes);
  if (has.has("setDocumentFile")) await fileRound(visit, course);
  if (has.has("startImport"))
    for (let turn = 0; turn < Math.ceil(files * writes); turn += 1) await importRound(visit, course);
}
