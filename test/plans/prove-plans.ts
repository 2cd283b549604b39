import type { Account, Asker } from "./asking";
import { askers, followers } from "./askers";
import { explain } from "./explained";
import { type Figures, boundsOfCount, boundsOfPage, faultsOf, figuresOf } from "./judge-plan";
import { findMiddles } from "./middles";
import { type Question, listQuestions } from "./questions";

/** One statement of a question, by the plan that it had. */
export interface Trial {
  readonly asker: string;
  readonly question: string;
  readonly figures: Figures;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

const tables = new Set(["lead", "contact", "company", "task", "lead_contact", "user"]);

/** Asks everything as everybody. */
export async function proveLists(account: Account): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  const middles = await findMiddles(account.client);
  const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"] as const;
  for (const asker of askers)
    trials.push(
      ...(await tryAll(
        account,
        asker,
        kinds.flatMap((kind) => listQuestions(kind, middles)),
      )),
    );
  for (const asker of followers) trials.push(...(await tryAll(account, asker, listQuestions("TASK", middles))));
  return trials;
}

async function tryAll(account: Account, asker: Asker, questions: readonly Question[]): Promise<readonly Trial[]> {
  const door = await account.enter(asker);
  const trials: Trial[] = [];
  for (const question of questions) {
    const readings = await account.readingsOf(() => question.ask(door));
    const last = readings.at(-1);
    if (!last) throw new Error(`${question.name} read nothing`);
    const { plan, milliseconds } = await explain(account.client, last);
    const figures = figuresOf(plan, tables);
    trials.push({
      asker: asker.name,
      question: question.name,
      figures,
      milliseconds,
      faults: faultsOf(figures, question.isCount ? boundsOfCount(10_001 * 3) : boundsOfPage(figures, 51)),
    });
  }
  return trials;
}
