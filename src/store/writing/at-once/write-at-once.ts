import { chance } from "../../change-id";
import type { Description } from "../../description/description";
import type { Door, Reading } from "../../door";
import type { CheckedRow } from "../../freshness";
import { Shelf } from "../../shelf";
import { sqlStateOf } from "../../sql-state";
import { type Standing, actorOf } from "../../standing";
import { Template } from "../../template";
import type { Manner } from "../manner";
import { type Sending, type Shape, changeStatement, waitStatement } from "./change-statement";
import type { SimpleChange } from "./simple-change";
import type { Told } from "./told";

/** With which right it is changed, and what the change is by a standing: null where it is no simple one. */
export interface Changing {
  readonly manner: Manner;
  readonly changeBy: (standing: Standing) => SimpleChange | null;
}

/** A statement to be sent: its shape, and what it gives. */
interface Attempt {
  readonly shape: Shape;
  readonly sending: Sending;
}

const mostTries = 3;

/**
 * Writes a simple change of a record of the kind, and gives what is told of it; null where nothing was written. A record
 * that somebody else holds is waited for, and tried again by the rights of then.
 */
export async function writeAtOnce<Row>(
  door: Door,
  of: Description,
  toldTo: (standing: Standing) => Told,
  { manner, changeBy }: Changing,
): Promise<Reading<Row> | null> {
  const attemptBy = (standing: Standing): Attempt | null => {
    const change = changeBy(standing);
    if (change === null) return null;
    const { fields: said, absent } = change;
    const sending = { ...change, tail: chance(), actor: actorOf(standing.caller, door.now) };
    return { shape: { of, manner, said, absent, told: toldTo(standing) }, sending };
  };
  for (let tries = 1; ; tries += 1) {
    const tried = await unlessRefused(() => tryOnce<Row>(door, attemptBy));
    if (!tried || tried.rows[0]?.present) return tried;
    const isFree = tries < mostTries && (await unlessRefused(() => waitFor(door, tried.standing, attemptBy)));
    if (!isFree) return null;
  }
}

type AttemptBy = (standing: Standing) => Attempt | null;

const tryOnce = <Row>(door: Door, attemptBy: AttemptBy): Promise<Reading<CheckedRow & Row> | null> =>
  door.write<CheckedRow & Row>((standing) => {
    const attempt = attemptBy(standing);
    return attempt && templateFor(standing, attempt.shape).fill(attempt.sending);
  });

/** Nobody holds the record any more, if anybody did: is there anything left to change? */
async function waitFor({ database }: Door, standing: Standing, attemptBy: AttemptBy): Promise<boolean> {
  const attempt = attemptBy(standing);
  if (!attempt) return false;
  const template = new Template<Sending>(waitStatement(standing, attempt.shape));
  const rows = await database.run(template.fill(attempt.sending), standing.caller.accountId);
  return rows.length > 0;
}

/** What PostgreSQL refuses for its values, or since others are in its way, has left nothing behind. */
async function unlessRefused<T>(send: () => Promise<T>): Promise<T | null> {
  try {
    return await send();
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
