import { setsRequestRules } from "../../support/naive";
import { type RequestRule, type World, requestSources } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { drawDraft } from "./draw-draft";
import { making } from "./draw-more-calls";
import { type AskedRule, drawRules, faultsOfRules, inputOfRules } from "./draw-rules";
import type { Draft } from "./judge-giving";
import { type Course, perform } from "./perform";

const setting = `mutation ($input: SetRequestRulesInput!) { done: setRequestRules(input: $input) {
  rules { source userIds groupId } userErrors { field code } } }`;
const reading = "{ requestRules { source userIds groupId } }";

interface Answered {
  readonly done: {
    readonly rules: readonly object[];
    readonly userErrors: readonly { readonly field: readonly string[]; readonly code: string }[];
  };
}

const turns = 2;

/** Says who gets the requests that come in, the administrators' affair, and makes some that name nobody. */
export async function ruleRound(visit: Visit, course: Course, measure: number): Promise<void> {
  for (let turn = 0; turn < Math.ceil(turns * measure); turn += 1) {
    await setRules(visit, course);
    await makeSome(visit, course);
  }
}

async function setRules(visit: Visit, course: Course): Promise<void> {
  const { onlooker, grounds } = visit;
  const isOpen = setsRequestRules(onlooker.facts, onlooker.now);
  const by = onlooker.facts.isAdministrator ? "ADMINISTRATOR" : "NONE";
  grounds.tally.add("rules of requests", "EDIT", { allowed: isOpen, by, ownership: null });
  const asked = drawRules(visit);
  const input = inputOfRules(asked);
  if (!isOpen) {
    await visit.expectRefused("FORBIDDEN", setting, { input });
    return visit.expectRefused("FORBIDDEN", reading);
  }
  const { done } = await visit.read<Answered>(setting, { input });
  const faults = faultsOfRules(asked);
  const about = `setRequestRules ${JSON.stringify(input)}`;
  agree(
    `faults of ${about}`,
    done.userErrors.map(({ field, code }) => `${field.join(".")} ${code}`).toSorted(),
    faults,
  );
  if (faults.length === 0) course.world = { ...course.world, requestRules: rulesAfter(course.world, asked) };
  visit.goOnWith(course.world);
  agree(`rules of ${about}`, done.rules, faults.length === 0 ? shownRules(course.world) : []);
  agree(`rules after ${about}`, await visit.read(reading), { requestRules: shownRules(course.world) });
}

/** What was said is all that there is; a source keeps whose turn it is. */
const rulesAfter = ({ requestRules }: World, asked: readonly AskedRule[]): readonly RequestRule[] =>
  requestSources.flatMap((source) => {
    const rule = asked.find((each) => each.source === source);
    if (!rule) return [];
    const { turn = 0 } = requestRules.find((each) => each.source === source) ?? {};
    const userIds = [...new Set(rule.users.flatMap(({ id }) => id ?? []))];
    return [{ source, userIds, groupId: rule.group?.id ?? null, turn }];
  });

const shownRules = ({ requestRules }: World): readonly object[] =>
  requestRules
    .toSorted((a, b) => (a.source < b.source ? -1 : 1))
    .map(({ source, userIds, groupId }) => ({
      source,
      userIds: userIds.map((id) => `user_${id.replaceAll("-", "")}`),
      groupId: groupId === null ? null : `group_${groupId.replaceAll("-", "")}`,
    }));

/** Requests, mostly of one source and naming nobody; now and then one of them is there already. */
async function makeSome(visit: Visit, course: Course): Promise<void> {
  const { onlooker, random, grounds } = visit;
  const ruled = onlooker.world.requestRules.map(({ source }) => source);
  const common = random.pick(ruled.length > 0 ? ruled : requestSources);
  const [first, ...others] = Array.from({ length: 3 + Math.floor(random.next() * 3) }, (): Draft => {
    const { source = common, to, ...draft } = drawDraft(visit, "REQUEST");
    return { ...draft, to: random.chance(0.8) ? null : to, source: random.chance(0.8) ? common : source };
  });
  if (!first) return;
  const { externalId } = first;
  const drafts = [first, ...others.map((draft) => (random.chance(0.15) ? { ...draft, externalId } : draft))];
  const call = making(visit, drafts);
  for (const [index, { about }] of call.items.entries()) {
    const { source, to } = drafts[index] ?? {};
    const isGiven = to === null && onlooker.world.requestRules.some((rule) => rule.source === source);
    if (about && isGiven) grounds.tally.add("give in turn", "CREATE", onlooker.judge("CREATE", about));
  }
  await perform(visit, course, call);
}
