import { actions, ownerships, reaches, resources } from "../../../src/rights/catalogue";
import type { Action, Ownership, Reach, Resource } from "../../../src/rights/catalogue";

/** What a generated case is about; each leans on one step of `rights.md` 3, so that every step decides often enough. */
export type Theme =
  | "nobody"
  | "administrator"
  | "plain"
  | "following"
  | "interrelation"
  | "several roles"
  | "shares"
  | "annotating"
  | "kind"
  | "licence"
  | "token"
  | "token without VIEW";

/** The cell that a case puts to the test. */
export interface Probe {
  readonly theme: Theme;
  readonly action: Action;
  readonly reach: Reach;
  readonly ownership: Ownership;
  readonly resources: readonly Resource[];
}

const records = resources.filter((resource) => resource !== "USER" && resource !== "IMPORT");
const hanging = ["TASK", "EVENT", "ACTIVITY"] as const;
const onView = ["EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"] as const;

interface ThemeScope {
  readonly actions: readonly Action[];
  readonly resources: readonly Resource[];
  /** How many times as many cases as of others. */
  readonly weight?: number;
}

const themes: { readonly [T in Theme]: ThemeScope } = {
  nobody: { actions, resources },
  administrator: { actions, resources, weight: 2 },
  plain: { actions, resources, weight: 2 },
  following: { actions: ["VIEW"], resources: hanging, weight: 3 },
  interrelation: { actions: onView, resources: records, weight: 2 },
  "several roles": { actions, resources: records },
  shares: { actions: ["CREATE", "VIEW", "EDIT", "ASSIGN", "COMPLETE"], resources: records, weight: 2 },
  annotating: { actions: ["CREATE", "COMPLETE"], resources: hanging, weight: 3 },
  kind: { actions: ["VIEW", "EDIT", "DELETE"], resources: ["ACTIVITY", "ACTIVITY", "USER"], weight: 3 },
  licence: { actions, resources },
  token: { actions, resources },
  "token without VIEW": { actions: onView, resources: records, weight: 2 },
};

/** Where a reach of a theme or an action can't be set at all, no case is spent on it. */
function canBeSet(action: Action, resource: Resource, reach: Reach): boolean {
  if (action === "CREATE") return reach === "NONE" || reach === "ALL";
  if (action === "COMPLETE") return resource === "TASK" || resource === "EVENT";
  if (resource === "USER") return reach !== "OWN" && reach !== "GROUP";
  if (action === "ASSIGN") return resource !== "ACTIVITY" && resource !== "IMPORT";
  return true;
}

function probesOf(theme: Theme): Probe[] {
  const scope = themes[theme];
  const each = scope.actions.flatMap((action) =>
    reaches.flatMap((reach) =>
      ownerships.map((ownership): Probe => {
        const fitting = scope.resources.filter((resource) => canBeSet(action, resource, reach));
        return { theme, action, reach, ownership, resources: fitting };
      }),
    ),
  );
  const possible = each.filter((probe) => probe.resources.length > 0);
  return Array.from({ length: scope.weight ?? 1 }, () => possible).flat();
}

/** Every setting of every action under every theme; case number n takes probe n modulo their number. */
export const probes: readonly Probe[] = (Object.keys(themes) as Theme[]).flatMap(probesOf);
