import type { Asked } from "./document";
import type { Luck } from "./luck";
import { oddStrings, oddValue } from "./words";

/** A request as it goes over the wire, without who asks. */
export interface Parcel {
  readonly method: string;
  /** Behind the gateway's address. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const json = { "content-type": "application/json" };

export const plainParcel = (asked: Asked): Parcel => ({
  ...{ method: "POST", path: "/graphql", headers: json },
  body: JSON.stringify({ ...asked, operationName: /query Fuzz|mutation Fuzz/.test(asked.query) ? "Fuzz" : null }),
});

const strange: readonly ((luck: Luck, asked: Asked) => Parcel)[] = [
  (_, { query, variables }) => ({
    ...{ method: "GET", headers: { "apollo-require-preflight": "1" }, body: null },
    path: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString().slice(0, 12_000)}`,
  }),
  (luck, asked) => {
    const whole = JSON.stringify(asked);
    return { ...plainParcel(asked), body: whole.slice(0, luck.whole(0, whole.length)) };
  },
  (luck, asked) => ({ ...plainParcel(asked), body: JSON.stringify({ ...asked, variables: oddValue(luck) }) }),
  (luck, asked) => ({ ...plainParcel(asked), body: JSON.stringify({ ...asked, query: oddValue(luck) }) }),
  (luck, asked) => ({ ...plainParcel(asked), body: JSON.stringify({ ...asked, operationName: oddValue(luck) }) }),
  (luck, asked) => ({ ...plainParcel(asked), body: JSON.stringify({ ...asked, extensions: oddValue(luck) }) }),
  (luck, asked) => ({ ...plainParcel(asked), body: JSON.stringify(luck.times(luck.whole(0, 20), () => asked)) }),
  (luck, asked) => ({ ...plainParcel(asked), body: JSON.stringify(oddValue(luck)) }),
  (luck, asked) => ({ ...plainParcel(asked), headers: { "content-type": luck.pick(types) } }),
  (luck, asked) => ({ ...plainParcel(asked), headers: { ...json, accept: luck.pick(accepted) } }),
  (luck, asked) => ({ ...plainParcel(asked), headers: { ...json, "idempotency-key": luck.pick(keys) } }),
  (_, asked) => ({ ...plainParcel(asked), body: JSON.stringify({ ...asked, filling: "x".repeat(1_100_000) }) }),
  (luck, asked) => ({ ...plainParcel(asked), method: luck.pick(["PUT", "DELETE", "PATCH", "OPTIONS"]) }),
];

const types = ["text/plain", "application/xml", "multipart/form-data", "application/json; charset=latin1", "x"];
const accepted = ["application/graphql-response+json", "text/html", "*/*;q=0", "application/json;q=0.1", "x/y"];
const keys = ["", "one", "one", "x".repeat(300), "%00", "a b", ...oddStrings.filter((each) => /^[!-~]+$/.test(each))];

/** One request in a hundred comes in a way that no client would send. */
export const parcelOf = (luck: Luck, asked: Asked): Parcel =>
  luck.chance(0.06) ? luck.pick(strange)(luck, asked) : plainParcel(asked);
