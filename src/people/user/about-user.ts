import type { Question } from "../../graphql/records/wanted";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import type { Administration } from "../administration";
import { shown } from "../shown";
import { subjectUser } from "./subject";
import { User } from "./user";

/** Does it to the user, and shows the user as it is then. */
export async function aboutUser(
  administration: Administration,
  id: string,
  asked: Question,
  work: (change: RightsChange, user: UserRow) => Promise<unknown>,
): Promise<object> {
  const uuid = await administration.change(async (change) => {
    const row = await subjectUser(change, id);
    await work(change, row);
    return row.id;
  });
  return { user: await shown(administration.door, User, uuid, asked, "user") };
}
