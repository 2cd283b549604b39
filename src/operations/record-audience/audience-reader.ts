import type { Question } from "../../graphql/records/wanted";
import { guarding } from "../../graphql/requires";
import type { Action, Resource } from "../../rights/catalogue";
import { audienceOf } from "../../rights/everybody/audience";
import { type Everybody, factsIn } from "../../rights/everybody/everybody";
import { asSeenBy, explain, explainableUsers } from "../../rights/explain";
import { type RecordFacts, matches } from "../../rights/predicate";
import { type Principal, principalOf } from "../../rights/principal";
import type { Door } from "../../store/door";
import { loadEverybody } from "../../store/everybody-loader";
import { apiId } from "../../store/ids";
import { type ListRequest, type Listed, type PageInMemory, pageInMemory } from "../../store/reading/page-in-memory";
import { findRecord } from "../insight/found-record";
import { connectionOfPeople } from "../../people/connection-of-people";
import { judgeInsight } from "../insight/whose-rights";
import type { AudienceMember } from "./audience-types";

type Member = Omit<AudienceMember, "user"> & Listed;

/** The right to know who may do what: administrators of everybody, others of those below them and of themselves. */
export class AudienceReader {
  constructor(private readonly door: Door) {}

  /**
   * A page of those who may do something to the record, or this action where one is named. Null for a record that is
   * hidden from whoever asks, in the trash or unknown. Throws `BadInput`, `InvalidCursor`.
   */
  async connection(
    recordId: string,
    action: Action | null,
    request: ListRequest,
    asked: Question,
  ): Promise<object | null> {
    const page = await this.page(recordId, action, request);
    return page && connectionOfPeople(this.door, page, asked, { type: "AudienceMember" });
  }

  private async page(
    recordId: string,
    action: Action | null,
    request: ListRequest,
  ): Promise<PageInMemory<Member> | null> {
    const record = await findRecord(this.door, recordId);
    if (record === null) return null;
    const { standing, of } = record;
    const resource = of.kind as Resource;
    const facts = asSeenBy(standing.principal, resource, record.facts);
    const everybody = await loadEverybody(this.door.database, standing.caller.accountId);
    if (facts === null || everybody === null) return null;
    const now = this.door.now.getTime();
    const users = usersInReach(everybody, standing.principal);
    const audience = [...audienceOf(everybody, users, resource, facts, now)]
      .filter(([, may]) => action === null || may.includes(action))
      .map(([id, may]) => ({ id, may }));
    const nameOf = ({ id }: Listed): string => everybody.people.get(id)?.nameKey ?? "";
    const page = pageInMemory(audience, nameOf, request, {
      things: "users",
      boundTo: ["recordAudience", recordId, action],
    });
    return { ...page, items: page.items.map((each) => memberOf({ everybody, resource, facts, now }, each)) };
  }
}

/** Whose rights the asker may have explained, and the asker. */
function usersInReach(everybody: Everybody, asker: Principal): readonly string[] {
  const explainable = explainableUsers(asker);
  return [...everybody.people.keys()].filter((user) => user === asker.facts.userId || matches(explainable, { user }));
}

interface Asked {
  readonly everybody: Everybody;
  readonly resource: Resource;
  readonly facts: RecordFacts;
  readonly now: number;
}

function memberOf(
  { everybody, resource, facts, now }: Asked,
  { id, may }: { readonly id: string; readonly may: readonly Action[] },
): Member {
  const own = factsIn(everybody, id);
  if (own === null) throw new Error("a member of the audience is nobody");
  const principal = principalOf(own, now);
  const actions = may.map((action) => ({ action, decidedBy: explain(principal, resource, action, facts).decidedBy }));
  return { id, userId: apiId("user", id), actions };
}

/** The right of a resolver that tells who may do what; its first parameter is the handle. */
export const SeesAudience = () =>
  guarding("rights:audience", async (door) => {
    await judgeInsight(door);
    return new AudienceReader(door);
  });
