import { request } from "node:http";
import type { Person } from "../records/office";
import { HoldingOffice } from "./holding-office";

let holding: HoldingOffice;
let anna: Person;
beforeAll(async () => {
  holding = await HoldingOffice.open();
  anna = await holding.filing.office.found();
});
afterAll(() => holding.close());

const paths = ["/imports", "/files"];
const inForm = { "content-type": "multipart/form-data; boundary=edge" };
const head = '--edge\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\n';
const lines = "Last name,Position\r\nBerg,Head\r\n";
const much = lines.repeat(8_000);

interface Answer {
  readonly status: number;
  readonly body: { readonly errors?: readonly { readonly message: string }[] };
}

/** Posts what is said, or ends the connection behind it where more was promised: null is answered then. */
function post(path: string, headers: object, text: string, isCutOff = false): Promise<Answer | null> {
  return new Promise((settle) => {
    const own = { ...headers, authorization: `Bearer ${anna.token}` };
    const length = isCutOff ? { "content-length": text.length + 1_000_000 } : {};
    const options = { method: "POST", headers: { ...own, ...length } };
    const asked = request(`${holding.filing.office.gateway.url}${path}`, options, (response) => {
      let body = "";
      response.on("data", (piece: Buffer) => (body += piece.toString()));
      response.on("end", () => settle({ status: response.statusCode ?? 0, body: JSON.parse(body) as Answer["body"] }));
    });
    asked.on("error", () => settle(null));
    if (isCutOff) asked.write(text, () => setTimeout(() => asked.destroy(), 100));
    else asked.end(text);
  });
}

/** The gateway answers still, and keeps nothing of what broke off. */
async function expectUnharmed(): Promise<void> {
  expect(await anna.get("{ me { id } }")).toEqual({ me: { id: anna.id } });
  for (let tries = 0; tries < 100 && (await holding.kept()).join() !== "0,0"; tries += 1)
    await new Promise((settle) => setTimeout(settle, 50));
  expect(await holding.kept()).toEqual([0, 0]);
}

const broken: readonly (readonly [string, string])[] = [
  ["in the middle of the file", `${head}\r\n${lines}`],
  ["in the middle of a large file", `${head}\r\n${much}`],
  ["behind the headers of the file", `${head}\r\n`],
  ["in the middle of the headers", head],
  ["in the middle of the edge", `${head}\r\n${lines}\r\n--ed`],
  ["before anything is there", "--edge"],
  ["at its first byte", ""],
];

describe.each(paths)("A form that breaks off on its way to %s is refused:", (path) => {
  test.each(broken)("%s", async (_where, text) => {
    const answer = await post(path, inForm, text);
    expect(answer?.status).toBe(400);
    expect(answer?.body.errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The (file breaks off before its end: send it again|form has no file in it)\.$/),
    ]);
    await expectUnharmed();
  });
});

test.each(paths.flatMap((path) => [lines, much].map((text) => [path, text] as const)))(
  "A form that brings %s a second file is refused, and nothing of the first is kept",
  async (path, text) => {
    const other = head.replace("people", "others");
    const answer = await post(path, inForm, `${head}\r\n${text}\r\n${other}\r\n${text}\r\n--edge--\r\n`);
    expect([answer?.status, answer?.body.errors?.map(({ message }) => message)]).toEqual([
      ...[400, ["A form brings one file: send each by itself."]],
    ]);
    await expectUnharmed();
  },
);

test.each(
  paths.flatMap((path) =>
    [lines, much].flatMap((text) => [[path, "form", text] as const, [path, "body", text] as const]),
  ),
)("Of a connection to %s that is cut off in the middle of a %s nothing is kept", async (path, how, text) => {
  const isForm = how === "form";
  const headers = isForm ? inForm : { "content-type": "text/csv" };
  expect(await post(path, headers, isForm ? `${head}\r\n${text}` : text, true)).toBeNull();
  await expectUnharmed();
});

test.each(["multipart/form-data", `multipart/form-data; boundary=${"y".repeat(3_000)}`])(
  "A form whose header says no boundary that can be gone by is refused: %s",
  async (type) => {
    const answers = await Promise.all(paths.map((path) => post(path, { "content-type": type }, `${head}\r\n${lines}`)));
    expect(answers.map((answer) => answer?.status)).toEqual([400, 400]);
    await expectUnharmed();
  },
);
