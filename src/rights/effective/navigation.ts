import { moduleOf, modules, resources } from "../catalogue";
import type { Module } from "../catalogue";
import type { Principal } from "../principal";
import { scopeOf } from "../scope";

/** Modules in which something can be seen or made. */
export function reachableModules(principal: Principal): readonly Module[] {
  return modules.filter((module) =>
    resources.some(
      (resource) =>
        moduleOf[resource] === module &&
        (["VIEW", "CREATE"] as const).some((action) => scopeOf(principal, resource, action).is !== "nothing"),
    ),
  );
}

/** What a menu shows: checked (all, where nothing is), licensed and reachable (`rights.md` 5.19). */
export function navigationOf(reachable: readonly Module[], checked: readonly Module[] | null): readonly Module[] {
  return checked === null ? reachable : reachable.filter((module) => checked.includes(module));
}
