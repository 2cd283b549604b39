import type { Statement } from "../../src/store/sql";
import type { Account, Asker } from "./asking";
import { askers, followers } from "./askers";
import { explain } from "./explained";
import {
  type Bounds,
  type Figures,
  boundsOfCount,
  boundsOfLookUps,
  boundsOfPage,
  faultsOf,
  figuresOf,
} from "./judge-plan";
import { listsOfCreator, listsOfResponsible, listsOfStage, lookUps } from "./more-questions";
import { type Middles, findMiddles } from "./middles";
import { type Question, listQuestions } from "./questions";

/** One statement of a question, by the plan that it had. */
export interface Trial {
  readonly asker: string;
  readonly question: Question;
  readonly figures: Figures;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"] as const;
const tables = new Set(["lead", "contact", "company", "task", "lead_contact", "user"]);

/** Whose lists are asked for by owner, too. */
const filtering = /^administrator|SUBORDINATES RESPONSIBLE$/;

/** Where rights go by the responsible user, lists of a creator read what that creator made and others have. */
const filtersOf = ({ name }: Asker, middles: Middles): readonly Question[] =>
  name === "administrator"
    ? [...listsOfResponsible(middles), ...listsOfCreator(middles), ...listsOfStage(middles)]
    : listsOfResponsible(middles);

/** Asks everything as everybody whom `isAsked` names. */
export async function provePlans(
  account: Account,
  isAsked: (asker: Asker) => boolean = () => true,
): Promise<readonly Trial[]> {
  const middles = await findMiddles(account.client);
  const listsOf = (which: typeof kinds | readonly ["TASK"]) => which.flatMap((kind) => listQuestions(kind, middles));
  const trials: Trial[] = [];
  for (const asker of askers.filter(isAsked))
    trials.push(...(await tryAll(account, asker, [...listsOf(kinds), ...lookUps()])));
  for (const asker of askers.filter((each) => isAsked(each) && filtering.test(each.name)))
    trials.push(...(await tryAll(account, asker, filtersOf(asker, middles))));
  for (const asker of followers.filter(isAsked)) trials.push(...(await tryAll(account, asker, listsOf(["TASK"]))));
  return trials;
}

async function tryAll(account: Account, asker: Asker, questions: readonly Question[]): Promise<readonly Trial[]> {
  const door = await account.enter(asker);
  const trials: Trial[] = [];
  for (const question of questions) {
    const readings = await account.readingsOf(() => question.ask(door));
    const judged = question.judged === "look-ups" ? readings.slice(1) : readings.slice(-1);
    for (const reading of judged) trials.push(await tryOne(account, asker, question, reading));
  }
  return trials;
}

async function tryOne({ client }: Account, asker: Asker, question: Question, reading: Statement): Promise<Trial> {
  const { plan, milliseconds } = await explain(client, reading);
  const figures = figuresOf(plan, tables);
  const faults = faultsOf(figures, boundsOf(question, figures));
  return { asker: asker.name, question, figures, milliseconds, faults };
}

function boundsOf({ judged }: Question, figures: Figures): Bounds {
  switch (judged) {
    case "page":
      return boundsOfPage(figures);
    case "count":
      return boundsOfCount;
    case "look-ups":
      return boundsOfLookUps;
  }
}

/** A line for each question: how many asked it, and the most that it cost any of them. */
export function tableOf(trials: readonly Trial[]): string {
  const names = [...new Set(trials.map(({ question }) => question.name))];
  const head = "question".padEnd(48) + ["trials", "read", "scans", "sorted", "ms"].map(right).join("");
  const lines = names.map((name) => {
    const own = trials.filter(({ question }) => question.name === name);
    const most = (figure: (trial: Trial) => number) => Math.max(...own.map(figure));
    const figures = [
      own.length,
      most(({ figures: { read } }) => read),
      most(({ figures: { scans } }) => scans),
      most(({ figures: { sorted } }) => sorted),
      most(({ milliseconds }) => milliseconds).toFixed(1),
    ];
    return name.padEnd(48) + figures.map(right).join("");
  });
  return [head, ...lines].join("\n");
}

const right = (value: string | number): string => String(value).padStart(10);

export const faultLinesOf = (trials: readonly Trial[]): readonly string[] =>
  trials.flatMap(({ asker, question, faults }) => faults.map((fault) => `${asker}, ${question.name}: ${fault}`));
