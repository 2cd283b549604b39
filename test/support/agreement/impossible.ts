import type { CoverageCell } from "./coverage";

interface Impossibility {
  readonly because: string;
  readonly covers: (cell: CoverageCell) => boolean;
}

const isOneOf = <T>(value: T, ...list: readonly T[]) => list.includes(value);

/**
 * Which cells of the proof can't occur. A step decides where it is the last one that changed the answer; a record for
 * which the cell has no word (an origin that it does not name) counts under NONE.
 */
export const impossibilities: readonly Impossibility[] = [
  { because: "step 1 gives nothing", covers: ({ step, allowed }) => step === 1 && allowed },
  {
    because: "steps 5 and 9 to 12 only take away",
    covers: ({ step, allowed }) => isOneOf(step, 5, 9, 10, 11, 12) && allowed,
  },
  { because: "steps 4, 7 and 8 only add", covers: ({ step, allowed }) => isOneOf(step, 4, 7, 8) && !allowed },
  { because: "step 6 reads the rows as one and changes no answer", covers: ({ step }) => step === 6 },
  { because: "CREATE knows NONE and ALL alone", covers: isUnknownCreate },
  {
    because: "of an administrator's cells those of an import alone are not ALL: OWN, CREATOR (5.8)",
    covers: (cell) => cell.step === 2 && !cell.allowed && !isFixedOfImports(cell),
  },
  {
    because: "ALL reaches everything in step 3",
    covers: ({ step, reach, allowed }) => step === 3 && reach === "ALL" && !allowed,
  },
  {
    because: "what hangs on a card gains VIEW by following",
    covers: ({ step, action }) => step === 4 && action !== "VIEW",
  },
  { because: "what ALL shows, following need not add", covers: ({ step, reach }) => step === 4 && reach === "ALL" },
  {
    because: "CREATE and VIEW stand on no other action",
    covers: ({ step, action }) => isOneOf(step, 5, 12) && isOneOf(action, "CREATE", "VIEW"),
  },
  {
    because: "no share gives DELETE or EXPORT",
    covers: ({ step, action }) => step === 7 && isOneOf(action, "DELETE", "EXPORT"),
  },
  {
    because: "CREATE or VIEW at ALL has nothing left that a share or annotating could add",
    covers: ({ step, reach, action }) => isOneOf(step, 7, 8) && reach === "ALL" && isOneOf(action, "CREATE", "VIEW"),
  },
  {
    because: "annotating is adding and completing",
    covers: ({ step, action }) => step === 8 && !isOneOf(action, "CREATE", "COMPLETE"),
  },
  {
    because: "the kind limits VIEW, EDIT and DELETE; ASSIGN of an entry does not exist",
    covers: ({ step, action }) => step === 9 && !isOneOf(action, "VIEW", "EDIT", "DELETE"),
  },
];

function isUnknownCreate({ action, reach }: CoverageCell): boolean {
  return action === "CREATE" && !isOneOf(reach, "NONE", "ALL");
}

function isFixedOfImports({ action, reach, ownership }: CoverageCell): boolean {
  return reach === "OWN" && ownership === "CREATOR" && isOneOf(action, "VIEW", "EDIT", "DELETE");
}
