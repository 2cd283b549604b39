import { type Person, make } from "../../records/office";

/** What came in by a form. */
const came = {
  ...{ source: "FORM", sourceText: "pumps.example/contact", name: "Jane May", companyName: "Acme", tags: ["autumn"] },
  ...{ phones: [{ number: "+49 30 901820", label: "desk" }], emails: [{ address: "jane@acme.example" }] },
  ...{ text: "Ten pumps, please.\nSoon." },
};

/** A request that the person is responsible for. */
export async function requestOf(person: Person, more: object = {}): Promise<string> {
  const [id = ""] = await make(person, "request", [{ ...came, ...more }]);
  return id;
}

const shows = `request { status settledAt lead { name } contact { name } company { name } }
  lead { id name source tags custom { key value } contacts { nodes { name } } company { name } mainContact { name } responsible { id } }
  contact { id name phones { typed label } emails { address } tags company { name } } company { id name tags }`;

export interface Converted {
  readonly request: { readonly status: string; readonly settledAt: string | null } | null;
  readonly lead: { readonly id: string } | null;
  readonly contact: { readonly id: string } | null;
  readonly company: { readonly id: string } | null;
}

export const convert = (person: Person, input: object) => person.act<Converted>("convertRequest", input, shows);
