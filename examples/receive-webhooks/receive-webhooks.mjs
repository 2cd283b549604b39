/* global Buffer */

import { createServer } from "node:http";
import { isGenuine } from "./is-genuine.mjs";
import { readRecords } from "./read-records.mjs";

const { WEBHOOK_SECRET: secret, API_TOKEN: token, GATEWAY_URL: gateway, PORT: port = "8080" } = process.env;
if (!secret || !token || !gateway) {
  console.error("Set WEBHOOK_SECRET (whsec_…), API_TOKEN (bw_live_…) and GATEWAY_URL; PORT is 8080 unless you set it.");
  process.exit(1);
}

const mostBytes = 65_536;
/** The last ones that were dealt with: what is sent again bears the same id. A program that ends should keep them. */
const known = new Set();

const server = createServer(async (request, response) => {
  const body = await textOf(request);
  if (body === null || !isGenuine(secret, request.headers, body)) return response.writeHead(401).end();
  try {
    const id = request.headers["webhook-id"];
    if (!known.has(id)) await deal(JSON.parse(body));
    remember(id);
    response.writeHead(204).end();
  } catch (fault) {
    // It is sent again, with all that has happened meanwhile.
    console.error(fault.message);
    response.writeHead(500).end();
  }
});

/** Null for more than any message has. */
async function textOf(request) {
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** A message names records and says nothing of them: they are read, by what the token may see at this moment. */
async function deal({ changed, gone, resync }) {
  for (const record of await readRecords({ gateway, token }, changed)) console.log(`changed ${JSON.stringify(record)}`);
  for (const id of gone) console.log(`gone ${id}`);
  for (const kind of resync) console.log(`to be read again: all of ${kind}`);
}

function remember(id) {
  known.add(id);
  if (known.size > 1_000) known.delete(known.values().next().value);
}

server.listen(Number(port), "127.0.0.1", () => console.log(`listening at http://127.0.0.1:${server.address().port}`));
