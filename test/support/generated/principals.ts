import { cardKinds, modules, moduleOf } from "../../../src/rights/catalogue";
import type { CardKind, Resource } from "../../../src/rights/catalogue";
import type { Policies, PrincipalFacts } from "../../../src/rights/facts";
import { moment, people } from "./account";
import { drawEnd } from "./ends";
import { drawRows } from "./matrices";
import type { Probe } from "./probes";
import type { Random } from "./random";
import { drawOwnRestrictions } from "./restrictions";
import { drawShares } from "./shares";
import { drawToken } from "./tokens";

export function drawPrincipal(
  random: Random,
  probe: Probe,
  resource: Resource,
  kinds: readonly CardKind[],
): PrincipalFacts {
  const isAdministrator =
    probe.theme === "administrator" || random.chance(["kind", "licence", "token"].includes(probe.theme) ? 0.15 : 0.01);
  const drawn: PrincipalFacts = {
    accountId: "00000000-0000-7000-8000-000000000001",
    accountSuspended: false,
    policies: drawPolicies(random, probe),
    userId: people.me,
    status: "ACTIVE",
    crmAccess: true,
    isAdministrator,
    groupMates: random.chance(0.15) ? [] : [people.mate, people.me, people.reportAndMate],
    subordinates: random.chance(0.1) ? [] : [people.report, people.reportAndMate, people.sharingReport],
    ...drawRows(random, probe, resource, kinds),
    ownRestrictions: drawOwnRestrictions(random, resource),
    shares: drawShares(random, probe, resource),
    ...drawLicences(random, probe, resource),
    token: drawToken(random, probe, resource),
    sessionUntil: drawEnd(random, 1),
  };
  return probe.theme === "nobody" ? { ...drawn, ...drawClosing(random) } : drawn;
}

function drawPolicies(random: Random, { theme }: Probe): Policies {
  return {
    viewersMayAnnotate: theme === "annotating" ? random.chance(0.95) : drawSwitch(random),
    tasksFollowCards: theme === "following" ? random.chance(0.95) : drawSwitch(random),
    reassignWithinEdit: drawSwitch(random),
    taskNeedsCalendarEdit: drawSwitch(random),
  };
}

/** Now and then a value that is no switch: it is off. */
function drawSwitch(random: Random): boolean {
  return random.chance(0.02) ? ("on" as unknown as boolean) : random.chance(0.25);
}

/** One of the things that make a user nobody (step 1). */
function drawClosing(random: Random): Partial<PrincipalFacts> {
  return random.pick<Partial<PrincipalFacts>>([
    { status: "INVITED" },
    { status: "INACTIVE" },
    { status: "REMOVED" },
    { crmAccess: false },
    { accountSuspended: true },
    { sessionUntil: moment },
    { sessionUntil: moment - 1 },
  ]);
}

function drawLicences(
  random: Random,
  { theme }: Probe,
  resource: Resource,
): Pick<PrincipalFacts, "licensedModules" | "seats"> {
  const licensed = theme === "licence" ? 0.9 : 0.1;
  const seated = theme === "licence" ? 0.2 : 0.9;
  const asked = [moduleOf[resource], ...cardKinds.map((kind) => moduleOf[kind])];
  const licensedModules = modules.filter((module) =>
    random.chance(module === moduleOf[resource] ? licensed : asked.includes(module) ? 0.1 : 0.3),
  );
  const seats = licensedModules
    .filter(() => random.chance(seated) || random.chance(0.5))
    .map((module) => ({ modules: [module, random.pick(modules)], until: drawEnd(random, seated) }));
  return { licensedModules, seats };
}
