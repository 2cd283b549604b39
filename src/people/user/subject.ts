import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, findUsers } from "../../store/people/users";
import { NotFound } from "../../store/refusals";
import { subjectId } from "../input";

/** The user that a change is about, by its id in the API. Throws `NotFound`. */
export async function subjectUser({ database, accountId }: RightsChange, id: string): Promise<UserRow> {
  const [user] = await findUsers(database, accountId, [subjectId("USER", id)]);
  if (!user) throw new NotFound();
  return user;
}
