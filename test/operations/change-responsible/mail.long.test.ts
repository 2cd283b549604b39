import { Office, type Person, expectDone, make, setCells } from "../../records/office";
import { ended, everyLead, makeLeads } from "../../jobs/asking";
import { MailServer } from "../../support/mail-server";
import { dealOf, give } from "./giving";

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
  address = await addressOf(boris);
});

afterAll(async () => {
  await office.close();
  await post.stop();
});

const addressOf = async (person: Person): Promise<string> =>
  (await person.get<{ me: { email: string } }>("{ me { email } }")).me.email;

const none = { contacts: "NONE", companies: "NONE" };
const called = (name: string) => (person: Person) => person.act("updateProfile", { name }, "me { name }");

/** All mails to the address, once one that was asked for behind them has come: they go out one by one. */
async function mailsTo(to: string): Promise<readonly { subject?: string; text?: string }[]> {
  const last = await office.add(anna);
  await give(anna, { recordIds: await make(anna, "lead", [{ name: "Last" }]), responsibleId: last.id });
  await post.awaited(await addressOf(last));
  return post.to(to);
}

describe("Whoever becomes responsible for something is mailed", () => {
  test("by whom, what, and its id, each name in its script", async () => {
    await called("Анна Каренина")(anna);
    await called("李伟 (Li Wei)")(boris);
    const [lead = ""] = await make(anna, "lead", [{ name: "Журавли & <co>" }]);
    expectDone(await give(anna, { recordIds: [lead], responsibleId: boris.id }));
    const mail = await post.awaited(address);
    expect(mail.to).toEqual([{ name: "李伟 (Li Wei)", address }]);
    expect(mail.subject).toBe("Анна Каренина has made you responsible for the lead Журавли & <co>");
    expect(mail.text).toContain("Hello 李伟 (Li Wei),");
    expect(mail.text).toContain(`the lead Журавли & <co> (${lead})`);
    expect(mail.html).toContain("<bdi>the lead Журавли &amp; &lt;co&gt;</bdi>");
  });

  test("once for a batch with all that followed, not once for each record", async () => {
    const deal = await dealOf(anna);
    const more = await make(
      anna,
      "task",
      Array.from({ length: 30 }, (_, index) => ({ text: `Call ${index}` })),
    );
    const related = { contacts: "ALL", companies: "ALL" };
    expectDone(await give(anna, { recordIds: [deal.lead, ...more], responsibleId: boris.id, related }));
    const [mail, ...others] = await mailsTo(address);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain("has made you responsible for 34 records");
    expect(mail?.text).toContain("the company Acme");
    expect(mail?.text).toContain("… and 14 more.");
  });

  test("once for what is made for others, each of them of the own", async () => {
    const clara = await office.add(anna);
    await make(anna, "task", [
      { text: "Boris calls", responsibleId: boris.id },
      { text: "Boris writes", responsibleId: boris.id },
      { text: "Clara calls", responsibleId: clara.id },
      { text: "Anna calls" },
    ]);
    const [mail, ...others] = await mailsTo(address);
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/Boris (calls|writes)[^]*Boris (calls|writes)/);
    expect(mail?.text).not.toMatch(/Clara|Anna calls/);
    expect((await post.awaited(await addressOf(clara))).subject).toContain("for the task Clara calls");
  });

  test("once for a job, when it has ended", async () => {
    await makeLeads(anna, 1_001);
    const payload = await give(anna, { filter: { leads: everyLead }, responsibleId: boris.id, related: none });
    expect(await ended(anna, payload.job?.id ?? "")).toMatchObject({ state: "DONE" });
    const [mail, ...others] = await mailsTo(address);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain("has made you responsible for 1001 records");
    expect(mail?.text).toContain("the lead Lead 1001");
    expect(mail?.text).toContain("… and 981 more.");
  }, 60_000);
});

describe("Nobody is mailed", () => {
  test("of what one gives oneself, of what is as it was, of a question and of a refusal", async () => {
    const deal = await dealOf(boris);
    const annas = await make(anna, "lead", [{ name: "Anna's" }]);
    await make(boris, "task", [{ text: "For myself", responsibleId: boris.id }]);
    await setCells(anna, { userId: boris.id }, ["LEAD ASSIGN ALL"]);
    expectDone(await give(boris, { recordIds: annas, responsibleId: boris.id }));
    expectDone(await give(anna, { recordIds: [deal.lead], responsibleId: boris.id }));
    const asked = await give(anna, { recordIds: [(await dealOf(anna)).lead], responsibleId: boris.id });
    expect(asked.question).not.toBeNull();
    await give(anna, { recordIds: [...annas, "lead_x"], responsibleId: boris.id });
    expect(await mailsTo(address)).toEqual([]);
  });

  test("who has switched it off in the own profile", async () => {
    const shows = "me { mailedWhenGiven }";
    expect(await boris.get("{ me { mailedWhenGiven } }")).toEqual({ me: { mailedWhenGiven: true } });
    expect(await boris.act("updateProfile", { mailedWhenGiven: false }, shows)).toMatchObject({
      me: { mailedWhenGiven: false },
    });
    expect(await boris.act("updateProfile", { phone: "1" }, shows)).toMatchObject({ me: { mailedWhenGiven: false } });
    const cleared = await boris.act("updateProfile", { mailedWhenGiven: null }, shows);
    expect(cleared.userErrors).toMatchObject([{ field: ["input", "mailedWhenGiven"], code: "REQUIRED" }]);
    await give(anna, { recordIds: await make(anna, "lead", [{ name: "One" }]), responsibleId: boris.id });
    expect(await mailsTo(address)).toEqual([]);
    await boris.act("updateProfile", { mailedWhenGiven: true }, shows);
    await give(anna, { recordIds: await make(anna, "lead", [{ name: "Two" }]), responsibleId: boris.id });
    expect((await mailsTo(address)).map(({ subject }) => subject?.split(" for ")[1])).toEqual(["the lead Two"]);
  });

  test("who is only invited, and sees nothing yet", async () => {
    const invited = "invited@office.example";
    const { user } = await anna.act<{ user: { id: string } }>("addUser", { name: "I", email: invited }, "user { id }");
    await post.awaited(invited);
    expectDone(await give(anna, { recordIds: await make(anna, "lead", [{ name: "One" }]), responsibleId: user.id }));
    await mailsTo(address);
    expect(post.to(invited)).toHaveLength(1);
  });
});

describe("A letter tells what the new one sees when it is sent, and nothing else", () => {
  test("door 39: of records out of the own VIEW neither name nor number", async () => {
    await setCells(anna, { userId: boris.id }, ["LEAD VIEW OWN", "CONTACT VIEW NONE", "COMPANY VIEW OWN CREATOR"]);
    const deal = await dealOf(anna);
    const related = { contacts: "ALL", companies: "ALL" };
    expectDone(await give(anna, { recordIds: [deal.lead], responsibleId: boris.id, related }));
    const [mail] = await mailsTo(address);
    expect(mail?.subject).toContain("for the lead Deal");
    expect(mail?.text).not.toMatch(/Ann|Ben|Acme|contact|company/);
  });

  test("door 39: where nothing is in sight there is no letter", async () => {
    await setCells(anna, { userId: boris.id }, ["LEAD VIEW NONE"]);
    await give(anna, { recordIds: await make(anna, "lead", [{ name: "Unseen" }]), responsibleId: boris.id });
    expect(await mailsTo(address)).toEqual([]);
  });
});
