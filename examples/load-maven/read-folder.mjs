import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { files, readings } from "./columns.mjs";
import { Stop } from "./stop.mjs";

/**
 * The rows of the four files by file name, each `{ at, cells }`: where it stands (`accounts.csv:12`) and its cells as
 * they are written. Stops, before anything is loaded, at whatever has no place in the gateway.
 */
export async function readFolder(folder) {
  const names = Object.keys(files);
  const read = await readAll(folder, names);
  const misplaced = names.flatMap((name, index) => findMisplaced(name, read[index]));
  if (misplaced.length > 0) throw new Stop(`Nothing was loaded.\n${misplaced.join("\n")}`);
  return Object.fromEntries(names.map((name, index) => [name, read[index]]));
}

/** The rows of every file, or everything that is wrong with any of them, in the order of the files. */
async function readAll(folder, names) {
  const settled = await Promise.allSettled(names.map((name) => readRows(folder, name)));
  const faults = settled.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  if (faults.length > 0) throw new Stop(faults.map((fault) => fault.message).join("\n"));
  return settled.map(({ value }) => value);
}

async function readRows(folder, name) {
  const text = await readFile(join(folder, name), "utf8").catch((error) => {
    throw new Stop(`${name} can't be read: ${error.message}`);
  });
  try {
    const records = parse(text, { bom: true, columns: (header) => knownHeader(name, header), info: true });
    return records.map(({ record, info }) => ({ at: `${name}:${info.lines}`, cells: record }));
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${name}: ${error.message}`);
  }
}

function knownHeader(name, header) {
  const { columns } = files[name];
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Stop(`${name} has no column ${missing.join(", ")}.`);
  if (unknown.length > 0) throw new Stop(`${name} has a column that has no place yet: ${unknown.join(", ")}.`);
  return header;
}

function findMisplaced(name, rows) {
  const { key, needed } = files[name];
  const first = new Map();
  return rows.flatMap(({ at, cells }) => {
    const twin = first.get(cells[key]);
    if (twin === undefined) first.set(cells[key], at);
    return [
      ...(twin === undefined ? [] : [`${at}: ${key} "${cells[key]}" stands in ${twin} already.`]),
      ...needed.filter((column) => cells[column] === "").map((column) => `${at}: ${column} is empty.`),
      ...Object.entries(cells)
        .filter(([column, text]) => text !== "" && readings[column]?.reads(text) === false)
        .map(([column, text]) => `${at}: ${column} "${text}" is not ${readings[column].as}.`),
    ];
  });
}
