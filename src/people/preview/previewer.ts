import type { Question } from "../../graphql/records/wanted";
import { guarding } from "../../graphql/requires";
import { settingsScopeOf } from "../../rights/settings";
import type { Door } from "../../store/door";
import { loadEverybody } from "../../store/everybody-loader";
import { apiId } from "../../store/ids";
import { type ListRequest, type Listed, pageInMemory } from "../../store/reading/page-in-memory";
import { Forbidden, Unauthenticated } from "../../store/refusals";
import { whyNotAdministered } from "../administration";
import { connectionOfPeople } from "../connection-of-people";
import { profileChangeView } from "../profile/profile-view";
import { type Foretold, extentsForetold, foretell } from "./foretell";
import { planned } from "./planned-change";
import type { PreviewRightsInput, PreviewTotal } from "./preview-types";

/** The right to think a change of rights through: whose it is to make it (`rights.md` 5.22). Nothing is written. */
export class Previewer {
  constructor(private readonly door: Door) {}

  /** What would become of everybody's rights. Throws what the mutations of the input throw, `BadInput`, `InvalidCursor`. */
  async preview(input: PreviewRightsInput, request: ListRequest, asked: Question): Promise<object> {
    const { door } = this;
    const standing = await door.standing();
    const { accountId } = standing.caller;
    const before = await loadEverybody(door.database, accountId);
    if (before === null) throw new Unauthenticated();
    const scene = { database: door.database, accountId, standing };
    const { everybody: after, profile } = await planned(scene, before, input);
    const now = door.now.getTime();
    const foretold = await foretell(door.database, before, after, now);
    const people = foretold.map((each) => ({ ...each, id: each.userId }));
    const nameOf = ({ id }: Listed): string => before.people.get(id)?.nameKey ?? "";
    const page = pageInMemory(people, nameOf, request, { things: "users", boundTo: ["previewRights", input] });
    const items = page.items.map((each) => ({
      ...{ ...each, userId: apiId("user", each.id) },
      rights: extentsForetold(before, after, each.id, now),
    }));
    const users = await connectionOfPeople(door, { ...page, items }, asked, { type: "PreviewedUser", under: "users" });
    const profileChange = profile && profileChangeView(profile, now, false);
    return { users, totals: totalsOf(foretold), profileChange, rightsVersion: standing.rightsVersion };
  }
}

function totalsOf(foretold: readonly Foretold[]): readonly PreviewTotal[] {
  const totals = new Map<string, PreviewTotal>();
  for (const { resource, action, gained, lost } of foretold.flatMap(({ effects }) => effects)) {
    const total = totals.get(`${resource} ${action}`) ?? { resource, action, gaining: 0, losing: 0 };
    if (gained > 0) total.gaining += 1;
    if (lost > 0) total.losing += 1;
    totals.set(`${resource} ${action}`, total);
  }
  return [...totals.values()];
}

/** The right of a resolver that tells what a change would do; its first parameter is the handle. */
export const Previews = () =>
  guarding("ROLE:preview", async (door) => {
    const { principal } = await door.standing();
    if (settingsScopeOf(principal, "ROLE", "EDIT").is !== "everything")
      throw new Forbidden("ROLE", "EDIT", whyNotAdministered(principal, "ROLE", "EDIT"));
    return new Previewer(door);
  });
