import type { Action } from "../../../src/rights/catalogue";
import type { Cell, Policies, ShareFacts as Share } from "../../../src/rights/facts";
import type { Random } from "../../support/generated/random";
import { isHanging } from "./shapes";
import type { WorldKind } from "./world";

/** What the rights of an account are mostly about: each way in which they decide has accounts where it often does. */
export interface Theme {
  readonly policies: Partial<Policies>;
  /** How likely a person lends to another one, is an administrator, an account licenses modules, a person holds a role. */
  readonly shares: number;
  readonly administrators: number;
  readonly licences: number;
  readonly roles: number;
  /** What a share lends; now and then a word that nobody knows, which lends nothing. */
  readonly lends: { readonly area: readonly Share["area"][]; readonly access: readonly Share["access"][] };
  /** How many actions most tokens leave out, VIEW among them or not. */
  readonly tokensLeave: { readonly count: number; readonly views: boolean };
  /** A cell in the place of the one that was drawn. */
  readonly cell: (random: Random, kind: WorldKind, action: Action) => Cell | null;
}

const usual: Theme = {
  policies: {},
  ...{ shares: 0.12, administrators: 0.07, licences: 0.3, roles: 0.35 },
  lends: {
    area: ["CONTACTS", "CONTACTS", "CONTACTS", "CALENDAR", "CALENDAR", "CALENDAR", "GARDEN" as "CONTACTS"],
    access: ["VIEW", "VIEW", "VIEW", "EDIT", "EDIT", "EDIT", "OWN" as "VIEW"],
  },
  tokensLeave: { count: 2, views: true },
  cell: () => null,
};

const all: Cell = { reach: "ALL" };
const none: Cell = { reach: "NONE" };

const ownerships = ["RESPONSIBLE", "CREATOR", "EITHER"] as const;

/** Cells of one reach: what an action stands on reaches as far, or everything. */
const narrow = (reach: "OWN" | "SUBORDINATES" | "GROUP"): Theme => ({
  ...usual,
  roles: 0.15,
  cell: (random, _kind, action) => {
    if (action === "CREATE" || random.chance(0.3)) return null;
    if (action === "VIEW" && random.chance(0.5)) return all;
    return { reach, ownership: random.pick(ownerships) };
  },
});

/** What hangs on cards, and is seen by them alone, and whatever may then be done with it. */
const following: Theme = {
  ...usual,
  policies: { tasksFollowCards: true },
  roles: 0.15,
  cell: (random, kind, action) => {
    if (random.chance(0.15)) return null;
    if (!isHanging(kind)) return action === "VIEW" ? all : null;
    return action === "VIEW" ? { reach: random.pick(["OWN", "GROUP"]) } : all;
  },
};

/** Narrow cells, which shares widen. */
const sharing: Theme = {
  ...usual,
  ...{ shares: 0.6, roles: 0.15, administrators: 0.03, licences: 0.1 },
  cell: (random, _kind, action) =>
    action === "CREATE" || random.chance(0.3) ? null : { reach: "OWN", ownership: random.pick(ownerships) },
};

/** Entries that only a share lets one make: roles do not, and one's own cells don't forbid it. */
const lending: Theme = {
  ...sharing,
  ...{ shares: 0.9, roles: 0.8 },
  lends: { area: ["CONTACTS", "CONTACTS", "CONTACTS", "CALENDAR"], access: ["EDIT", "EDIT", "EDIT", "VIEW"] },
  cell: (random, kind, action) =>
    kind === "ACTIVITY" && action === "CREATE" ? none : sharing.cell(random, kind, action),
};

/** Cards that are seen, and what only annotating adds and completes. */
const annotating: Theme = {
  ...usual,
  policies: { viewersMayAnnotate: true },
  roles: 0.8,
  cell: (random, kind, action) => {
    if (action === "VIEW" && random.chance(0.7)) return all;
    return isHanging(kind) && (action === "CREATE" || action === "COMPLETE") ? none : null;
  },
};

/** What refuses an administrator something is a missing seat, or a token. */
const administrating: Theme = {
  ...usual,
  ...{ administrators: 0.95, licences: 0.6 },
  tokensLeave: { count: 4, views: false },
};

const themes: readonly Theme[] = [
  ...[usual, narrow("OWN"), sharing, narrow("SUBORDINATES"), following],
  ...[narrow("GROUP"), administrating, narrow("SUBORDINATES"), lending, annotating],
  ...[following, narrow("GROUP"), administrating, lending, following, administrating],
];

export function themeOf(seed: number): Theme {
  return themes[seed % themes.length] ?? usual;
}
