import { apiIdOf, givenKinds } from "../account/shapes";
import { type WorldRecord, kinds } from "../account/world";
import type { Item } from "./call";
import type { DrawCall } from "./draw-call";
import { type Drawing, type Drawn, drawSubjects, drawTarget, weightOf } from "./draw-id";
import { type Answer, type Answers, type Given, judgeFollowing, relatedTo } from "./judge-following";
import { drawReceiver, judgeGiving } from "./judge-giving";

/** What may be given and leads to somebody or something that may follow. */
const leadingFor = ({ onlooker }: Drawing): readonly WorldRecord[] =>
  givenKinds
    .flatMap((kind) => onlooker.sees(kind))
    .filter((record) => onlooker.may("ASSIGN", record) && relatedTo(onlooker, record).length > 0);

/** Half of the time of that, where there is any; of an entry, of which it is always refused, seldom. */
function drawSome(drawing: Drawing, leading: readonly WorldRecord[]): readonly Drawn[] {
  const { random } = drawing;
  const where = { action: "ASSIGN", most: 2 } as const;
  if (leading.length > 0 && random.chance(0.5))
    return drawSubjects(drawing, {
      ...where,
      kinds: leading.map(({ kind }) => kind),
      among: (record) => leading.includes(record),
    });
  return drawSubjects(drawing, { ...where, kinds: random.chance(0.1) ? kinds : givenKinds });
}

/** Some of several, as what follows is seldom decided by other than a wide cell. */
function drawGiven(drawing: Drawing): readonly Drawn[] {
  const leading = leadingFor(drawing);
  const drawn = Array.from({ length: 8 }, () => {
    const some = Array.from({ length: drawing.random.pick([1, 2]) }, () => drawSome(drawing, leading));
    return [...new Map(some.flat().map((subject) => [subject.id, subject])).values()];
  });
  return drawing.random.weighted(drawn.map((some) => [some, weightOfRelated(drawing, some)] as const));
}

function weightOfRelated({ onlooker }: Drawing, given: readonly Drawn[]): number {
  const leading = given.flatMap(({ record }) => (record && onlooker.may("ASSIGN", record) ? [record] : []));
  const related = leading.flatMap((record) => relatedTo(onlooker, record));
  return related.reduce((sum, each) => sum + weightOf(onlooker.judge("ASSIGN", each)), 1);
}

/** Records of several kinds, given to somebody, and what follows them. A user who is not there is told alone. */
export const reassign: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const subjects = drawGiven(drawing);
  const { id: responsibleId, receiver } = drawReceiver(random, onlooker);
  const partial = random.chance(0.5);
  const answers = drawAnswers(drawing, subjects);
  const input = { recordIds: subjects.map(({ id }) => id), responsibleId, partial, related: answers };
  const call = { path: "reassign", action: "ASSIGN", single: false, payload: "changed", kinds, input } as const;
  if (!receiver) {
    const nobody: Item = { verdict: { is: "absent" }, path: "input", idPath: "input.responsibleId", about: null };
    return { ...call, mutation: "changeResponsible", items: [nobody], partial: false };
  }
  const given = subjects.map((subject): Given => ({ subject, verdict: judgeGiving(onlooker, subject, receiver) }));
  const items = given.map(({ subject, verdict }, index): Item => {
    const path = `input.recordIds.${String(index)}`;
    return { verdict, path, idPath: path, about: subject.record };
  });
  const { asked, ...beside } = judgeFollowing(onlooker, given, receiver, answers);
  return { ...call, mutation: "changeResponsible", items, partial, beside, alsoAsked: { path: "follow", asked } };
};

/** What follows is said of each kind, or is not: all, none, or some of what is related and of what is not. */
function drawAnswers(drawing: Drawing, subjects: readonly Drawn[]): Answers {
  return { contacts: drawAnswer(drawing, subjects, "CONTACT"), companies: drawAnswer(drawing, subjects, "COMPANY") };
}

function drawAnswer({ random, onlooker }: Drawing, subjects: readonly Drawn[], kind: "CONTACT" | "COMPANY"): Answer {
  if (random.chance(0.8)) return random.pick([null, null, "ALL", "ALL", "NONE"]);
  const related = subjects
    .flatMap(({ record }) => (record ? relatedTo(onlooker, record) : []))
    .filter((record: WorldRecord) => record.kind === kind && random.chance(0.6));
  const stranger = random.chance(0.3) ? [drawTarget(random, onlooker, [kind]).id] : [];
  return [...new Set([...related.map(apiIdOf), ...stranger])];
}
