import type { RecordFacts } from "../../rights/predicate";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { completeRecord, knownFor } from "../writing/complete";
import { draftOf } from "../writing/draft";
import { wouldBeFacts } from "../writing/judge";
import type { Values } from "../writing/stored-values";

/** What fields of a record that is still to be made are judged by: it is the caller's, and where what is said puts it. */
export async function factsOfNew(door: Door, of: Description, said: Values): Promise<RecordFacts> {
  const standing = await door.standing();
  const { userId } = standing.caller;
  const draft = draftOf(standing, of, said, []);
  const { record } = completeRecord(of, draft, draft.said, null, await knownFor(door, of, [draft]));
  return wouldBeFacts(of, { ...record, responsibleId: userId, creatorId: userId });
}
