/** A check that is too long for every push. Its program ends with a line of figures, and with code 0 where it holds. */
export interface Proof {
  readonly name: string;
  readonly shows: string;
  readonly program: string;
}

export const proofs: readonly Proof[] = [
  {
    name: "agreement",
    shows:
      "the core, its explanation and a naive evaluator of its own answer 100,000 generated principals alike, every setting decided by every step",
    program: "test/rights/agreement/run.ts",
  },
  {
    name: "mutants",
    shows: "a fault planted in the rights, or in their translation to SQL, turns a test red",
    program: "test/rights/mutants/run.ts",
  },
  {
    name: "store-mutants",
    shows: "a breach planted in the store, the schema or the sessions turns a test red",
    program: "test/store/mutants/run.ts",
  },
  {
    name: "compiler-mutants",
    shows: "a fault planted in what compiles a question, or in what executes it, turns a test red",
    program: "test/store/mutants/compiler-run.ts",
  },
  {
    name: "plants",
    shows: "a planted breach of a law turns its gate red",
    program: "test/architecture/planted-violations/run.ts",
  },
  {
    name: "plans",
    shows:
      "on a million leads no page walks or sorts the account, whoever asks, compiled or not, and none reads much more than it shows",
    program: "test/plans/run.ts",
  },
  {
    name: "five-million",
    shows:
      "at five million leads no plan is at fault, and the median page takes at most 1.3 times what it takes at 100,000, whoever asks",
    program: "test/plans/five-million/run.ts",
  },
  {
    name: "worlds",
    shows: "in 500 random accounts every path answers, writes and logs just what the naive evaluator allows",
    program: "test/worlds/run.ts",
  },
  {
    name: "fuzz",
    shows:
      "10,000 mutated and random documents and variables: no 500, no statement without account, no leak, memory flat",
    program: "test/fuzz/run.ts",
  },
  {
    name: "equal-ways",
    shows:
      "10,000 generated operations are answered to the byte alike by a gateway with every optimisation and by one with none",
    program: "test/ways/run.ts",
  },
  {
    name: "suite-plain",
    shows: "every test passes with every optimisation off, too",
    program: "scripts/suite-plain.ts",
  },
  {
    name: "second-gateway",
    shows:
      "rights changed on one gateway hold on another for the next request, the cache warmed by the same person just before",
    program: "test/second-gateway/run.ts",
  },
  {
    name: "two-people",
    shows:
      "who changes, gives away and deletes the same 100 records at once loses no update and finds each change in order",
    program: "test/two-people/run.ts",
  },
  {
    name: "people-races",
    shows:
      "of two administrators who remove each other one is left, and of ten who give the last seat one does, both shown to have been at it at the same moment",
    program: "test/people-races/run.ts",
  },
  {
    name: "removal",
    shows:
      "a user with 100,000 records and 200,000 tasks is removed in one transaction of at most 15 s, nothing is lost, and what others wait meanwhile is at most three times as long (p99)",
    program: "test/removal/run.ts",
  },
  {
    name: "job-kills",
    shows: "a job whose gateway is killed goes on within seconds, and does nothing twice and nothing by half",
    program: "test/jobs/kills/run.ts",
  },
  {
    name: "merge-kills",
    shows:
      "a gateway that is killed in the middle of a merge, or of taking it back, has done all of it or nothing: whole tables are what they were, or what they were to be",
    program: "test/merge-kills/run.ts",
  },
  {
    name: "removal-kills",
    shows:
      "a gateway that is killed in the middle of removing a user has removed it whole, or not at all: records, tasks, change rows, rights and the user",
    program: "test/removal-kills/run.ts",
  },
  {
    name: "scan-kills",
    shows:
      "a job that looks for duplicates and whose gateway is killed twenty times finds the pairs and groups that it finds undisturbed",
    program: "test/scan-kills/run.ts",
  },
  {
    name: "import-kills",
    shows:
      "an import of 20,000 rows whose gateway is killed twenty times writes each of them once, with one entry of the log each",
    program: "test/jobs/import-proofs/kills-run.ts",
  },
  {
    name: "import-whole-files",
    shows:
      "the files of the shared data go in through the import, out through the export and in again, whole, and are equal in the columns of the test's table",
    program: "test/jobs/import-proofs/whole-files-run.ts",
  },
  {
    name: "import-speed",
    shows:
      "100,000 contacts are tried, made and brought up to date with at most 300 MB of memory more than the gateway has",
    program: "test/jobs/import-proofs/speed-run.ts",
  },
  {
    name: "export-kills",
    shows:
      "an export whose gateway is killed twenty times makes the file that it would have made undisturbed, byte for byte",
    program: "test/jobs/export-kills/run.ts",
  },
  {
    name: "export-speed",
    shows:
      "100,000 contacts go into a file with at most 250 MB of memory more than the gateway has, whatever the format",
    program: "test/jobs/export-speed/run.ts",
  },
  {
    name: "kills",
    shows:
      "kill -9 of the gateway and of PostgreSQL in the middle of writes: what was answered is there, what was not is whole or not there; the gateway comes back",
    program: "test/kills/run.ts",
  },
  {
    name: "slow-neighbours",
    shows:
      "slow readings are cancelled when their client leaves or at the deadline, and quick ones beside them wait at most twice as long (p99) as beside as much work of somebody else's",
    program: "test/slow-neighbours/run.ts",
  },
  {
    name: "insight",
    shows:
      "with 5,000 users and 100,000 records the median of who may do what with a record, and of what a change of rights would do, is at most 2 s",
    program: "test/insight/run.ts",
  },
  {
    name: "duplicates-50000",
    shows:
      "a job looks through 50,000 contacts for duplicates in at most ten minutes and 500 MB, and finds nearly all and nearly nothing else",
    program: "test/duplicates-50000/run.ts",
  },
];
