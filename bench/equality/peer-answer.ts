/**
 * What the peer answers, under the gateway's names: `rowId` is the id of the kind that the key says, `displayName` is
 * `name`, an amount and its currency are `price`, a link's `contact` stands for the link, and hidden ones are left out;
 * it counts to the end, where the gateway stops at 10,000.
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = Readonly<Record<string, Json>>;

const kinds: Readonly<Record<string, string>> = {
  ...{ lead: "lead", leads: "lead", card: "lead", stage: "stage", responsible: "user", me: "user" },
  ...{ company: "company", contacts: "contact", tasks: "task" },
};

export function asGateway(answer: unknown, key = "data", kind = ""): unknown {
  if (Array.isArray(answer)) return linked(answer as Json[]).map((each) => asGateway(each, key, kind));
  if (typeof answer !== "object" || answer === null) return answer;
  const own = kinds[key] ?? kind;
  const { rowId, displayName, price, priceCurrency, totalCount, ...rest } = answer as Fields;
  return {
    ...(rowId === undefined ? {} : { id: `${own}_${(rowId as string).replaceAll("-", "")}` }),
    ...(displayName === undefined ? {} : { name: displayName }),
    ...(price === undefined ? {} : { price: { amount: price, currencyCode: priceCurrency } }),
    ...(totalCount === undefined ? {} : { totalCount: countOf(totalCount as number) }),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asGateway(value, name, own)])),
    ...(key === "updateLead" ? { userErrors: [] } : {}),
  };
}

const mostCounted = 10_000;

const countOf = (count: number): Json =>
  count > mostCounted ? { count: mostCounted, precision: "AT_LEAST" } : { count, precision: "EXACT" };

const isLink = (each: Json | undefined): each is { contact: Json } =>
  typeof each === "object" && each !== null && "contact" in each;

const linked = (list: Json[]): Json[] =>
  list.every(isLink) ? list.map(({ contact }) => contact).filter((contact) => contact !== null) : list;

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const amount = /^\d+\.\d*0$/;

/** Equal values as equal texts: keys in order, moments in UTC, amounts without their last noughts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${key}:${canonical(each)}`).join(",")}}`;
  }
  if (typeof value !== "string") return JSON.stringify(value);
  if (moment.test(value)) return new Date(value).toISOString();
  return amount.test(value) ? value.replace(/\.?0+$/, "") : value;
}
