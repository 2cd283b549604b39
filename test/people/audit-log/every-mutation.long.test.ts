import { Client } from "pg";
import { getMetadataStorage } from "type-graphql";
import { gatewaySchema } from "../../../src/app";
import { declaredRight } from "../../../src/graphql/requires";
import { auditParts } from "../../../src/store/audit-log/audit-parts";
import { auditedKinds } from "../../../src/store/audit-log/audited-kinds";
import { password } from "../people";
import type { Entry } from "./audited";
import { Story } from "./story";

/** Those that change nothing of people and rights, and why. */
const silent: Readonly<Record<string, string>> = {
  signIn: "stands among the sign-ins",
  signOut: "is the end of a sign-in",
  switchAccount: "is a sign-in there, and the end of one here",
  refreshSession: "goes on with a session",
  proposeSecondFactor: "counts for nothing until it is confirmed",
  changeEmail: "changes nothing until it is confirmed",
  requestPasswordReset: "changes nothing until the link is used, and anybody may ask for it",
};

interface Mutation {
  readonly target: { readonly prototype: object };
  readonly methodName: string;
  readonly schemaName: string;
}

gatewaySchema();
const { mutations } = getMetadataStorage() as unknown as { readonly mutations: readonly Mutation[] };

/** Every mutation of people, rights and the account, by the right that it declares. */
const administering = mutations
  .filter(({ target, methodName }) => {
    const right = declaredRight(target.prototype, methodName) ?? "";
    return /:administer$|^self$|^open: |^USER:(supervise|remove)$|^account file$|^file:own$/.test(right);
  })
  .map(({ schemaName }) => schemaName)
  .filter((name) => silent[name] === undefined)
  .sort();

let story: Story;
let entries: readonly Entry[];
let client: Client;

beforeAll(async () => {
  story = await Story.told();
  client = new Client({ connectionString: story.mailed.town.gateway.databaseUrl, application_name: "test" });
  await client.connect();
  entries = await story.entries();
}, 60_000);

afterAll(async () => {
  await client.end();
  await story.mailed.close();
});

const entriesOf = (operation: string): readonly Entry[] => entries.filter((entry) => entry.operation === operation);

test("every mutation of people, rights and the account is tried, or is known to change nothing", () => {
  expect([...new Set(story.made.map(([name]) => name))].sort()).toEqual(administering);
  const names = new Set(mutations.map(({ schemaName }) => schemaName));
  expect(Object.keys(silent).filter((name) => !names.has(name))).toEqual([]);
});

test("each of them is in the audit log, with who did it, from where, before and after", () => {
  const untold = administering.filter((name) => entriesOf(name).length === 0);
  expect(untold).toEqual([]);
  const faults = story.made.flatMap(([name, by]) => {
    const told = entriesOf(name);
    const isWhole = told.every(({ fields, action }) => action !== "UPDATE" || fields.length > 0);
    const isBy = by === null || told.some(({ actorId, actorName }) => actorId === by && actorName !== null);
    const isFrom = told.every(({ address, agent }) => address === "127.0.0.1" && agent !== null);
    return isWhole && isBy && isFrom ? [] : [[name, told]];
  });
  expect(faults).toEqual([]);
  const sidesOf = (action: string) => entries.filter((entry) => entry.action === action);
  expect(sidesOf("CREATE").filter(({ fields }) => !fields.some(({ after }) => after !== null))).toEqual([]);
  expect(sidesOf("DELETE").filter(({ fields }) => !fields.some(({ before }) => before !== null))).toEqual([]);
});

test("no entry holds a UUID of the database, or anything secret", () => {
  const told = JSON.stringify(entries);
  expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/);
  for (const secret of [password, "chosen by the boss", "another one of mine", "bw_live", "whsec", "argon2"])
    expect(told).not.toContain(secret);
});

test("a page is read in order from the index of people and rights, which holds no row of a record", async () => {
  const { gateway } = story.mailed.town;
  await story.log();
  const text = gateway.statements.findLast((sent) => sent.includes("p.record_id")) ?? "";
  const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (generic_plan) ${text}`);
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("Index Scan Backward using change_audit on");
  expect(plan).not.toContain("Seq Scan");
});

test("all that change rows of people and rights speak of has its place in the audit log", async () => {
  const { rows } = await client.query<{ part: string }>(
    `select distinct k.part from change c, jsonb_object_keys(coalesce(c.before, '{}') || coalesce(c.after, '{}')) k(part)
     where c.kind = any($1)`,
    [auditedKinds],
  );
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.map(({ part }) => part).filter((part) => !Object.hasOwn(auditParts, part))).toEqual([]);
});
