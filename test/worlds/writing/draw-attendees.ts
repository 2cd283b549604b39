import { people } from "../../support/generated/account";
import { type DrawCall, single, versionOf, withVersion } from "./draw-call";
import { drawSubject } from "./draw-id";
import { judgeUpdate } from "./judge";
import { type Piece, inputOf } from "./piece";

const nobody = "00000000-0000-0000-0000-000000000000";

/** Users who are to take part in an event, or no more: anybody of the account, where the caller sees users at all. */
export const linkAttendees: DrawCall = (drawing) => {
  const { random, onlooker } = drawing;
  const subject = withVersion(drawing, drawSubject(drawing, { kinds: ["EVENT"], action: "EDIT" }));
  const isLinking = random.chance(0.65);
  const all = [...onlooker.world.people.map(({ id }) => id), people.me, nobody];
  const known = subject.record?.attendeeIds.slice(0, 1) ?? [];
  const drawn = Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => random.pick(all));
  const ids = [...new Set([...(isLinking ? [] : known), ...drawn])];
  const isSeen = (id: string): boolean => id !== nobody && onlooker.seesSettings;
  const piece: Piece = {
    ...{ member: "attendeeIds", part: "attendees", value: ids.map((id) => `user_${id.replaceAll("-", "")}`) },
    unseen: ids.flatMap((id, index) => (isSeen(id) ? [] : [`attendeeIds.${String(index)}`])),
    set: ({ attendeeIds }) => ({
      attendeeIds: (isLinking
        ? [...new Set([...attendeeIds, ...ids])]
        : attendeeIds.filter((id) => !ids.includes(id))
      ).toSorted(),
    }),
  };
  return {
    ...{ path: "link users", action: "EDIT", kinds: ["EVENT"], single: true, partial: false, payload: "record" },
    mutation: `${isLinking ? "link" : "unlink"}EventAttendees`,
    input: { id: subject.id, ...versionOf(subject), ...inputOf([piece]) },
    items: single(judgeUpdate(onlooker, subject, [piece]), subject),
  };
};
