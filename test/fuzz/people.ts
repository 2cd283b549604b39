import type { GraphQLSchema } from "graphql";
import { giveToken } from "../support/api-tokens";
import type { Answer, TestGateway } from "../support/gateway";
import { type Credentials, type SignedIn, add, actOn, fill, found, furnish } from "./accounts";
import { cross } from "./cross";
import type { Reach } from "./document";
import { type Harvest, harvest, idsOf } from "./harvest";
import type { Pool } from "./ids";
import { type Tag, anyOf, tags } from "./tags";

export type Ask = <Shown>(query: string, variables?: object) => Promise<Answer<Shown>>;

/** Who asks, and what must never be in an answer to that one. */
export interface Person {
  readonly name: string;
  /** Of the first account, where another administrator may lock anybody out. */
  readonly isReplaceable: boolean;
  /** Null for nobody, and for a token. */
  readonly credentials: Credentials | null;
  readonly reach: Reach;
  /** How often this one asks, beside the others. */
  readonly weight: number;
  readonly hiddenTexts: RegExp;
  /** UUIDs in hex. */
  readonly hiddenIds: ReadonlySet<string>;
  readonly pool: Pool;
  token: string | null;
}

const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"] as const;
const cellsOf = (reach: string, actions: readonly string[]) =>
  kinds.flatMap((resource) => actions.map((action) => ({ resource, action, reach })));
/** Which fields are hidden from somebody who sees every record. */
const restricted = ["LEAD.price", "LEAD.source", "LEAD.tags", "CONTACT.phones", "CONTACT.emails", "CONTACT.tags"];
const moreRestricted = [
  "COMPANY.phones",
  "COMPANY.emails",
  "COMPANY.tags",
  ...kinds.map((kind) => `${kind}.custom.note`),
];

/**
 * Two accounts and those who ask: in the first everything may be changed by its people, rights too; in the second the
 * administrator asks only queries, so that what the others there may not see stays so, whatever they try.
 */
export async function settle(gateway: TestGateway, schema: GraphQLSchema): Promise<readonly Person[]> {
  const act = actOn(gateway);
  const ann = await found(act, tags.first, 1);
  await furnish(act, ann, tags.first, tags.first);
  const abe = await add(act, ann, `${tags.first} second`);
  await fill(act, ann, [tags.first, tags.first], {});
  await fill(act, ann, [tags.first, tags.first], { responsibleId: abe.me.id });

  const bea = await found(act, tags.common, 1);
  await furnish(act, bea, tags.common, tags.settings);
  const [ben, bob] = [await add(act, bea, `${tags.common} owner`), await add(act, bea, `${tags.common} reader`)];
  const set = (user: SignedIn, cells: readonly object[]) =>
    act("setUserRights", { userId: user.me.id, cells }, "", bea.accessToken);
  await set(ben, cellsOf("OWN", ["VIEW", "EDIT", "DELETE", "ASSIGN"]));
  await set(bob, [...cellsOf("ALL", ["VIEW"]), ...cellsOf("NONE", ["EDIT", "DELETE", "ASSIGN"])]);
  const restrictions = [...restricted, ...moreRestricted].map((part) => {
    const [resource, ...field] = part.split(".");
    return { resource, field: field.join("."), setting: "HIDDEN" };
  });
  await act("setFieldRestrictions", { userId: bob.me.id, restrictions }, "", bea.accessToken);
  await fill(act, bea, [tags.others, tags.othersField], {});
  await fill(act, bea, [tags.own, tags.ownField], { responsibleId: ben.me.id });

  const seenBy = (person: SignedIn): Promise<Harvest> =>
    harvest(schema, (query, variables) => gateway.ask(query, variables, person.accessToken));
  await cross(act, bea, ben, await seenBy(bea), await seenBy(ben));
  const [first, second] = [await seenBy(ann), await seenBy(bea)];
  const everything = [...idsOf(first), ...idsOf(second)];

  async function personOf(
    name: string,
    who: Credentials & SignedIn,
    reach: Reach,
    hidden: readonly Tag[],
  ): Promise<Person> {
    const seen = await seenBy(who);
    const known = new Set(idsOf(seen));
    const [own, foreign] = who === ann || who === abe ? [first, second] : [second, first];
    const pool: Pool = { own: own.ids, foreign: foreign.ids, cursors: [...own.cursors, ...foreign.cursors] };
    const hiddenIds = new Set(everything.filter((id) => !known.has(id)).map(hexOf));
    const isReplaceable = own === first;
    const standing = { isReplaceable, weight: isReplaceable || reach === "queries" ? 2 : 3, token: who.accessToken };
    return { name, ...standing, credentials: who, reach, pool, hiddenTexts: anyOf(hidden), hiddenIds };
  }
  const theSecond = [tags.common, tags.own, tags.ownField, tags.others, tags.othersField, tags.settings];
  const notOwn = [tags.first, tags.others, tags.othersField, tags.settings];
  const scopes = ["lead:view", "lead:edit", "lead:create", "task:view", "task:complete", "user:view"];
  const { text } = await giveToken(gateway.databaseUrl, ben.me.id, { scopes });
  const narrowed = await personOf("a token of his", { ...ben, accessToken: text }, "everything", notOwn);
  const nobody = await personOf("nobody", bea, "everything", [tags.first, ...theSecond]);
  return [
    await personOf("an administrator", ann, "everything", theSecond),
    await personOf("a user whose rights change", abe, "everything", theSecond),
    await personOf("an administrator who only looks", bea, "queries", [tags.first]),
    await personOf("one who sees his own", ben, "everything", notOwn),
    { ...narrowed, credentials: null },
    await personOf("one from whom fields are hidden", bob, "everything", [
      tags.first,
      tags.ownField,
      tags.othersField,
      tags.settings,
    ]),
    { ...nobody, weight: 1, credentials: null, token: null, hiddenIds: new Set(everything.map(hexOf)) },
  ];
}

const hexOf = (id: string): string => id.slice(id.lastIndexOf("_") + 1);
