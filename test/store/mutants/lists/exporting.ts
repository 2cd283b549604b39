import { breachesOf } from "../store-mutant";

/** What leaves in files: which rows and columns, by which way, and for whom it opens. */
export const exportingMutants = [
  ...breachesOf("src/store/reading/exported.ts", [
    [
      'allOf(scopeFor(standing, of, "VIEW"), scopeFor(standing, of, "EXPORT"))',
      'scopeFor(standing, of, "VIEW")',
      "what leaves is in EXPORT",
      "exports",
    ],
    [
      "predicate: allOf(exportScopeOf(standing, of), owners),",
      'predicate: allOf(scopeFor(standing, of, "VIEW"), owners),',
      "the predicate is in the statement of each batch",
      "exports",
    ],
    ["  judge(standing);\n", "", "a batch is judged by the standing that it is read by", "exportsGoing"],
  ]),
  ...breachesOf("src/jobs/export-records/judge-export.ts", [
    ["if (standing.blockedChannels.includes(channel))", "if (channel === null)", "the channel is open", "exports"],
    [
      'if (exportScopeOf(standing, of).is === "nothing")',
      "if (of === null)",
      "an export of nothing in reach is refused",
      "exportsClosed",
    ],
    [
      'readableIn(standing, of, restricted).is === "nothing"',
      "readableIn(standing, of, restricted) === null",
      "a field that is hidden has no column, and is refused by name",
      "exports",
    ],
    [
      "if (reached.every((before) => isWithin(before, reach))) return;",
      "if (reached.every((before) => before !== reach)) return;",
      "a file opens for whom all that it holds may be exported still",
      "exportsClosed",
    ],
  ]),
  ...breachesOf("src/jobs/export-records/reach.ts", [
    [
      "  ...Object.fromEntries(parts.map((part) => [part.name, readableIn(standing, of, part.restricted)])),\n",
      "",
      "a file with a field that is hidden by now stays closed",
      "exportsClosed",
    ],
    [
      "  ...Object.fromEntries(wantedOf(of, parts).links.flatMap((wanted) => reachThrough(standing, wanted))),\n",
      "",
      "a file that names what is in VIEW no more stays closed",
      "exportsClosed",
    ],
  ]),
  ...breachesOf("src/store/files/read-file.ts", [
    [", true) and ${isOpenTo(standing)}`", ", true)`", "another's file is as unknown", "exportsWhose"],
    ["f.whole_at is not null", "true", "a file that is not whole opens for nobody", "exportsGoing"],
  ]),
  ...breachesOf("src/sheets/defused.ts", [
    [
      "(formula.test(cell) && !harmless.test(cell) ? `'${cell}` : cell)",
      "(cell)",
      "a cell is no formula",
      "exportFormats",
    ],
  ]),
];
