import { uuidv7 } from "uuidv7";
import { type Door, actorOf } from "../../door";
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
    const template = templateFor(standing, { of: wanted.description, manner, said, absent, wanted: wanted.fields });
    return template.fill({ ...change, changeId, actor: actorOf(standing.caller, door.now) });
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

const templates = new Shelf<Template<Sending>>();

const templateFor = (standing: Standing, shape: Shape): Template<Sending> =>
  templates.find(standing, shape.of, keyOf(shape), () => new Template(changeStatement(standing, shape)));

const keyOf = ({ manner, said, absent, wanted }: Shape): string =>
  [manner.action, absent?.name ?? "", ...said.map(({ name }) => name), "", ...[...wanted].sort()].join(" ");
