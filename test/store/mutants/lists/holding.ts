import { breachesOf } from "../store-mutant";

/** Files that records hold: who opens them, who gives them, and when they go. */
export const holdingMutants = [
  ...breachesOf("src/store/files/held-in-sight.ts", [
    ['scopeFor(standing, of, "VIEW"), ', "", "who sees the document opens its file", "heldFiles"],
    [", readableIn(standing, of, field)]", "]", "a hidden file stays closed", "heldFiles"],
    [
      'scopedRows(of, "r")',
      'scopedRows({ ...of, trash: false }, "r")',
      "the file of what is in the trash stays closed",
      "heldFiles",
    ],
  ]),
  ...breachesOf("src/store/files/read-file.ts", [
    ["f.holder_id is null and ", "", "what a document holds is open to its sender no more", "heldFiles"],
  ]),
  ...breachesOf("src/store/files/hold-file.ts", [
    [" and ${isOwn(standing)}\n", "\n", "only what one has sent is one's own to give", "heldFiles"],
    [
      "and f.holder_id is null ",
      "",
      "what a document holds is given to no other",
      "heldFiles",
      "what is held has no end, and is out by that, too",
    ],
  ]),
  ...breachesOf("src/store/writing/holding.ts", [
    [
      "const faults = closed.length > 0 ? closed : fileId",
      "const faults = closed.length < 0 ? closed : fileId",
      "a closed field is written by no mutation",
      "heldFiles",
    ],
    [
      "    await dropHeld(door.database, accountId, of, [id as string]);\n",
      "",
      "a file goes when another one takes its place",
      "heldFiles",
    ],
    [
      "manner: editing",
      'manner: { ...editing, action: "VIEW" }',
      "giving a document a file is editing it",
      "heldFiles",
    ],
  ]),
  ...breachesOf("src/store/purge/purge-trash.ts", [
    [
      "  if (fileFieldOf(of)) await dropHeld(database, actor.accountId, of, ids);\n",
      "",
      "a file goes with its document",
      "heldFilesGo",
    ],
  ]),
  ...breachesOf("src/store/erasing/erase-person.ts", [
    [
      "    await takeFiles(database, actor, kind, await leadingTo(database, actor, kind, of, ids));\n",
      "    await leadingTo(database, actor, kind, of, ids);\n",
      "files go with the person whose they are",
      "heldFilesGo",
    ],
  ]),
  ...breachesOf("src/files/receiving/receive-held.ts", [
    ["  judgeSending(standing);\n", "", "who can give a file to nothing keeps none", "heldFiles"],
  ]),
];
