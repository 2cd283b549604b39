import type { Client } from "pg";

const megabytes = 2_000;

/**
 * Makes of a new server one that has been at work: the files of its log are there and are written over, where a new one
 * makes each of them first, and of each page the first change writes the whole into the log, as after any checkpoint.
 */
export async function ageServer(client: Client): Promise<void> {
  for (let written = 0; written < megabytes; written += 1)
    await client.query("select pg_logical_emit_message(false, 'age', repeat('-', 1000000))");
  // PostgreSQL makes a checkpoint of its own before it copies files.
  await client.query("create database aged strategy file_copy");
}
