import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { type Fault, Faults } from "../refusals";
import { createBatch } from "../writing/create-batch";
import type { MadeLinks } from "../writing/made-links";
import type { Values } from "../writing/stored-values";
import { type AskedConversion, type MadeKind, kindsMade, madeKinds, saidOf } from "./asked-conversion";
import { takenOver } from "./taken-over";

/** UUIDs of what a request becomes: what is made of it, and what was there already. */
export type Become = Readonly<Partial<Record<MadeKind, string>>>;

/** What it is to lead to that is there already, and what is wrong with what was said of that. */
export interface There {
  readonly ids: Become;
  readonly faults: readonly Fault[];
}

/**
 * Makes what a request is to become, each linked to what was made before it, and to `there`. What is wrong with any of
 * them comes at once. Throws `Faults`, `Conflict`; the transaction then has to be taken back.
 */
export async function makeRecords(door: Door, asked: AskedConversion, request: Values, there: There): Promise<Become> {
  const become: Partial<Record<MadeKind, string>> = { ...there.ids };
  const faults: Fault[] = [...there.faults];
  for (const kind of madeKinds.filter((each) => kindsMade(asked).includes(each))) {
    const item = await takenOver(door, kind, request, saidOf(asked, kind) ?? {});
    const id = await makeOne(door, kind, item, linksOf[kind](become)).catch((fault: unknown) => {
      if (!(fault instanceof Faults) || fault.faults.some(({ code }) => code === "TAKEN")) throw fault;
      faults.push(...fault.faults);
    });
    if (id) become[kind] = id;
  }
  if (faults.length > 0) throw new Faults(faults);
  return become;
}

async function makeOne(door: Door, kind: MadeKind, item: Values, made: MadeLinks): Promise<string | undefined> {
  const of = descriptionOf(kind);
  const manner = { partial: false, single: true, path: ["input", of.singular] };
  const { ids } = await createBatch(door, of, { ...manner, items: [item], onConflict: "REFUSE", made });
  return ids[0] ?? undefined;
}

const linksOf: Readonly<Record<MadeKind, (become: Become) => MadeLinks>> = {
  COMPANY: () => ({}),
  CONTACT: ({ COMPANY }) => ({ companyId: COMPANY }),
  LEAD: ({ COMPANY, CONTACT }) => ({
    companyId: COMPANY,
    mainContactId: CONTACT,
    contactIds: CONTACT === undefined ? undefined : [CONTACT],
  }),
};
