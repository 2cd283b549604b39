import { uuidv7 } from "uuidv7";
import { Answer } from "../../compiled/answer";
import { NotCompiled } from "../../compiled/not-compiled";
import type { CompiledQuestion } from "../../compiled/read-compiled";
import type { PayloadSketch } from "../../compiled/sketch";
import type { Description } from "../../description/description";
import { type Door, type Reading, actorOf } from "../../door";
import type { Row } from "../../reading/columns";
import { followLinks } from "../../reading/follow";
import { recordOf } from "../../reading/found";
import type { Wanted } from "../../reading/wanted";
import { Shelf } from "../../shelf";
import { sqlStateOf } from "../../sql-state";
import type { Standing } from "../../standing";
import { type Filled, Template } from "../../template";
import type { Manner } from "../manner";
import { type Sending, type Shape, changeStatement } from "./change-statement";
import { isSurelyAnswered } from "./surely-answered";
import type { SimpleChange } from "./simple-change";
import { type Told, payloadTold } from "./told";

/** With which right it is changed, and what the change is by a standing: null where it is no simple one. */
export interface Changing {
  readonly manner: Manner;
  readonly changeBy: (standing: Standing) => SimpleChange | null;
}

/**
 * Changes one record in one statement where the change is a simple one, and gives it out as it is then. Null where
 * nothing was written, whatever the reason: what works in a transaction does what is left to do, or says why not.
 */
export async function changeAtOnce(door: Door, wanted: Wanted, changing: Changing): Promise<object | null> {
  if (!isSurelyAnswered(wanted)) return null;
  const written = await write<Row>(door, wanted.description, () => ({ fields: wanted.fields }), changing);
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
    const written = await write<{ readonly answer: string }>(door, question.sketch.of, told, changing);
    const [row] = written?.rows ?? [];
    return row ? new Answer(row.answer) : null;
  } catch (fault) {
    // Nothing was sent: there is no such statement.
    if (fault instanceof NotCompiled) return null;
    throw fault;
  }
}

/** Null where nothing was written. */
function write<Written>(
  door: Door,
  of: Description,
  toldTo: (standing: Standing) => Told,
  { manner, changeBy }: Changing,
): Promise<Reading<Written> | null> {
  const changeId = uuidv7();
  const make = (standing: Standing): Filled | null => {
    const change = changeBy(standing);
    if (change === null) return null;
    const { fields: said, absent } = change;
    const template = templateFor(standing, { of, manner, said, absent, told: toldTo(standing) });
    return template.fill({ ...change, changeId, actor: actorOf(standing.caller, door.now) });
  };
  return unlessRefused(() => door.write<Written>(make));
}

/** What PostgreSQL refuses for its values, or since others are in its way, has left nothing behind. */
async function unlessRefused<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (fault) {
    if (/^(22|23|40)/.test(sqlStateOf(fault) ?? "")) return null;
    throw fault;
  }
}

const templates = new Shelf<Template<Sending>>();

/** By the payload, which is the same for a document, or by the kind and the fields that are told of it. */
function templateFor(standing: Standing, shape: Shape): Template<Sending> {
  const { of, told } = shape;
  const [thing, more] = "payload" in told ? [told.payload, told.shape] : [of, [...told.fields].sort().join(" ")];
  return templates.find(standing, thing, keyOf(shape, more), () => new Template(changeStatement(standing, shape)));
}

const keyOf = ({ manner, said, absent }: Shape, more: string): string =>
  [[manner.action, absent?.name ?? "", ...said.map(({ name }) => name)].join(" "), more].join("\n");
