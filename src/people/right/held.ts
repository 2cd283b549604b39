import type { Door } from "../../store/door";
import { parseId } from "../../store/ids";
import type { Holder } from "../../store/people/cells";
import { holdingsOf } from "../../store/people/holdings";
import { cellViews } from "./right-views";

/** A role or a user as it was given out: its id is that of the API. */
interface GivenOut {
  readonly id: string;
}

function holderOf({ id }: GivenOut): { readonly kind: Holder["kind"]; readonly uuid: string } {
  const parsed = parseId(id);
  if (parsed === null) throw new Error("this record did not come through the door");
  return { kind: parsed.description.kind === "ROLE" ? "role" : "user", uuid: parsed.uuid };
}

/** The cells that it sets; null for a caller who does not see them. */
export async function heldCells(door: Door, holder: GivenOut): Promise<object[] | null> {
  const { kind, uuid } = holderOf(holder);
  const stored = await holdingsOf(door, kind, "cells", uuid);
  return stored && cellViews(stored);
}

/** The restrictions that it sets; null for a caller who does not see them. */
export async function heldRestrictions(door: Door, holder: GivenOut): Promise<readonly object[] | null> {
  const { kind, uuid } = holderOf(holder);
  return holdingsOf(door, kind, "restrictions", uuid);
}
