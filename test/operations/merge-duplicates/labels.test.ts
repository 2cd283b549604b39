import { type Person, expectDone, make } from "../../records/office";
import { Workshop, merged, undo } from "./workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open();
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

const columnsOfUndo = ["version", "updated_at"];

interface Listed {
  readonly phones: readonly { readonly number: string; readonly label: string | null }[];
  readonly emails: readonly { readonly address: string; readonly label: string | null }[];
}

const listed = async (id: string): Promise<Listed> => {
  const query = "query ($id: ID!) { contact(id: $id) { phones { number label } emails { address label } } }";
  return (await anna.get<{ contact: Listed }>(query, { id })).contact;
};

const three = (): Promise<readonly string[]> =>
  make(anna, "contact", [
    {
      ...{ lastName: "Kept", emails: [{ address: "ada@one.example" }, { address: "ada@two.example", label: "home" }] },
      phones: [{ number: "+49 30 123456" }],
    },
    { lastName: "Silent", emails: [{ address: "ADA@one.example" }], phones: [{ number: "+4930123456" }] },
    {
      lastName: "Telling",
      emails: [
        { address: "Ada@One.example", label: "work" },
        { address: "ada@two.example", label: "other" },
      ],
      phones: [
        { number: "030 123456", label: "office" },
        { number: "+4930123456", label: "desk" },
        { number: "+4930999", label: "home" },
      ],
    },
  ]);

const together: Listed = {
  emails: [
    { address: "ada@one.example", label: "work" },
    { address: "ada@two.example", label: "home" },
  ],
  phones: [
    { number: "+4930123456", label: "desk" },
    { number: "030 123456", label: "office" },
    { number: "+4930999", label: "home" },
  ],
};

test("What a number or an address is for is told by the first that says it: the preview tells it, and it goes back", async () => {
  const [survivorId = "", ...duplicateIds] = await three();
  const before = await workshop.everything(columnsOfUndo);
  const input = { resource: "CONTACT", survivorId, duplicateIds };
  const { mergePreview } = await anna.get<{ mergePreview: { fields: { field: string; value: unknown }[] } }>(
    "query ($input: MergeDuplicatesInput!) { mergePreview(input: $input) { fields { field value } } }",
    { input },
  );
  const told = Object.fromEntries(mergePreview.fields.map(({ field, value }) => [field, value]));
  // A preview tells a number as it was typed.
  const [desk, ...others] = together.phones;
  expect(told).toMatchObject({ ...together, phones: [{ ...desk, number: "+49 30 123456" }, ...others] });
  const id = await merged(anna, input);
  expect(await listed(survivorId)).toEqual(together);
  expect(await undo(anna, id)).toMatchObject({ left: [], userErrors: [] });
  expect(await workshop.everything(columnsOfUndo)).toEqual(before);
});

test("What was said of a number since the merge stays, and the label that the merge had brought goes", async () => {
  const [survivorId = "", ...duplicateIds] = await three();
  const id = await merged(anna, { survivorId, duplicateIds });
  const phones = [{ number: "+4930123456", label: "reception" }, ...together.phones.slice(1)];
  const emails = [...together.emails, { address: "new@one.example", label: null }];
  expectDone(await anna.act("updateContact", { id: survivorId, phones, emails }, "contact { id }"));
  expectDone(await undo(anna, id));
  expect(await listed(survivorId)).toEqual({
    phones: [{ number: "+4930123456", label: "reception" }],
    emails: [
      { address: "ada@one.example", label: null },
      { address: "ada@two.example", label: "home" },
      { address: "new@one.example", label: null },
    ],
  });
});
