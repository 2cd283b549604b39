import type { Mutant } from "../../rights/mutants/mutant";

/** A breach of a law of the store, the schema or the sessions, and the test file that is to notice it first. */
export interface StoreMutant extends Mutant {
  /** Path from the root of the project. */
  readonly killedBy: string;
}

type Row = readonly [
  search: string,
  replacement: string,
  breaks: string,
  killedBy: keyof typeof tests,
  survives?: string,
];

/** The test files that know a breach, by short names. */
export const tests = {
  reading: "test/doors/reading.test.ts",
  hidden: "test/doors/hidden-fields.test.ts",
  rights: "test/doors/changing-rights.test.ts",
  creating: "test/doors/writing.test.ts",
  unreadable: "test/doors/unreadable.long.test.ts",
  between: "test/doors/writes/between-check-and-write.test.ts",
  reach: "test/doors/writes/out-of-reach.test.ts",
  refused: "test/doors/writes/refused-writes.test.ts",
  telling: "test/doors/writes/telling-nothing.test.ts",
  trash: "test/doors/writes/trash.test.ts",
  payloads: "test/doors/writes/payloads.test.ts",
  atOnce: "test/doors/writes/at-once.test.ts",
  ends: "test/doors/ends.test.ts",
  laws: "test/doors/writes/laws-of-writing.test.ts",
  updates: "test/records/writing/updates.test.ts",
  simple: "test/records/writing/at-once.test.ts",
  refusedAtOnce: "test/records/writing/refused-at-once.test.ts",
  payloadTexts: "test/records/writing/payload-texts.test.ts",
  idempotency: "test/doors/idempotency.test.ts",
  merges: "test/operations/merge-duplicates/refused.long.test.ts",
  mergedHidden: "test/operations/merge-duplicates/hidden.test.ts",
  erasing: "test/operations/erase-person/erased.test.ts",
  personFile: "test/operations/erase-person/person-file.test.ts",
  mergePreview: "test/operations/merge-duplicates/preview.test.ts",
  exports: "test/jobs/export-records/rights.test.ts",
  exportsGoing: "test/jobs/export-records/going.test.ts",
  exportsClosed: "test/jobs/export-records/closed-by-now.test.ts",
  heldFiles: "test/files/held-files.test.ts",
  heldFilesGo: "test/files/held-files-go.test.ts",
  exportsWhose: "test/jobs/export-records/whose.test.ts",
  exportFormats: "test/jobs/export-records/formats.test.ts",
  duplicatesHidden: "test/operations/find-duplicates/hidden.test.ts",
  duplicateGroups: "test/operations/find-duplicates/groups.test.ts",
  told: "test/live/record-changes.test.ts",
  sockets: "test/live/sockets.test.ts",
  webhooks: "test/live/webhooks.long.test.ts",
  failing: "test/live/webhook-failures.long.test.ts",
  hookInputs: "test/live/webhook-inputs.test.ts",
  sendingImports: "test/jobs/import/sending.test.ts",
  importing: "test/jobs/import/importing.test.ts",
  importRights: "test/jobs/import/rights.test.ts",
  importDoubles: "test/jobs/import/doubles.test.ts",
  undoing: "test/jobs/import/undoing.test.ts",
  operations: "test/records/writing/operations.test.ts",
  question: "test/operations/change-responsible/question.test.ts",
  relatedRights: "test/operations/change-responsible/related-rights.test.ts",
  givingRaces: "test/operations/change-responsible/races.test.ts",
  upsert: "test/records/upsert.test.ts",
  orderedList: "test/store/ordered-list.long.test.ts",
  deadlines: "test/store/deadlines.test.ts",
  sessions: "test/people/session.test.ts",
  tokens: "test/people/api-token.test.ts",
  making: "test/people/making-tokens.test.ts",
  access: "test/people/access.test.ts",
  many: "test/people/many-users.test.ts",
  tree: "test/people/supervisors.test.ts",
  history: "test/records/history.test.ts",
  timeline: "test/records/timeline.test.ts",
  activities: "test/records/activities/activities.test.ts",
  eventTimes: "test/records/events/times.test.ts",
  adding: "test/records/adding-to-a-card.test.ts",
  byFilter: "test/doors/jobs.test.ts",
  tokenJobs: "test/jobs/by-token.test.ts",
  pages: "test/records/pages.test.ts",
  filters: "test/records/filters.test.ts",
  plans: "test/plans/plans.long.test.ts",
  ways: "test/ways/ways.long.test.ts",
  executing: "test/graphql/ways.test.ts",
  statements: "test/store/statements.test.ts",
} as const;

/** The breaches of one file, each as a row. */
export const breachesOf = (file: string, rows: readonly Row[]): readonly StoreMutant[] =>
  rows.map(([search, replacement, breaks, killedBy, survivesBecause]) => ({
    ...{ file, search, replacement, breaks, killedBy: tests[killedBy] },
    ...(survivesBecause === undefined ? {} : { survivesBecause }),
  }));
