import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { closedParts, hiddenParts } from "../reading/masks";
import type { Standing } from "../standing";
import { wouldBeFacts } from "../writing/judge";
import type { Values } from "../writing/stored-values";
import type { MadeKind } from "./asked-conversion";
import { factsOfNew } from "./would-be";

interface Item {
  readonly label: string | null;
  readonly typed?: string;
  readonly number?: string;
  readonly address?: string;
}

type Request = Readonly<{
  name?: string | null;
  companyName?: string | null;
  sourceText?: string | null;
  text?: string | null;
  tags?: readonly string[];
  phones?: readonly Item[];
  emails?: readonly Item[];
}>;

const longestName = 250;
const longestSource = 100;

const fitting = (text: string | null | undefined, most: number): string | undefined =>
  text && [...text].length <= most ? text : undefined;

const numbersOf = ({ phones = [], emails = [] }: Request): Values => ({
  phones: phones.map(({ typed, number, label }) => ({ number: typed ?? number, label })),
  emails: emails.map(({ address, label }) => ({ address, label })),
});

const firstLine = ({ text }: Request): string | undefined => text?.trim().split("\n")[0]?.slice(0, longestName);

const firstNumber = ({ phones = [], emails = [] }: Request): string | undefined =>
  emails[0]?.address ?? phones[0]?.typed ?? phones[0]?.number;

/** What a record of each kind gets of the request that it is made of, in the shape of inputs. */
const taken: Readonly<Record<MadeKind, (request: Request) => Values>> = {
  LEAD: (request) => ({
    name: request.name ?? request.companyName ?? firstLine(request) ?? firstNumber(request),
    source: fitting(request.sourceText, longestSource),
    tags: request.tags,
  }),
  CONTACT: (request) => ({
    lastName: request.name ?? firstNumber(request),
    ...numbersOf(request),
    tags: request.tags,
  }),
  COMPANY: ({ companyName, tags }) => ({ name: companyName ?? undefined, tags }),
};

/**
 * What a record that is made of a request is told where nothing else is said: what the caller may read of the request,
 * and write on what is made.
 */
export async function takenOver(door: Door, kind: MadeKind, request: Values, said: Values): Promise<Values> {
  const [from, of] = [descriptionOf("REQUEST"), descriptionOf(kind)];
  const standing = await door.standing();
  const hidden = new Set(hiddenParts(standing, from, wouldBeFacts(from, request)));
  const readable = Object.fromEntries(Object.entries(request).filter(([name]) => !hidden.has(name)));
  const closed = new Set(closedParts(standing, of, await factsOfNew(door, of, said)));
  const open = Object.entries(taken[kind](readable)).filter(
    ([name, value]) => value !== undefined && !closed.has(name),
  );
  const asSaid = Object.entries(said).filter(([, value]) => value !== undefined);
  const custom = [...customOf(standing, of, request, { hidden, closed }), ...((said["custom"] ?? []) as object[])];
  return { ...Object.fromEntries([...open, ...asSaid]), ...(custom.length > 0 ? { custom: lastOfEach(custom) } : {}) };
}

interface Masked {
  readonly hidden: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

/** Values of custom fields that both kinds have under one key, of one type and with the same options. */
function customOf(standing: Standing, of: Description, request: Values, { hidden, closed }: Masked): readonly object[] {
  const fieldsOf = (kind: string) => standing.customFields.filter(({ resource }) => resource === kind);
  return Object.entries((request["custom"] ?? {}) as Values).flatMap(([key, value]) => {
    if (hidden.has(`custom.${key}`) || closed.has(`custom.${key}`)) return [];
    const [own, other] = ["REQUEST", of.kind].map((kind) => fieldsOf(kind).find((field) => field.key === key));
    const isSame = own?.type === other?.type && String(own?.options) === String(other?.options);
    return other && isSame ? [{ key, value }] : [];
  });
}

const lastOfEach = (custom: readonly object[]): readonly object[] => [
  ...new Map(custom.map((each) => [(each as { key: string }).key, each])).values(),
];
