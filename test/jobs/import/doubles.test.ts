import { Office, type Person, make } from "../../records/office";
import { faultsIn, importText, linesOf, run } from "./importing";
import { contacts, people } from "./contacts";
import { send } from "./sending";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
});

afterAll(() => office.close());

beforeEach(async () => {
  anna = await office.found();
});

describe("A likely double", () => {
  const again = [
    "First name,Last name,E-mail,Phone,Tags",
    "Anna,Berg,ANNA@berg.example,+49 151 1,new", // the same e-mail address
    "Boris,Berg,,+49 30 7654321,new", // the same number and name
    "Dora,Berg,,+49 30 7654321,new", // the same number alone
  ].join("\n");
  const outcomes = {
    SKIP: ["SKIPPED", "SKIPPED", "CREATED"],
    UPDATE: ["UPDATED", "UPDATED", "CREATED"],
    CREATE: ["CREATED", "CREATED", "CREATED"],
  };

  test.each(Object.entries(outcomes))("with %s: tried and done it comes to the same", async (duplicates, expected) => {
    await importText(office, anna, people);
    const before = await contacts(anna);
    const sent = await send(office, anna, again);
    const tried = await run(anna, { importId: sent.id, duplicates, dryRun: true });
    expect(tried.result).toMatchObject({ dryRun: true, faulty: 0 });
    expect(await contacts(anna)).toEqual(before);
    const done = await run(anna, { importId: sent.id, duplicates });
    const [would, did] = [await linesOf(anna, tried.jobId), await linesOf(anna, done.jobId)];
    expect(did.map(({ outcome }) => outcome)).toEqual(expected);
    expect(would.map(({ outcome }) => outcome)).toEqual(expected);
    for (const [index, { outcome, recordId }] of would.entries())
      expect(recordId).toBe(outcome === "CREATED" ? null : did[index]?.recordId);
  });

  test("that is brought up to date keeps what it had, and gets what is new", async () => {
    await importText(office, anna, people);
    await importText(office, anna, again, { duplicates: "UPDATE" });
    expect((await contacts(anna))[0]).toMatchObject({
      name: "Anna Berg",
      position: "Head",
      tags: ["new"],
      emails: [{ address: "anna@berg.example" }],
      phones: [{ number: "+49301234567" }, { number: "+49 151 1" }],
    });
    const { result } = await importText(office, anna, again, { duplicates: "UPDATE" });
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  test("within the file is one of the line before it, tried and done", async () => {
    const twice =
      "Last name,E-mail,Position\nBerg,a@b.example,one\nBerg,A@b.example,two\nThal,c@d.example,\nBerg,a@B.example,three";
    for (const [duplicates, expected] of [
      ["SKIP", ["CREATED", "SKIPPED", "CREATED", "SKIPPED"]],
      ["UPDATE", ["CREATED", "UPDATED", "CREATED", "UPDATED"]],
    ]) {
      const boris = await office.found();
      const sent = await send(office, boris, twice);
      for (const dryRun of [true, false]) {
        const { jobId } = await run(boris, { importId: sent.id, duplicates, dryRun });
        expect((await linesOf(boris, jobId)).map(({ outcome }) => outcome)).toEqual(expected);
      }
      expect((await contacts(boris)).map(({ position }) => position)).toEqual([
        duplicates === "SKIP" ? "one" : "three",
        null,
      ]);
    }
  });

  test("by external id is refused where doubles are to be made: nothing has it twice", async () => {
    await importText(office, anna, people);
    const { lines } = await importText(office, anna, people, { duplicates: "CREATE" });
    expect(faultsIn(lines)).toEqual([
      '2 External ID "p1": TAKEN',
      '3 External ID "p2": TAKEN',
      '4 External ID "p3": TAKEN',
    ]);
  });

  test("by its own id is brought up to date", async () => {
    const [id] = await make(anna, "contact", [{ lastName: "Berg", position: "Head" }]);
    const { lines, sent } = await importText(office, anna, `ID,External ID,Position\n${id},x1,Boss\n`, {
      duplicates: "UPDATE",
    });
    expect(sent.mapping.map(({ field }) => field)).toEqual(["id", "externalId", "position"]);
    expect(lines).toMatchObject([{ outcome: "UPDATED", recordId: id }]);
    expect((await contacts(anna))[0]).toMatchObject({ name: "Berg", position: "Boss" });
  });

  test("door 8: that is hidden is neither found nor told of", async () => {
    await importText(office, anna, people);
    const boris = await office.add(anna, ["CONTACT CREATE ALL", "CONTACT VIEW OWN", "CONTACT EDIT OWN"]);
    const unkeyed = people.replace(/^p\d|^External ID/gm, "");
    const sent = await send(office, boris, unkeyed);
    for (const dryRun of [true, false]) {
      const { result } = await run(boris, { importId: sent.id, duplicates: "UPDATE", dryRun });
      expect(result).toMatchObject({ created: 3, updated: 0, skipped: 0, faulty: 0 });
    }
    expect((await contacts(boris)).length).toBe(3);
  });

  test("door 8: that is hidden is none by its name either", async () => {
    await make(anna, "company", [{ name: "Acme" }]);
    const boris = await office.add(anna, ["COMPANY VIEW OWN"]);
    const { result } = await importText(office, boris, "Name\nacme\n", { resource: "COMPANY" });
    expect(result).toMatchObject({ created: 1, skipped: 0, faulty: 0 });
  });
});
