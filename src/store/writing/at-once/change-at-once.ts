import { Answer } from "../../compiled/answer";
import { NotCompiled } from "../../compiled/not-compiled";
import type { CompiledQuestion } from "../../compiled/read-compiled";
import type { PayloadSketch } from "../../compiled/sketch";
import type { Door } from "../../door";
import type { Row } from "../../reading/columns";
import { followLinks } from "../../reading/follow";
import { recordOf } from "../../reading/found";
import type { Wanted } from "../../reading/wanted";
import type { Standing } from "../../standing";
import { isSurelyAnswered } from "./surely-answered";
import { type Told, payloadTold } from "./told";
import { type Changing, writeAtOnce } from "./write-at-once";

/**
 * Changes one record in one statement where the change is a simple one, and gives it out as it is then. Null where
 * nothing was written, whatever the reason: what works in a transaction does what is left to do, or says why not.
 */
export async function changeAtOnce(door: Door, wanted: Wanted, changing: Changing): Promise<object | null> {
  if (!isSurelyAnswered(wanted)) return null;
  const written = await writeAtOnce<Row>(door, wanted.description, () => ({ fields: wanted.fields }), changing);
  const [row] = written?.rows ?? [];
  if (!written || !row) return null;
  const record = recordOf(written.standing, wanted, row);
  await followLinks(door, wanted, [record]);
  return record;
}

/** The same, with the text of a payload. */
export async function answerAtOnce(
  door: Door,
  question: CompiledQuestion<PayloadSketch>,
  changing: Changing,
): Promise<Answer | null> {
  const told = (standing: Standing): Told => payloadTold(standing, question);
  try {
    const written = await writeAtOnce<{ readonly answer: string }>(door, question.sketch.of, told, changing);
    const [row] = written?.rows ?? [];
    return row ? new Answer(row.answer) : null;
  } catch (fault) {
    // Nothing was sent: there is no such statement.
    if (fault instanceof NotCompiled) return null;
    throw fault;
  }
}
