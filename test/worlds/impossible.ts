import type { Cell, Path } from "./tally";

interface Impossibility {
  readonly because: string;
  readonly covers: (cell: Cell) => boolean;
}

const isOneOf = <T>(value: T, ...list: readonly T[]): boolean => list.includes(value);

/** Paths on which nothing that hangs on a card is judged: what follows is that alone. */
const withoutHanging: readonly Path[] = [
  ...(["totals", "link to one", "convert", "dismiss or reopen", "follow"] as const),
  ...(["duplicates", "groups of duplicates", "import", "hold a file", "give in turn", "rules of requests"] as const),
];

/** Which numbers of the proof can't be any but 0, and why: they are held to it. */
export const impossibilities: readonly Impossibility[] = [
  { because: "NONE gives nothing", covers: ({ by, allowed }) => by === "NONE" && allowed },
  {
    because: "following, shares and annotating only add: what they do not reach counts under the matrix",
    covers: ({ by, allowed }) => isOneOf(by, "FOLLOWING", "SHARE", "ANNOTATING") && !allowed,
  },
  {
    because: "CREATE knows NONE and ALL alone",
    covers: ({ action, by }) => action === "CREATE" && isOneOf(by, "OWN", "SUBORDINATES", "GROUP"),
  },
  { because: "following gives VIEW, which CREATE does not stand on", covers: isCreationByFollowing },
  {
    because: "only what hangs on a card follows it",
    covers: ({ path, action, by }) =>
      by === "FOLLOWING" && (withoutHanging.includes(path) || (path === "link by a table" && action === "VIEW")),
  },
  {
    because: "the data of a person are the administrators' affair",
    covers: ({ path, by }) => isOneOf(path, "export a person", "erase a person") && by !== "ADMINISTRATOR",
  },
  {
    because: "no share gives DELETE or EXPORT, nor CREATE of a card or of a task, of which `can` tells it",
    covers: ({ path, action, by }) =>
      by === "SHARE" &&
      (isOneOf(action, "DELETE", "EXPORT") ||
        (isOneOf(path, "can", "convert", "import", "give in turn") && action === "CREATE")),
  },
  {
    because: "annotating is adding to cards, and completing",
    covers: ({ path, action, by }) =>
      by === "ANNOTATING" &&
      (!isOneOf(action, "CREATE", "COMPLETE") || isOneOf(path, "convert", "import", "give in turn")),
  },
  {
    because: "who gets requests is the administrators' to say",
    covers: ({ path, by, allowed }) =>
      path === "rules of requests" && by !== "ADMINISTRATOR" && (by !== "NONE" || allowed),
  },
  {
    because:
      "a new record is judged with me as responsible and creator: nobody shares with oneself, and a VIEW that is not NONE reaches it without following",
    covers: ({ path, action, by }) => path === "create" && action === "ASSIGN" && isOneOf(by, "SHARE", "FOLLOWING"),
  },
];

function isCreationByFollowing({ action, by }: Cell): boolean {
  return action === "CREATE" && by === "FOLLOWING";
}

export const isImpossible = (cell: Cell): boolean => impossibilities.some(({ covers }) => covers(cell));
