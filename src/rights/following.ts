import { hangingKinds } from "./catalogue";
import type { Resource } from "./catalogue";
import { allOf, anyOf } from "./combining";
import { fieldIs } from "./predicate";
import type { Predicate } from "./predicate";
import type { Row } from "./row";

export function hangsOnCards(resource: Resource): boolean {
  return (hangingKinds as readonly Resource[]).includes(resource);
}

/** Step 4: a row whose VIEW cell is not NONE also sees what hangs on a card that I see, of entries as its origin says. */
export function follow(row: Row, cardInView: Predicate): Row {
  const view = row.settings?.VIEW;
  if (view === undefined || view.reach === "NONE") return row;
  const followed = view.origin === undefined ? cardInView : allOf(fieldIs("origin", [view.origin]), cardInView);
  return { ...row, cells: { ...row.cells, VIEW: anyOf(row.cells.VIEW, followed) } };
}
