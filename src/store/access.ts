import type { Action } from "../rights/catalogue";
import { mayUseField, readableWhere, writableWhere } from "../rights/fields";
import { everything, nothing } from "../rights/predicate";
import type { Predicate } from "../rights/predicate";
import { scopeOf } from "../rights/scope";
import { settingsScopeOf } from "../rights/settings";
import type { Description, FieldDescription, LinkDescription } from "./description/description";
import { type Setting, settings } from "./description/kinds";
import type { Standing } from "./standing";

const isSetting = (kind: string): kind is Setting => (settings as readonly string[]).includes(kind);

/** Which rows of a kind an action reaches. Everybody sees the directory of users; what is more of a user is masked. */
export function scopeFor({ principal }: Standing, { kind }: Description, action: Action): Predicate {
  if (isSetting(kind)) return settingsScopeOf(principal, kind, action === "VIEW" ? "VIEW" : "EDIT");
  if (kind === "USER" && action === "VIEW") return settingsScopeOf(principal, "DIRECTORY", "VIEW");
  return scopeOf(principal, kind, action);
}

/** Which part of a record: a field, a link, or a custom field `custom.<key>`. */
export type Part = Pick<FieldDescription | LinkDescription, "name"> & {
  readonly restrictable?: boolean;
  readonly reads?: "everybody" | "view";
};

/** The rows on which a part may be read. */
export function readableIn({ principal }: Standing, { kind }: Description, part: Part): Predicate {
  if (isSetting(kind)) return everything;
  if (part.reads === "view") return kind === "USER" ? scopeOf(principal, "USER", "VIEW") : nothing;
  return part.restrictable ? readableWhere(principal, kind, part.name) : everything;
}

/** The rows on which a part may be written, EDIT of the row aside. */
export function writableIn({ principal }: Standing, { kind }: Description, part: Part): Predicate {
  return isSetting(kind) || !part.restrictable ? everything : writableWhere(principal, kind, part.name);
}

/** May a list be filtered, sorted, searched or summed by it? */
export function isUsable({ principal }: Standing, { kind }: Description, part: Part): boolean {
  if (isSetting(kind)) return true;
  if (part.reads === "view") return scopeOf(principal, kind, "VIEW").is === "everything";
  return !part.restrictable || mayUseField(principal, kind, part.name);
}
