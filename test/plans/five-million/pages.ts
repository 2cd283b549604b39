import type { Person } from "../../../bench/world/people";
import { descriptionOf } from "../../../src/store/description/registry";
import type { PageRequest, Wanted, WantedLink } from "../../../src/store/reading/wanted";
import type { Account, Asker } from "../asking";
import { compiledQuestion } from "../compiled-question";
import { firstPage, readerOf } from "../questions";

/** How long a page takes in both worlds, in milliseconds. */
export interface Times {
  readonly person: string;
  readonly page: string;
  readonly small: number;
  readonly large: number;
}

export const ratioOf = ({ small, large }: Times): number => large / small;

/** Turns in which both worlds are asked, one after the other. */
const turns = { warming: 30, timed: 200 } as const;

const fieldsOf = (kind: "LEAD" | "CONTACT" | "COMPANY" | "USER", names: readonly string[]): Wanted => ({
  ...{ description: descriptionOf(kind), fields: new Set(names), links: [] },
});

function linkOfLeads(name: string, target: Wanted, page: PageRequest | null): WantedLink {
  const link = descriptionOf("LEAD").links.find((each) => each.name === name);
  if (!link) throw new Error(`leads have no ${name}`);
  return { key: name, link, targets: new Map([[target.description.kind, target]]), page };
}

const leads = (): Wanted => fieldsOf("LEAD", ["name", "price", "createdAt"]);

/** What an application shows: fifty leads, alone, and each with what hangs on it. */
export const pages: Readonly<Record<string, () => Wanted>> = {
  "50 leads": leads,
  "50 leads with responsible, company, 5 contacts": () => ({
    ...leads(),
    links: [
      linkOfLeads("responsible", fieldsOf("USER", ["name"]), null),
      linkOfLeads("company", fieldsOf("COMPANY", ["name"]), null),
      linkOfLeads("contacts", fieldsOf("CONTACT", ["name"]), { ...firstPage, first: 5 }),
    ],
  }),
};

/** Somebody of the bench, who sees every kind as far as his reach goes. */
export const askerOf = ({ name, user, reach }: Person): Asker => ({
  ...{ name, user },
  sees: Object.fromEntries(["LEAD", "CONTACT", "COMPANY", "TASK"].map((kind) => [kind, { reach }])),
});

/** The medians of a person's page, both worlds asked in turn once they are warm. */
export async function timePage(person: Person, page: string, worlds: readonly [Account, Account]): Promise<Times> {
  const ask = await Promise.all(worlds.map((world) => pageIn(world, person, page)));
  const took: [number[], number[]] = [[], []];
  for (let turn = -turns.warming; turn < turns.timed; turn += 1) {
    for (const index of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const began = performance.now();
      await ask[index]?.();
      if (turn >= 0) took[index].push(performance.now() - began);
    }
  }
  return { person: person.name, page, small: medianOf(took[0]), large: medianOf(took[1]) };
}

async function pageIn(world: Account, person: Person, page: string): Promise<() => Promise<unknown>> {
  const wanted = pages[page]?.();
  if (!wanted) throw new Error(`there is no page ${page}`);
  const reader = await readerOf(await world.enter(askerOf(person)), wanted.description);
  const question = compiledQuestion(wanted, firstPage);
  return () => reader.answerPage(question);
}

const medianOf = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
