import { type Module, actions, moduleOf, modules, resources } from "../../rights/catalogue";
import { cellsOf, isWhollyNone, reachesOf } from "../../rights/cell";
import type { Cells } from "../../rights/facts";
import { type Fault } from "../../store/refusals";
import { cellsOfHolder } from "../../store/people/cells";
import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, setOnUser } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import type { AskedCell } from "../right/read-cells";
import { setCells } from "../right/set-cells";

/** Modules to be closed to a user whatever the user's roles and shares give, and such to be left to them again. */
export interface ModuleAccess {
  readonly closed: readonly Module[];
  readonly opened: readonly Module[];
}

/**
 * Closes modules by an own cell of NONE for all that is in them, which nothing widens (`rights.md` 3, steps 3 and 7), or
 * takes such cells away again. Throws `Faults`.
 */
export async function setModuleAccess(change: RightsChange, user: UserRow, access: ModuleAccess): Promise<void> {
  const { database, accountId, now } = change;
  refuseIfAny(faultsOf(access));
  const holder = { accountId, kind: "user", id: user.id } as const;
  const own = cellsOf(await cellsOfHolder(database, holder));
  const cells = cellsIn([...access.closed, ...access.opened]).flatMap((each): AskedCell[] => {
    if (access.closed.includes(moduleOf[each.resource])) return [{ ...each, reach: "NONE" }];
    const cell = own[each.resource]?.[each.action];
    return cell !== undefined && isWhollyNone(cell) ? [{ ...each, reach: null }] : [];
  });
  const version = await setOnUser(database, { accountId, id: user.id }, {}, now);
  await setCells(change, holder, version, cells);
}

const faultsOf = ({ closed, opened }: ModuleAccess): Fault[] =>
  opened.flatMap((module, index) =>
    closed.includes(module)
      ? [fault(["opened", String(index)], "INVALID", `${module} is among the closed ones, too.`)]
      : [],
  );

type CellName = Pick<AskedCell, "resource" | "action">;

/** Every cell that the matrix knows of what is in the modules. */
const cellsIn = (of: readonly Module[]): readonly CellName[] =>
  resources
    .filter((resource) => of.includes(moduleOf[resource]))
    .flatMap((resource) =>
      actions.filter((action) => reachesOf(resource, action) !== null).map((action) => ({ resource, action })),
    );

/** The modules that own cells close: all that is in them is NONE there. */
export const closedModules = (own: Cells): readonly Module[] =>
  modules.filter((module) =>
    cellsIn([module]).every(({ resource, action }) => {
      const cell = own[resource]?.[action];
      return cell !== undefined && isWhollyNone(cell);
    }),
  );
