import type { Action, Resource } from "../catalogue";
import { settingInWords } from "../because";
import { parseCell } from "../cell";
import { allOf, anyOf } from "../combining";
import type { Cell } from "../facts";
import { isSame } from "../implication";
import { standsOn } from "../interrelation";
import { matrixRowsOf, ownCell } from "../matrix-row";
import { nothing } from "../predicate";
import type { Predicate } from "../predicate";
import type { Principal } from "../principal";
import type { Row, Source } from "../row";
import { cardInView, rowsAfter } from "../scope";

/** Where the cell of a row stands: set on the user, set in the role, another cell that an unset one means, or nowhere. */
export type SettingPlace = "OWN" | "ROLE" | "EDIT" | "VIEW" | "FIXED" | "UNSET";

/** One thing that gives a right, or could have. */
export interface CellSource {
  readonly kind: "ROLE" | "OWN" | "ADMINISTRATOR" | "SHARE" | "FOLLOWING" | "ANNOTATING";
  readonly role: { readonly id: string; readonly name: string } | null;
  /** Of shares: who gave them. */
  readonly owners: readonly string[];
  /** What is set, and where; null for what is no setting of a cell. */
  readonly setting: { readonly cell: Cell; readonly place: SettingPlace } | null;
  /** Which records it gives, alone, before the last step. */
  readonly gives: Predicate;
  /** The same in the matrix's words: `EDIT GROUP ∩ VIEW OWN`. */
  readonly inWords: string;
}

/** What gives the right, or is set to and gives nothing: rows of the matrix first. */
export function sourcesOf(principal: Principal, resource: Resource, action: Action): readonly CellSource[] {
  const last = rowsAfter(principal, resource, 11);
  const set = matrixRowsOf(principal, resource).map((row, index) =>
    fromRow(principal, resource, action, row, last[index]),
  );
  const others = last.filter(({ settings }) => settings === null).flatMap((row) => fromOther(row, action));
  const matrix = principal.facts.isAdministrator ? [] : set;
  return [...matrix, ...followed(principal, resource, action), ...others];
}

function fromRow(
  principal: Principal,
  resource: Resource,
  action: Action,
  { source, settings, cells }: Row,
  last: Row | undefined,
): CellSource {
  const gives = last?.cells[action] ?? nothing;
  const cell = settings?.[action] ?? { reach: "NONE" };
  const place = placeOf(principal, resource, action, source);
  return {
    ...{ kind: source.kind === "role" ? "ROLE" : "OWN", role: source.kind === "role" ? source : null, owners: [] },
    ...{ setting: { cell, place }, gives, inWords: inWords(action, settings, gives, cells[action]) },
  };
}

function inWords(action: Action, settings: Row["settings"], gives: Predicate, set: Predicate): string {
  if (gives.is === "nothing" || settings === null) return "NONE";
  if (isSame(gives, set)) return settingInWords(settings[action]);
  return [action, ...standsOn[action]].map((each) => `${each} ${settingInWords(settings[each])}`).join(" ∩ ");
}

/** The user's own cell comes first; then the role's; an unset ASSIGN is the EDIT cell, an unset COMPLETE the VIEW cell. */
function placeOf(principal: Principal, resource: Resource, action: Action, source: Source): SettingPlace {
  if (resource === "IMPORT" && action !== "CREATE") return "FIXED";
  const held = source.kind === "role" ? principal.facts.roles.find(({ id }) => id === source.id) : undefined;
  const isSet = (each: Action): SettingPlace | null => {
    if (ownCell(principal, resource, each) !== null) return "OWN";
    return held?.cells[resource]?.[each] === undefined ? null : "ROLE";
  };
  const direct = isSet(action);
  if (direct !== null) return direct;
  if (action === "ASSIGN" && isSet("EDIT") !== null) return "EDIT";
  return action === "COMPLETE" && isSet("VIEW") !== null ? "VIEW" : "UNSET";
}

/** What VIEW gains of what hangs on cards, whichever row gained it. */
function followed(principal: Principal, resource: Resource, action: Action): readonly CellSource[] {
  const [before, after] = [rowsAfter(principal, resource, 3), rowsAfter(principal, resource, 4)];
  const isGained = after.some((row, index) => !isSame(row.cells[action], before[index]?.cells[action] ?? nothing));
  if (!isGained) return [];
  const gives = allOf(
    cardInView(principal),
    anyOf(...rowsAfter(principal, resource, 11).map((row) => row.cells[action])),
  );
  return [{ ...blank, kind: "FOLLOWING", gives, inWords: "what hangs on a card in view" }];
}

const blank = { role: null, owners: [], setting: null } as const;

function fromOther({ source, cells }: Row, action: Action): readonly CellSource[] {
  const gives = cells[action];
  switch (source.kind) {
    case "administrator":
      return [{ ...blank, kind: "ADMINISTRATOR", gives, inWords: gives.is === "nothing" ? "NONE" : "ALL" }];
    case "share":
      return gives.is === "nothing"
        ? []
        : [
            {
              ...blank,
              kind: "SHARE",
              owners: source.owners,
              gives,
              inWords: `${source.area} shared, ${source.access}`,
            },
          ];
    case "annotating":
      return gives.is === "nothing" ? [] : [{ ...blank, kind: "ANNOTATING", gives, inWords: "on a card in view" }];
    default:
      return [];
  }
}

/** The cell as the user's own settings say it, read as it means. */
export const ownSetting = ({ facts }: Principal, resource: Resource, action: Action): Cell | null => {
  const raw = facts.ownCells[resource]?.[action];
  return raw === undefined ? null : parseCell(resource, action, raw).cell;
};
