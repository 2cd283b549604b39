import type { Door } from "../../src/store/door";
import type { Account, Asker } from "./asking";
import { askers, followers } from "./askers";
import { explain } from "./explained";
import {
  type Bounds,
  type Figures,
  boundsOfCount,
  boundsOfLookUps,
  boundsOfNested,
  boundsOfPage,
  faultsOf,
  figuresOf,
} from "./judge-plan";
import { densePages, filteredPages, searchedPages } from "./filtered-pages";
import { generatedKinds } from "./generated/records";
import { listsOfCreator, listsOfResponsible, listsOfStage, lookUps } from "./more-questions";
import { type Middles, findMiddles } from "./middles";
import { recordsIn } from "./compiled-question";
import { type Question, type Way, askQuestion, listQuestions, ways } from "./questions";

/** One statement of a question, by the plan that it had. */
export interface Trial {
  readonly asker: string;
  readonly question: Question;
  readonly way: Way;
  readonly figures: Figures;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

const tables = new Set([
  "lead",
  "contact",
  "company",
  "customer",
  "request",
  "document",
  "task",
  "lead_contact",
  "user",
]);

/** What there is of in the account of the bench. */
const firstKinds = ["LEAD", "CONTACT", "COMPANY", "TASK"] as const;

/** Whose lists are asked for by owner, too. */
const filtering = /^administrator|SUBORDINATES RESPONSIBLE$/;

/** Who looks for what fits a filter. */
const finding = /^(administrator|busy|supervisor)/;

/** Where rights go by the responsible user, lists of a creator read what that creator made and others have. */
const filtersOf = ({ name }: Asker, middles: Middles): readonly Question[] =>
  name === "administrator"
    ? [listsOfResponsible, listsOfCreator, listsOfStage, searchedPages, densePages].flatMap((list) => list(middles))
    : listsOfResponsible(middles);

/** Asks everything as everybody, in the ways that are told for each. */
export async function provePlans(
  account: Account,
  waysOf: (asker: Asker) => readonly Way[] = () => ways,
): Promise<readonly Trial[]> {
  const middles = await findMiddles(account.client);
  const listsOf = (which: typeof generatedKinds | readonly ["TASK"]) =>
    which.flatMap((kind) => listQuestions(kind, middles));
  const trials: Trial[] = [];
  const ask = async (asker: Asker, questions: readonly Question[]): Promise<void> => {
    const asked = questions.flatMap((question) =>
      waysOf(asker)
        .filter((way) => question.ways?.includes(way) ?? true)
        .map((way) => ({ asker, question, way })),
    );
    trials.push(...(await tryAll(account, asker, asked)));
  };
  for (const asker of askers) await ask(asker, [...listsOf(generatedKinds), ...lookUps()]);
  for (const asker of askers.filter(({ name }) => finding.test(name))) await ask(asker, filteredPages(middles));
  for (const asker of askers.filter(({ name }) => filtering.test(name))) await ask(asker, filtersOf(asker, middles));
  for (const asker of followers) await ask(asker, listsOf(["TASK"]));
  return trials;
}

/** Every list in all its orders, and what hangs on its records, compiled. */
export async function proveLists(account: Account, asked: readonly Asker[]): Promise<readonly Trial[]> {
  const middles = await findMiddles(account.client, account.place.accountId, firstKinds);
  const questions = [...firstKinds.flatMap((kind) => listQuestions(kind, middles)), ...lookUps()];
  const trials: Trial[] = [];
  for (const asker of asked) {
    const each = questions.map((question) => ({ asker, question, way: "compiled" as const }));
    trials.push(...(await tryAll(account, asker, each)));
  }
  return trials;
}

async function tryAll(account: Account, asker: Asker, asked: readonly Asked[]): Promise<readonly Trial[]> {
  if (asked.length === 0) return [];
  const door = await account.enter(asker);
  const trials: Trial[] = [];
  for (const each of asked) trials.push(...(await tryOne(account, door, each)));
  return trials;
}

interface Asked {
  readonly asker: Asker;
  readonly question: Question;
  readonly way: Way;
}

/**
 * A compiled question is one statement, whose one row is the whole answer, and a second one where more fits than is
 * counted; of a plain one those count that judge it.
 */
async function tryOne(account: Account, door: Door, { asker, question, way }: Asked): Promise<readonly Trial[]> {
  const { answer, readings } = await account.readingsOf(() => askQuestion(question, way, door));
  if (way === "compiled" && readings.length > (question.judged === "count" ? 2 : 1))
    throw new Error(`${question.name} took ${readings.length} statements`);
  const judged =
    question.judged === "look-ups" && way === "plain" ? readings.slice(1) : readings.slice(way === "plain" ? -1 : 0);
  const trials: Trial[] = [];
  for (const reading of judged) {
    const { plan, milliseconds } = await explain(account.client, reading);
    const { figures, most } = judgedBy(question, figuresOf(plan, tables), answer);
    trials.push({ asker: asker.name, question, way, figures, milliseconds, faults: faultsOf(figures, most) });
  }
  return trials;
}

/** What a plan may cost; the one row of a compiled question returns all the records that are in it. */
function judgedBy({ judged }: Question, figures: Figures, answer: string | null): { figures: Figures; most: Bounds } {
  if (judged === "count") return { figures, most: boundsOfCount };
  if (answer === null) return { figures, most: judged === "page" ? boundsOfPage(figures) : boundsOfLookUps };
  const { all, listed } = recordsIn(answer);
  const shown = { ...figures, returned: all };
  return { figures: shown, most: judged === "page" ? boundsOfPage(shown) : boundsOfNested(shown, listed) };
}

/** A line for each question and way: how many asked it so, and the most that it cost any of them. */
export function tableOf(trials: readonly Trial[]): string {
  const lineOf = ({ question: { name }, way }: Trial): string => (way === "plain" ? name : `${name}, compiled`);
  const names = [...new Set(trials.map(lineOf))];
  const head = "question".padEnd(58) + ["trials", "read", "scans", "sorted", "ms"].map(right).join("");
  const lines = names.map((name) => {
    const own = trials.filter((trial) => lineOf(trial) === name);
    const most = (figure: (trial: Trial) => number) => Math.max(...own.map(figure));
    const figures = [
      own.length,
      most(({ figures: { read } }) => read),
      most(({ figures: { scans } }) => scans),
      most(({ figures: { sorted } }) => sorted),
      most(({ milliseconds }) => milliseconds).toFixed(1),
    ];
    return name.padEnd(58) + figures.map(right).join("");
  });
  return [head, ...lines].join("\n");
}

const right = (value: string | number): string => String(value).padStart(10);

export const faultLinesOf = (trials: readonly Trial[]): readonly string[] =>
  trials.flatMap(({ asker, question, way, faults }) =>
    faults.map((fault) => `${asker}, ${question.name}, ${way}: ${fault}`),
  );
