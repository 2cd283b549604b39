import { breachesOf } from "../store-mutant";

/** Who merges, and what is told and kept of it. */
export const mergingMutants = [
  ...breachesOf("src/store/merging/merger.ts", [
    [
      "if (first !== undefined)\n    throw",
      "if (missing.length === 4 && first)\n    throw",
      "merging needs all four rights",
      "merges",
    ],
  ]),
  ...breachesOf("src/store/merging/merged-values.ts", [
    [
      "if (closed.has(part.part)) return own;",
      "",
      "what is closed to whoever merges stays the survivor's",
      "mergedHidden",
    ],
  ]),
  ...breachesOf("src/store/merging/asked-merge.ts", [
    [
      "closed.has(part.part) ?",
      "closed.size < 0 ?",
      "whose value of a closed field stays is nobody's to say",
      "mergedHidden",
    ],
    [
      "if (first === index) return [];",
      "if (first <= index) return [];",
      "a record is not merged with itself",
      "merges",
    ],
  ]),
  ...breachesOf("src/store/merging/undoing/find-merge.ts", [
    [" and m.kind = ${of.kind}::text", "", "a merge is taken back by the rights to its own kind", "merges"],
    ["if (merge.undoneAt !== null)", "if (merge.undoneAt === undefined)", "a merge is taken back once", "merges"],
  ]),
  ...breachesOf("src/store/merging/seen-merges.ts", [
    [
      "m.kind = any(${mergedBy(principal)}::text[])",
      "${principal.facts.crmAccess}::boolean",
      "a merge is seen by whom the rights to merge are in force",
      "merges",
    ],
  ]),
  ...breachesOf("src/operations/merge-duplicates/left-shown.ts", [
    [
      "found[index] && recordId !== undefined",
      "recordId !== undefined",
      "what stays as it is is told of what one sees",
      "mergedHidden",
    ],
  ]),
  ...breachesOf("src/store/merging/preview-merge.ts", [
    [".filter(({ part }) => !hidden.has(part.part))", "", "a preview leaves out what is hidden", "mergePreview"],
  ]),
  ...breachesOf("src/store/merging/count-moving.ts", [
    [" and (${scope}) is true", "", "a preview counts what one sees", "mergePreview"],
  ]),
  ...breachesOf("src/store/merging/shown-parts.ts", [
    [
      "seen.has(value) ?",
      'seen.has(value) || typeof value === "string" ?',
      "a preview names no hidden record",
      "mergePreview",
    ],
  ]),
];
