#!/usr/bin/env node
import process from "node:process";
import { loadCompanies } from "./load-companies.mjs";
import { loadDeals } from "./load-deals.mjs";
import { loadDefinitions } from "./load-definitions.mjs";
import { loadPeople } from "./load-people.mjs";
import { enterAccount } from "./enter-account.mjs";
import { judgeRows } from "./judge-rows.mjs";
import { readOptions } from "./read-options.mjs";
import { readFolder } from "./read-folder.mjs";
import { reportFaults, reportRun } from "./report.mjs";
import { Stop } from "./stop.mjs";
import { Tally } from "./tally.mjs";

/** Reads a folder of the Maven CRM data, reports its faults, and loads it into an account of its own. */
async function run() {
  const options = readOptions(process.argv.slice(2));
  const rows = await readFolder(options.folder);
  await reportFaults(judgeRows(rows), options.faults);

  const api = await enterAccount(options);
  const tally = new Tally();
  const people = await loadPeople(api, rows, options, tally);
  const definitions = await loadDefinitions(api, tally);
  const companies = await loadCompanies(api, rows, tally);
  const rate = await loadDeals(api, rows, { people, definitions, companies }, tally);
  reportRun(tally, rate);
  process.exitCode = tally.refusals.length > 0 ? 1 : 0;
}

run().catch((error) => {
  console.error(error instanceof Stop ? error.message : error);
  process.exitCode = 1;
});
