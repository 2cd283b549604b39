import { logChanges } from "../change-log";
import type { Description } from "../description/description";
import { propertyNameOf } from "../description/naming-strategy";
import { onceFor } from "../description/once-for";
import type { Door } from "../door";
import { raiseRights } from "../rights-version";
import { followCards } from "./follow-cards";
import { writeLinks } from "./link-lists";
import type { Manner } from "./manner";
import type { Values } from "./stored-values";
import type { Changed, Verdict } from "./verdict";
import { amendRows, changedChange, changedNames, createdChange, insertRows } from "./write-rows";

/** A record that is just as it was is not written: it keeps its version, and no change row says otherwise. */
const isChange = ({ before, record }: Changed): boolean => changedNames(before, record).length > 0;

/** Writes rows, links, what hangs on them and their change rows, in the transaction of the door. Throws `Conflict`. */
export async function writeVerdicts(
  door: Door,
  of: Description,
  verdicts: readonly Verdict[],
  manner: Manner,
): Promise<void> {
  const created = verdicts.filter((verdict) => verdict.is === "created");
  const changed = verdicts.filter((verdict) => verdict.is === "changed").filter(isChange);
  if (created.length + changed.length === 0) return;
  const made = created.map(({ record }) => record);
  await insertRows(door, of, made);
  await amendRows(
    door,
    of,
    changed.map(({ record }) => record),
    manner,
  );
  await writeLinks(door, of, [...created.map(({ record }) => ({ record, before: {} })), ...changed]);
  await followCards(door, of, idsOf(changed.filter((each) => hasMoved(of, each))));
  const actor = await door.actor();
  const changes = changed.map(({ record, before }) => changedChange(of, manner.logged, before, record));
  await logChanges(door.database, actor, [...made.map((record) => createdChange(of, record)), ...changes]);
  if (!of.raisesRights) return;
  await raiseRights(door.database, actor.accountId);
  await door.reload();
}

const idsOf = (changed: readonly Changed[]): readonly string[] => changed.map(({ record }) => record["id"] as string);

/** What of a card stands on the tasks and entries that hang on it, too (`rights.md` 7): all that rights ask of it. */
const carried = onceFor((of): ReadonlySet<string> => {
  const asked = Object.values({ ...of.owners, ...of.facts });
  return new Set([...asked.map(propertyNameOf), "deletedAt"]);
});

function hasMoved(of: Description, { before, record }: Changed): boolean {
  const moved = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => carried(of).has(name)));
  return changedNames(moved(before), moved(record)).length > 0;
}
