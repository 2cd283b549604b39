import { uuidv7 } from "uuidv7";
import { type Door, actorOf } from "../../door";
import type { Row } from "../../reading/columns";
import { followLinks } from "../../reading/follow";
import { recordOf } from "../../reading/found";
import type { Wanted } from "../../reading/wanted";
import type { Filled, Kept } from "../../sql";
import { sqlStateOf } from "../../sql-state";
import type { Standing } from "../../standing";
import type { Manner } from "../manner";
import { type Sending, type Shape, changeStatement } from "./change-statement";
import { isSurelyAnswered } from "./surely-answered";
import type { SimpleChange } from "./simple-change";

/** With which right it is changed, and what the change is by a standing: null where it is no simple one. */
export interface Changing {
  readonly manner: Manner;
  readonly changeBy: (standing: Standing) => SimpleChange | null;
}

/**
 * Changes one record in one statement where the change is a simple one, and gives it out as it is then. Null where
 * nothing was written, whatever the reason: what works in a transaction does what is left to do, or says why not.
 */
export async function changeAtOnce(door: Door, wanted: Wanted, { manner, changeBy }: Changing): Promise<object | null> {
  if (!isSurelyAnswered(wanted)) return null;
  const changeId = uuidv7();
  const make = (standing: Standing): Filled | null => {
    const change = changeBy(standing);
    if (change === null) return null;
    const { fields: said, absent } = change;
    const statement = statementFor(standing, { of: wanted.description, manner, said, absent, wanted: wanted.fields });
    return statement.with({ ...change, changeId, actor: actorOf(standing.caller, door.now) });
  };
  const written = await unlessRefused(() => door.write<Row>(make));
  const [row] = written?.rows ?? [];
  if (!written || !row) return null;
  const record = recordOf(written.standing, wanted, row);
  await followLinks(door, wanted, [record]);
  return record;
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

const kept = new WeakMap<Standing, Map<string, Kept<Sending>>>();
const mostKept = 20;

/** Made once for a standing and a shape; of a standing that asks for ever other shapes the oldest goes. */
function statementFor(standing: Standing, shape: Shape): Kept<Sending> {
  const known = kept.get(standing) ?? new Map<string, Kept<Sending>>();
  kept.set(standing, known);
  const key = keyOf(shape);
  const statement = known.get(key) ?? changeStatement(standing, shape);
  known.set(key, statement);
  const [oldest] = known.keys();
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
  return statement;
}

const keyOf = ({ of, manner, said, wanted }: Shape): string =>
  [of.kind, manner.action, ...said.map(({ name }) => name), "", ...[...wanted].sort()].join(" ");
