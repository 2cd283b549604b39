import type { Resource } from "../../../src/rights/catalogue";
import type { ShareFacts } from "../../../src/rights/facts";
import { people } from "./account";
import { drawEnd } from "./ends";
import type { Probe } from "./probes";
import type { Random } from "./random";

/** Shares to me, most of them of the area that the resource belongs to; now and then one that can't be read. */
export function drawShares(random: Random, probe: Probe, resource: Resource): ShareFacts[] {
  const isAsked = probe.theme === "shares";
  if (!isAsked && random.chance(0.75)) return [];
  const fitting = resource === "TASK" || resource === "EVENT" ? "CALENDAR" : "CONTACTS";
  const access = probe.action === "VIEW" ? "VIEW" : "EDIT";
  const drawOne = (): ShareFacts => ({
    owner: random.pick([people.sharer, people.sharer, people.sharingReport, people.mate]),
    area: random.chance(0.8) ? fitting : random.pick(["CONTACTS", "CALENDAR", "MAIL" as "CALENDAR"]),
    access: random.chance(0.7) ? access : random.pick(["VIEW", "EDIT", "DELETE" as "EDIT"]),
    until: drawEnd(random, 0.85),
  });
  return Array.from({ length: random.pick([1, 1, 2, 3]) }, drawOne);
}
