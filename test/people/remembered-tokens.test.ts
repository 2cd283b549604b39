import { codesOf, namesOf, Office } from "../records/office";

const minutes = 60_000;

let office: Office;
afterEach(() => office.close());

test.each(["none", "remembered-tokens"])(
  "an access token holds for the quarter of an hour of its requests, and no longer than its session (off: %s)",
  async (off) => {
    let now = new Date("2026-03-01T09:00:00.400Z");
    const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
    office = await Office.open({ OPTIMISATIONS_OFF: off }, { clock: () => now });
    const anna = await office.found();
    const codes = async (): Promise<readonly unknown[]> => codesOf(await anna.ask("{ leads { nodes { id } } }"));
    for (let time = 0; time < 3; time += 1) expect(await namesOf(anna, "leads")).toEqual([]);

    const founded = now;
    now = after(15 * minutes - 500);
    expect(await codes()).toEqual([]);
    now = after(500);
    expect(await codes()).toEqual(["UNAUTHENTICATED"]);

    now = founded;
    expect(await codes()).toEqual([]);
    await anna.get("mutation { signOut { userErrors { code } } }");
    expect(await codes()).toEqual(["UNAUTHENTICATED"]);
  },
);
