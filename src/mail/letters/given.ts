import type { SeenRecord } from "../../store/mail/seen-given";
import { say } from "../words";
import type { LetterKind } from "./letter";

/** What somebody is responsible for from now on, as far as the one who reads it sees it. */
export const given: LetterKind<"GIVEN"> = {
  link: null,
  staleAfter: 24,
  write: ({ person, actor, account, facts: { records, count } }) => {
    const [only] = records;
    const giver = actor ?? "Somebody";
    const what = count === 1 && only ? nameOf(only) : `${count} records`;
    const more = count - records.length;
    return {
      subject: `${giver} has made you responsible for ${what}`,
      before: [
        say`Hello ${person},`,
        say`${giver} has made you responsible in ${account}:`,
        ...records.map((record) => say`${nameOf(record)} ${`(${record.id})`}`),
        ...(more > 0 ? [say`… and ${String(more)} more.`] : []),
      ],
      after: [say`If you want no such mail any more, switch it off in your profile.`],
    };
  },
};

/** `the lead Cranes` */
const nameOf = ({ kind, title }: SeenRecord): string => (title === null ? `a ${kind}` : `the ${kind} ${title}`);
