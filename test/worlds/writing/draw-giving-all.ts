import { givenKinds, shapes } from "../account/shapes";
import type { WorldKind } from "../account/world";
import type { Item } from "./call";
import type { DrawCall } from "./draw-call";
import { drawFilter, foundBy, isUsable } from "./draw-filter";
import { type Answer, type Answers, type Given, judgeFollowing } from "./judge-following";
import { drawReceiver, judgeGiving } from "./judge-giving";

/** Of which kinds what is related may follow: with a filter that has to be said, of all or of none. */
const followers: Partial<Record<WorldKind, readonly (keyof Answers)[]>> = {
  LEAD: ["contacts", "companies"],
  CUSTOMER: ["contacts", "companies"],
  CONTACT: ["companies"],
  COMPANY: ["contacts"],
};

/** All records of a kind that fit a filter, given to somebody: each by the rights to it. */
export const reassignAll: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const asked = drawFilter(drawing, givenKinds, "ASSIGN");
  const { kind, filter, uses } = asked;
  const { id: responsibleId, receiver } = drawReceiver(random, onlooker);
  const answerOf = (name: keyof Answers): Answer =>
    followers[kind]?.includes(name) === true ? random.pick(["ALL", "NONE"] as const) : null;
  const answers: Answers = { contacts: answerOf("contacts"), companies: answerOf("companies") };
  const call = {
    path: "reassign all that fit",
    action: "ASSIGN",
    single: false,
    payload: "changed",
    kinds: [kind],
    mutation: "changeResponsible",
    input: { filter: { [shapes[kind].plural]: filter }, responsibleId, related: answers },
  } as const;
  if (!receiver) {
    const nobody: Item = { verdict: { is: "absent" }, path: "input", idPath: "input.responsibleId", about: null };
    return { ...call, items: [nobody], partial: false };
  }
  const given = foundBy(onlooker, asked).map((record): Given => {
    const subject = { id: "", record };
    return { subject, verdict: judgeGiving(onlooker, subject, receiver) };
  });
  const items = given.map(({ subject: { record }, verdict }): Item => ({
    verdict,
    path: "",
    idPath: "",
    about: record,
  }));
  const { asked: related, ...beside } = judgeFollowing(onlooker, given, receiver, answers);
  return {
    ...{ ...call, items, partial: true, isByFilter: true, beside },
    hiddenKind: isUsable(onlooker, asked)
      ? null
      : (uses.find(([of, field]) => !onlooker.mayUse(of, field))?.[0] ?? null),
    alsoAsked: { path: "follow", asked: related },
  };
};
