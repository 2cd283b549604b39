import type { CompiledQuestion } from "../../src/store/compiled/read-compiled";
import type { ListMember, ListSketch, PartMember, RecordMember, RecordSketch } from "../../src/store/compiled/sketch";
import type { FieldDescription, LinkDescription } from "../../src/store/description/description";
import { recordRights } from "../../src/store/reading/record-rights";
import type { PageRequest, Wanted, WantedLink } from "../../src/store/reading/wanted";

/** The same question as a sketch, as a document would draw it that asks for all that a page and a record tell. */
export function compiledQuestion(wanted: Wanted, request: PageRequest): CompiledQuestion<ListSketch> {
  const requests: PageRequest[] = [];
  const sketch = listSketch(wanted, request, requests);
  return { sketch, requests: () => ({ bySlot: requests, isConstant: true }) };
}

function listSketch(wanted: Wanted, request: PageRequest, requests: PageRequest[]): ListSketch {
  const slot = requests.push(request) - 1;
  const listed: ListMember[] = [
    { key: "nodes", is: "nodes", node: recordSketch(wanted, requests) },
    { key: "pageInfo", is: "pageInfo", inner: parts("hasNextPage", "hasPreviousPage", "endCursor") },
  ];
  const counted: ListMember[] = [{ key: "totalCount", is: "totalCount", inner: parts("count", "precision") }];
  return {
    of: wanted.description,
    slot,
    members: [...(request.listed ? listed : []), ...(request.counted ? counted : [])],
  };
}

function recordSketch({ description, fields, links }: Wanted, requests: PageRequest[]): RecordSketch {
  const own = description.fields.filter(({ name }) => fields.has(name)).map(fieldMember);
  const standing: readonly RecordMember[] =
    description.owners.responsible === undefined ? [] : [{ key: "can", is: "can", inner: parts(...recordRights) }];
  const hanging = links.map((each) => linkMember(each, requests));
  return { of: description, members: [{ key: "id", is: "id" }, ...own, ...standing, ...hanging] };
}

const parts = (...names: readonly string[]): readonly PartMember[] =>
  names.map((name) => ({ key: name, is: "part", name }));

const inner: Readonly<Record<string, readonly PartMember[]>> = {
  money: parts("amount", "currencyCode"),
  phones: parts("number", "label"),
  emails: parts("address", "label"),
};

const fieldMember = (field: FieldDescription): RecordMember => ({
  ...{ key: field.name, is: "field", field },
  inner: inner[field.type] ?? [],
});

function linkMember({ key, link, targets, page }: WantedLink, requests: PageRequest[]): RecordMember {
  if (isToMany(link)) return { key, is: "many", link, list: listSketch(theOne(targets), asked(page), requests) };
  if (link.cardinality === "one") return { key, is: "one", link, target: recordSketch(theOne(targets), requests) };
  const sketches = [...targets].map(([kind, wanted]) => [kind, recordSketch(wanted, requests)] as const);
  return { key, is: "card", link, targets: new Map(sketches) };
}

const isToMany = (link: LinkDescription): link is Extract<LinkDescription, { cardinality: "many" | "through" }> =>
  link.cardinality === "many" || link.cardinality === "through";

function theOne(targets: WantedLink["targets"]): Wanted {
  const [target] = targets.values();
  if (!target) throw new Error("a link leads to no kind");
  return target;
}

function asked(page: PageRequest | null): PageRequest {
  if (!page) throw new Error("no page of a link to many was asked for");
  return page;
}

/** How many records an answer shows: all of them, and those of its list alone. */
export function recordsIn(text: string): { readonly all: number; readonly listed: number } {
  const { nodes = [] } = JSON.parse(text) as { readonly nodes?: readonly unknown[] };
  return { all: text.match(/"id":"/g)?.length ?? 0, listed: nodes.length };
}
