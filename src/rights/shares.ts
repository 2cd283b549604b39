import { cardKinds, isCalendarItem } from "./catalogue";
import type { Action, CardKind, Resource } from "./catalogue";
import { reachesOf } from "./cell";
import { allOf } from "./combining";
import { onCardsWhere } from "./choice";
import type { ShareFacts } from "./facts";
import { ownCell } from "./matrix-row";
import { narrowingOf } from "./narrowing";
import { everything, fieldIs, nothing, userIn } from "./predicate";
import type { Predicate } from "./predicate";
import type { Principal } from "./principal";
import { whereNotNone } from "./reach";
import { byAction } from "./row";
import type { Row } from "./row";

/** Step 7: a row for each area and access in which somebody shares with me. Nothing follows in it (`rights.md` 4). */
export function shareRowsOf(principal: Principal, resource: Resource): readonly Row[] {
  return areas.flatMap((area) => accesses.flatMap((access) => shareRow(principal, resource, area, access)));
}

const areas = ["CONTACTS", "CALENDAR"] as const satisfies readonly ShareFacts["area"][];
const accesses = ["VIEW", "EDIT"] as const satisfies readonly ShareFacts["access"][];

type Access = ShareFacts["access"];

const given: Record<Access, readonly Action[]> = { VIEW: ["VIEW"], EDIT: ["VIEW", "EDIT", "ASSIGN", "COMPLETE"] };
const givenOfEntries: Record<Access, readonly Action[]> = { VIEW: ["VIEW"], EDIT: ["VIEW", "CREATE"] };

function shareRow(principal: Principal, resource: Resource, area: ShareFacts["area"], access: Access): readonly Row[] {
  const sharing = principal.shares.filter((share) => share.area === area && share.access === access);
  const owners = Object.freeze([...new Set(sharing.map((share) => share.owner))]);
  const shared = sharedWith(principal, resource, area, owners);
  if (shared.is === "nothing") return [];
  const actions = (resource === "ACTIVITY" ? givenOfEntries : given)[access];
  const cells = byAction((action) =>
    actions.includes(action) && reachesOf(resource, action) !== null
      ? allOf(shared, whereOwnCellsAllow(principal, resource, action))
      : nothing,
  );
  return [{ source: { kind: "share", area, access, owners }, cells, settings: null }];
}

/** What the area covers of the owners' records: cards and calendar items by their responsible, entries by their card's. */
function sharedWith(
  principal: Principal,
  resource: Resource,
  area: ShareFacts["area"],
  owners: readonly string[],
): Predicate {
  if (area === "CALENDAR") return isCalendarItem(resource) ? userIn("responsible", owners) : nothing;
  if (resource !== "ACTIVITY") return isCard(resource) ? userIn("responsible", owners) : nothing;
  const onShownCard = onCardsWhere((kind) => shownByShare(principal, kind));
  return allOf(fieldIs("origin", ["MANUAL"]), userIn("cardResponsible", owners), onShownCard);
}

function isCard(resource: Resource): boolean {
  return (cardKinds as readonly Resource[]).includes(resource);
}

/** The cards of the kind that a share still shows, after my own NONE, licence and token. */
function shownByShare(principal: Principal, kind: CardKind): Predicate {
  const isClosed = narrowingOf(principal, kind, "VIEW") !== null;
  return isClosed ? nothing : whereOwnCellsAllow(principal, kind, "VIEW");
}

/** A share never widens what my own cell sets to NONE, and an own VIEW of NONE stops all of it. */
function whereOwnCellsAllow(principal: Principal, resource: Resource, action: Action): Predicate {
  const cells = [ownCell(principal, resource, "VIEW"), ownCell(principal, resource, action)];
  return allOf(...cells.map((cell) => (cell === null ? everything : whereNotNone(cell))));
}
