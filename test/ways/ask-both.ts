import type { TestGateway } from "../support/gateway";
import { apart } from "./apart";
import type { Asker } from "./askers";
import type { Place } from "./place";
import type { Question } from "./question";

/** How both gateways answered a question. */
export interface Answers {
  readonly body: string;
  /** Did the fast one answer some of it by a statement that was compiled? */
  readonly isCompiled: boolean;
  /** Were they equal only where each field of the root was asked by itself? */
  readonly isApart: boolean;
  /** What is otherwise in the two, null where nothing is. */
  readonly difference: string | null;
}

interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

const compiled = " as answer from (select";

/**
 * Several faults graphql-js tells as they happen to come, and of some fields of the root none at all. Where there are any,
 * each field of the root is then asked by itself, and the order of its faults is nobody's.
 */
export async function askBoth(place: Place, asker: Asker, question: Question): Promise<Answers> {
  const answers = await askBothOnce(place, asker, question);
  if (answers.difference === null || !answers.body.startsWith('{"errors":')) return answers;
  const parts = apart(question);
  for (const part of parts.length === 0 ? [question] : parts) {
    const { difference } = await askBothOnce(place, asker, part, inOrder);
    if (difference !== null) return { ...answers, difference: `${part.query}\n${difference}` };
  }
  return { ...answers, difference: null, isApart: true };
}

/** The answer with its faults sorted. */
function inOrder(body: string): string {
  const answer = JSON.parse(body) as { errors?: readonly object[] };
  const errors = answer.errors?.map((error) => JSON.stringify(error)).sort();
  return JSON.stringify({ ...answer, errors });
}

/** Who asks for duplicates makes the keys that are due, and passes over those that another one is making (`docs/adr/0047`). */
const makesKeys = ({ query }: Question): boolean => query.includes("duplicates");

async function askBothOnce(
  { fast, plain }: Place,
  { bearer }: Asker,
  question: Question,
  read = (body: string): string => body,
): Promise<Answers> {
  fast.statements.length = 0;
  const quickly = send(fast, bearer, question);
  if (makesKeys(question)) await quickly;
  const [quick, expected] = await Promise.all([quickly, send(plain, bearer, question)]);
  const isCompiled = fast.statements.some((text) => text.includes(compiled));
  return { body: expected.body, isCompiled, isApart: false, difference: differenceOf(quick, expected, read) };
}

async function send({ url }: TestGateway, bearer: string | null, question: Question): Promise<Reply> {
  const { query, variables, operationName } = question;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify({ query, variables, operationName }),
  });
  const body = (await response.text()).replace(/"requestId":"[^"]*"/g, '"requestId":"…"');
  return { status: response.status, type: response.headers.get("content-type"), body };
}

function differenceOf(quick: Reply, plain: Reply, read: (body: string) => string): string | null {
  for (const part of ["status", "type"] as const)
    if (quick[part] !== plain[part])
      return `${part} ${quick[part]}, and ${plain[part]} the plain way:\n  ${quick.body.slice(0, 600)}\n  ${plain.body.slice(0, 600)}`;
  const [fast, expected] = [[...read(quick.body)], [...read(plain.body)]];
  const at = fast.findIndex((character, index) => character !== expected[index]);
  if (at < 0 && fast.length === expected.length) return null;
  const around = (text: readonly string[]): string => text.slice(Math.max(0, at - 200), at + 300).join("");
  return `at ${at}:\n  fast  …${around(fast)}\n  plain …${around(expected)}`;
}
