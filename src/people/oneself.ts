import { guarding } from "../graphql/requires";
import type { Door } from "../store/door";

/** The right to see and change what is one's own, whatever the CRM opens to one (`rights.md` 5.20). */
export class Oneself {
  constructor(readonly door: Door) {}
}

/** A resolver for anybody who is signed in, about oneself alone; secrets in its payload by their names. */
export const AsOneself = (...shownOnce: readonly string[]) =>
  guarding(
    "self",
    async (door) => {
      await door.recognise();
      return new Oneself(door);
    },
    { answersIds: false, shownOnce },
  );
