import { describedKinds } from "../../../src/store/description/registry";

/** Names of members that do not say the kind of their id themselves. */
const kindsOfMembers: Readonly<Record<string, string>> = {
  responsible: "user",
  creator: "user",
  supervisor: "user",
  owner: "user",
  grantee: "user",
  subject: "user",
  actor: "user",
  record: "lead",
  card: "lead",
  mainContact: "contact",
  parent: "company",
  nodes: "lead",
  node: "lead",
  history: "lead",
  timeline: "lead",
  duplicatesOf: "lead",
  trash: "lead",
  explainAccess: "lead",
  recordAudience: "lead",
};

/** The members of a comparison, and the lists that items stand in. */
const aside = new Set(["eq", "in", "input", "items", "filter", "anyOf", "id", "ids"]);

/**
 * The kind of thing that an id in the arguments of a field names, by the names on the way to it, the last one first;
 * the last word of the field where none says it: a kind that is new has no id of its own here, and no other one's.
 */
export function kindNamed(fieldName: string, path: readonly string[]): string {
  for (const name of [fieldName, ...path].toReversed()) {
    const kind = aside.has(name) ? undefined : kindOf(name);
    if (kind !== undefined) return kind;
  }
  return (fieldName.split(/(?=[A-Z])/).at(-1) ?? fieldName).toLowerCase();
}

const words = (): ReadonlyMap<string, string> =>
  new Map([
    ...describedKinds().flatMap((of) =>
      [of.singular, of.plural].map((name) => [name.toLowerCase(), of.singular] as const),
    ),
    ["licence", "licence"],
    ["apitoken", "apiToken"],
    ["session", "session"],
    ["account", "account"],
  ]);

/** `companyId`, `contactIds`, `company`, `updateLeads`, `linkLeadContacts` (the lead). */
function kindOf(name: string): string | undefined {
  const bare = name.replace(/Ids?$/, "");
  const known = kindsOfMembers[bare] ?? words().get(bare.toLowerCase());
  if (known !== undefined || !/[A-Z]/.test(bare)) return known;
  const [, ...rest] = bare.split(/(?=[A-Z])/);
  const candidates = rest.map((_, index) =>
    rest
      .slice(0, rest.length - index)
      .join("")
      .toLowerCase(),
  );
  return candidates.map((each) => words().get(each)).find((each) => each !== undefined) ?? totals(bare);
}

const totals = (name: string): string | undefined => /^([a-z]+)Totals$/.exec(name)?.[1];
