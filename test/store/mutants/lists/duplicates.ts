import { breachesOf } from "../store-mutant";

/** By what duplicates are found, among which records, and who is told of them. */
export const duplicatesMutants = [
  ...breachesOf("src/store/duplicates/compared-parts.ts", [
    [
      "return isUsable(standing, of, { name, restrictable });",
      "return isUsable(standing, of, { name, restrictable }) || restrictable;",
      "a hidden field counts for nothing among duplicates",
      "duplicatesHidden",
    ],
  ]),
  ...breachesOf("src/store/duplicates/candidates.ts", [
    [
      "and (${scope}) is true limit 1`;",
      "limit 1`;",
      "a key leads to those that one sees, and counts them alone",
      "duplicatesHidden",
    ],
  ]),
  ...breachesOf("src/store/writing/lookups.ts", [
    [
      "and r.id = any(${ids}::uuid[]) and (${scope}) is true`;",
      "and r.id = any(${ids}::uuid[])`;",
      "duplicates are of a record that one sees",
      "duplicatesHidden",
    ],
  ]),
  ...breachesOf("src/store/duplicates/seen-census.ts", [
    [
      'predicate: scopeFor(standing, of, "VIEW"),',
      'predicate: { is: "everything" },',
      "how rare a value is tells nothing of hidden records",
      "duplicatesHidden",
    ],
  ]),
  ...breachesOf("src/store/duplicates/scan/popular-keys.ts", [
    [
      '${scopedRows(of, "r")} and (${scope}) is true`;',
      '${scopedRows(of, "r")}`;',
      "a key is popular among what one sees",
      "duplicateGroups",
    ],
  ]),
  ...breachesOf("src/store/duplicates/scan/read-groups.ts", [
    [
      "and r.id = m.record_id and (${scope}) is true limit 1`;",
      "and r.id = m.record_id limit 1`;",
      "what a job found is shown of what its maker sees now",
      "duplicateGroups",
    ],
  ]),
];
