import { cardKinds, hangingKinds } from "../../../src/rights/catalogue";
import type { CardKind, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { moment } from "./account";
import { drawPrincipal } from "./principals";
import { probes } from "./probes";
import { randomFrom } from "./random";
import { drawRecord } from "./records";

/** A principal, a moment, and records of one kind to ask about. */
export interface GeneratedCase {
  readonly seed: number;
  readonly now: number;
  readonly facts: PrincipalFacts;
  readonly resource: Resource;
  readonly rows: readonly RecordFacts[];
}

/** The case of this number, always the same; consecutive numbers walk through all probes. */
export function generateCase(seed: number, rowCount: number): GeneratedCase {
  const random = randomFrom(seed);
  const probe = probes[seed % probes.length];
  if (probe === undefined) throw new RangeError(`no probe for case ${String(seed)}`);
  const resource = random.pick(probe.resources);
  const hangs = hangingKinds.some((kind) => kind === resource);
  const kinds: CardKind[] = hangs ? ["LEAD", "DOCUMENT", random.pick(cardKinds)] : [];
  const facts = drawPrincipal(random, probe, resource, kinds);
  const rows = Array.from({ length: rowCount }, () => drawRecord(random, probe, resource, kinds));
  return { seed, now: moment, facts, resource, rows };
}
