import { Arg, Field, Float, InputType, Mutation, Query, Resolver } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { type Administration, Administers } from "../administration";
import { AsOneself, type Oneself } from "../oneself";
import { AccountType } from "./account-type";
import { accountOf, accountView } from "./account-view";
import { changeAccount } from "./change-account";

@InputType({ description: "What to change of the account. Absent: as it is." })
class UpdateAccountInput {
  @Field(() => String, { nullable: true, description: "Its name." }) name?: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone." }) timeZone?: string | null;
  @Field(() => String, { nullable: true, description: "ISO 4217 code of the currency of amounts that name none." })
  currency?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: "From which score on two records are likely duplicates, where a question says nothing of it: 0 to 1.",
  })
  duplicatesThreshold?: number | null;
}

@InputType({ description: "How the account is to work. Absent: as it is." })
export class SetPoliciesInput {
  @Field(() => Boolean, { nullable: true, description: "Whoever sees a card may add to it." })
  viewersMayAnnotate?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Whoever sees a card sees what hangs on it." })
  tasksFollowCards?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Records are given only to those whose records one may edit." })
  reassignWithinEdit?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Tasks are given only to those whose calendar one may edit." })
  taskNeedsCalendarEdit?: boolean | null;
}

const shows = [{ name: "account", type: AccountType, nullable: true, description: "The account, as it is now." }];
const UpdateAccountPayload = payloadType("UpdateAccountPayload", "The changed account.", shows);
const SetPoliciesPayload = payloadType("SetPoliciesPayload", "The account with its policies.", shows);

/** The account: everybody in it sees it, the administrators change it. */
@Resolver()
export class AccountResolver {
  @Query(() => AccountType, { nullable: true, description: "The account that the caller is in." })
  @AsOneself()
  async account({ door }: Oneself): Promise<object> {
    return accountOf(door);
  }

  @Mutation(() => UpdateAccountPayload, {
    description: "Changes name, time zone and currency of the account, and its threshold of duplicates.",
  })
  @Administers("ACCOUNT")
  async updateAccount(
    administration: Administration,
    @Arg("input", () => UpdateAccountInput, { description: "What to change." })
    { name, timeZone, currency, duplicatesThreshold }: UpdateAccountInput,
  ): Promise<object> {
    const input = { name, timeZone, currency, duplicatesThreshold };
    return { account: accountView(await administration.change((change) => changeAccount(change, input))) };
  }

  @Mutation(() => SetPoliciesPayload, {
    description: "Changes how the account works, for everybody in it and at once.",
  })
  @Administers("ACCOUNT")
  async setPolicies(
    administration: Administration,
    @Arg("input", () => SetPoliciesInput, { description: "What to change." }) input: SetPoliciesInput,
  ): Promise<object> {
    const { viewersMayAnnotate, tasksFollowCards, reassignWithinEdit, taskNeedsCalendarEdit } = input;
    const policies = { viewersMayAnnotate, tasksFollowCards, reassignWithinEdit, taskNeedsCalendarEdit };
    return { account: accountView(await administration.change((change) => changeAccount(change, policies))) };
  }
}
