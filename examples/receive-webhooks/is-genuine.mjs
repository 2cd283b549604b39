/* global Buffer */

import { createHmac, timingSafeEqual } from "node:crypto";

/** Seconds by which a message may be old or early: older ones are somebody's who has kept them. */
const tolerance = 300;

/**
 * Is it from who has the secret, and of now? As Standard Webhooks 1.0 says. `body` is the text as it came: written anew
 * from its JSON it would have another signature.
 */
export function isGenuine(secret, headers, body) {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) => headers[`webhook-${name}`]);
  if (!id || !signatures || !/^\d+$/.test(timestamp ?? "")) return false;
  if (Math.abs(Date.now() / 1_000 - Number(timestamp)) > tolerance) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const right = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  // Several, with spaces between, where secrets are changed.
  return signatures.split(" ").some((signature) => isAlike(signature, right));
}

function isAlike(signature, right) {
  const [version, text = ""] = signature.split(",");
  const said = Buffer.from(text, "base64");
  return version === "v1" && said.length === right.length && timingSafeEqual(said, right);
}
