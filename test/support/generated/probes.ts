import { actions, ownerships, reaches, resources } from "../../../src/rights/catalogue";
import { actionExists } from "../naive/kinds";
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

/** COMPLETE exists for two kinds of eleven, so that no other case ever speaks of it by chance. */
const withMoreCompleting: readonly Action[] = [...actions, "COMPLETE", "VIEW"];

const repeat = (action: Action, times: number) => Array.from({ length: times }, () => action);

const themes: { readonly [T in Theme]: ThemeScope } = {
  nobody: { actions, resources },
  administrator: { actions, resources },
  plain: { actions, resources },
  following: { actions: ["VIEW"], resources: hanging, weight: 4 },
  interrelation: { actions: [...onView, "COMPLETE"], resources: [...records, "LEAD", "LEAD", "DOCUMENT"], weight: 2 },
  "several roles": { actions, resources: records },
  shares: {
    actions: [...repeat("CREATE", 6), "VIEW", "VIEW", "EDIT", "ASSIGN", "COMPLETE", "COMPLETE"],
    resources: records,
    weight: 3,
  },
  annotating: { actions: ["CREATE", ...repeat("COMPLETE", 3)], resources: hanging, weight: 2 },
  kind: { actions: ["VIEW", "VIEW", "EDIT", "DELETE"], resources: ["ACTIVITY", "ACTIVITY", "USER"], weight: 3 },
  licence: { actions: withMoreCompleting, resources },
  token: { actions: ["DELETE", "EDIT", ...withMoreCompleting], resources },
  "token without VIEW": { actions: [...onView, "EDIT", "DELETE", "COMPLETE"], resources: records },
};

/** No case is spent where the action or the reach does not exist, or where the theme could not show. */
function canBeSet(theme: Theme, action: Action, resource: Resource, reach: Reach): boolean {
  if (theme === "shares" && action === "CREATE") return reach === "NONE" && resource === "ACTIVITY";
  if (action === "CREATE") return reach === "NONE" || reach === "ALL";
  if (theme === "annotating") return resource === "TASK";
  if (!actionExists(resource, action)) return false;
  return resource !== "USER" || (reach !== "OWN" && reach !== "GROUP");
}

function probesOf(theme: Theme): Probe[] {
  const scope = themes[theme];
  const each = scope.actions.flatMap((action) =>
    reaches.flatMap((reach) =>
      ownerships.map((ownership): Probe => {
        const fitting = scope.resources.filter((resource) => canBeSet(theme, action, resource, reach));
        return { theme, action, reach, ownership, resources: fitting };
      }),
    ),
  );
  const possible = each.filter((probe) => probe.resources.length > 0);
  return Array.from({ length: scope.weight ?? 1 }, () => possible).flat();
}

/** Every setting of every action under every theme; case number n takes probe n modulo their number. */
export const probes: readonly Probe[] = (Object.keys(themes) as Theme[]).flatMap(probesOf);
