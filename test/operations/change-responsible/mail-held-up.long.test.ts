import { Office, type Person, expectDone, make, setCells } from "../../records/office";
import { beside } from "../../support/api-tokens";
import { MailServer } from "../../support/mail-server";
import { give } from "./giving";

let post: MailServer;
let office: Office;
let anna: Person;
let boris: Person;
let address: string;

beforeAll(async () => {
  post = await MailServer.start();
  office = await Office.open(post.environment);
});

beforeEach(async () => {
  anna = await office.found();
  boris = await office.add(anna);
  address = (await boris.get<{ me: { email: string } }>("{ me { email } }")).me.email;
});

afterAll(async () => {
  await office.close();
  await post.stop();
});

/** The row, once there is one. */
async function awaitedRow<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row> {
  for (;;) {
    const [row] = await beside<Row>(office.gateway.databaseUrl, statement, values);
    if (row) return row;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

/** Waits until the worker has found that the server does not answer: what comes then comes before the mail is sent. */
const triedInVain = (): Promise<object> =>
  awaitedRow("select 1 from graphile_worker._private_jobs where attempts > 0 and locked_at is null");

/** Has the server answer again and the worker come to it at once; what becomes of the one mail to the address. */
async function fateOfMail(to: string): Promise<string> {
  await post.listen();
  await beside(
    office.gateway.databaseUrl,
    "update graphile_worker._private_jobs set run_at = now() where attempts > 0",
  );
  const done = "select state from mail where address = $1 and state <> 'WAITING'";
  return (await awaitedRow<{ state: string }>(done, [to])).state;
}

describe("A letter that could not be sent at once tells what the new one sees when it is sent", () => {
  test("what has gone on to somebody else, or to the trash, before it is sent is not told", async () => {
    await post.stop();
    const [one = "", two = "", three = ""] = await make(anna, "lead", [
      { name: "Given on" },
      { name: "Deleted" },
      { name: "Kept" },
    ]);
    expectDone(await give(anna, { recordIds: [one, two, three], responsibleId: boris.id }));
    await triedInVain();
    expectDone(await give(anna, { recordIds: [one], responsibleId: anna.id }));
    await anna.act("deleteLead", { id: two }, "");
    expect(await fateOfMail(address)).toBe("SENT");
    const [mail, ...others] = post.to(address);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain("for the lead Kept");
    expect(mail?.text).not.toMatch(/Given on|Deleted/);
  }, 30_000);

  test.each([
    ["is kept out", (userId: string) => anna.act("deactivateUser", { userId }, "")],
    ["has lost the right to see it", (userId: string) => setCells(anna, { userId }, ["LEAD VIEW NONE"])],
    ["has switched it off", () => boris.act("updateProfile", { mailedWhenGiven: false }, "")],
  ] as const)("whoever %s before it is sent gets none", async (_says, meanwhile) => {
    await post.stop();
    expectDone(await give(anna, { recordIds: await make(anna, "lead", [{ name: "Late" }]), responsibleId: boris.id }));
    await triedInVain();
    await meanwhile(boris.id);
    expect(await fateOfMail(address)).toBe("DROPPED");
    expect(post.to(address)).toEqual([]);
  });
});
