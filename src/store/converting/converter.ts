import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { apiId, uuidOf } from "../ids";
import { lookUpDrafts } from "../merging/look-up-drafts";
import type { Fault } from "../refusals";
import type { Amend } from "../writing/amend-batch";
import { amendOne } from "../writing/amend-one";
import type { BatchOutcome } from "../writing/batch";
import { type Draft, type Reference, unknownReference } from "../writing/draft";
import { closedFields, wouldBeFacts } from "../writing/judge";
import { unseen } from "../writing/judge-change";
import { editing } from "../writing/manner";
import type { Values } from "../writing/stored-values";
import { type AskedConversion, kindsMade, madeKinds } from "./asked-conversion";
import { faultsOfConversion, isNamed, refuseWithoutCreate } from "./judge-conversion";
import { type Become, type There, makeRecords } from "./make-records";
import { isSettled, settledAlready } from "./settling";

/** What came of a request: ids as the API says them, null for what was not made. */
export interface Converted {
  readonly outcome: BatchOutcome;
  readonly leadId: string | null;
  readonly contactId: string | null;
  readonly companyId: string | null;
}

/**
 * Makes of a request what it is to become, in the caller's transaction: EDIT of the request, and CREATE of each kind
 * that is made (`rights.md` 5.21). Throws `NotFound`, `Forbidden`, `Faults`, `Conflict`.
 */
export async function convertRequest(door: Door, asked: AskedConversion): Promise<Converted> {
  const of = descriptionOf("REQUEST");
  let become: Become = {};
  const batch = {
    ids: [asked.id],
    expectedVersion: asked.expectedVersion,
    partial: false,
    single: true,
    path: ["input"],
  };
  const outcome = await amendOne(
    door,
    batch,
    { of, manner: editing, amend: convert(asked, door.now) },
    async (request) => {
      become = await makeRecords(door, asked, request, await lookUpThere(door, asked));
      return Object.fromEntries(madeKinds.flatMap((kind) => linkTo(kind, become)));
    },
  );
  const made = kindsMade(asked);
  const idOf = (kind: (typeof madeKinds)[number]): string | null => {
    const id = made.includes(kind) ? become[kind] : undefined;
    return id === undefined ? null : apiId(descriptionOf(kind).prefix, id);
  };
  return { outcome, leadId: idOf("LEAD"), contactId: idOf("CONTACT"), companyId: idOf("COMPANY") };
}

const linkTo = (kind: (typeof madeKinds)[number], become: Become): readonly (readonly [string, string])[] => {
  const id = become[kind];
  return id === undefined ? [] : [[`${descriptionOf(kind).singular}Id`, id]];
};

/** The request as it is to be, save for what it leads to then: that is not made yet. */
function convert(asked: AskedConversion, now: Date): Amend {
  return ({ values }, standing) => {
    refuseWithoutCreate(standing, asked);
    const of = descriptionOf("REQUEST");
    const closed = closedFields(standing, of, { path: ["input"], parts: linksSaid(asked) }, wouldBeFacts(of, values));
    if (closed.length > 0) return { faults: closed };
    const faults = [...faultsOfConversion(asked), ...(isSettled(values) ? [settledAlready] : [])];
    return faults.length > 0 ? { faults } : { set: { status: "CONVERTED", settledAt: now.toISOString() } };
  };
}

/** The links of the request that are to lead somewhere. */
const linksSaid = (asked: AskedConversion): readonly string[] => [
  ...new Set([
    ...kindsMade(asked).map((kind) => descriptionOf(kind).singular),
    ...(isNamed(asked.contactId) ? ["contact"] : []),
    ...(isNamed(asked.companyId) ? ["company"] : []),
  ]),
];

/** The contact and the company that are there already: linking to them needs VIEW (`rights.md` 5.1). */
async function lookUpThere(door: Door, asked: AskedConversion): Promise<There> {
  const said: Record<string, string> = {};
  const references: Reference[] = [];
  const unknown: Fault[] = [];
  for (const name of ["contactId", "companyId"] as const) {
    const [id, path] = [asked[name], ["input", name]];
    if (!isNamed(id)) continue;
    const of = descriptionOf(name === "contactId" ? "CONTACT" : "COMPANY");
    const uuid = uuidOf(id, of);
    if (uuid === null) {
      unknown.push(unknownReference(path));
      continue;
    }
    said[name] = uuid;
    references.push({ of, id: uuid, path });
  }
  const draft: Draft = { path: ["input"], said, parts: [], references, lists: [], faults: [] };
  const { drafts, seen } = await lookUpDrafts(door, [draft]);
  const led: Values = drafts[0]?.said ?? {};
  const faults = [...unknown, ...drafts.flatMap((each) => unseen(each, seen))];
  // To what is not there nothing leads: all that is made beside it is taken back.
  const missing = new Set(faults.map(({ field }) => field.at(-1)));
  const idOf = (name: string): string | undefined =>
    missing.has(name) ? undefined : (led[name] as string | undefined);
  const [contact, company] = [idOf("contactId"), idOf("companyId")];
  return { ids: { ...(contact ? { CONTACT: contact } : {}), ...(company ? { COMPANY: company } : {}) }, faults };
}
