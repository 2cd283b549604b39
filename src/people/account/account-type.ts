import { Field, Float, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars";
import type { Policies } from "../../rights/facts";
import type { ProfileName } from "../../rights/profiles";
import type { SecondFactorRule } from "../../store/people/second-factors";
import { BillingDetails } from "../billing/billing-types";
import { Branding } from "../branding/branding-types";
import { ProfileType, SecondFactorRuleType } from "../right/right-words";

@ObjectType("Policies", { description: "How an account works, for everybody in it.", simpleResolvers: true })
export class PoliciesType implements Policies {
  @Field(() => Boolean, { description: "Whoever sees a card may add to it and complete the tasks on it." })
  viewersMayAnnotate: boolean;

  @Field(() => Boolean, { description: "Whoever sees a card sees the tasks, events and entries on it." })
  tasksFollowCards: boolean;

  @Field(() => Boolean, { description: "A record is given only to those whose records one may edit." })
  reassignWithinEdit: boolean;

  @Field(() => Boolean, { description: "A task is given only to those whose calendar one may edit." })
  taskNeedsCalendarEdit: boolean;
}

@ObjectType("Account", { description: "The tenant: nothing is ever visible across accounts.", simpleResolvers: true })
export class AccountType {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => ProfileType, { description: "The way of working that it is in: what a new user gets is this one's." })
  profile: ProfileName;

  @Field(() => PoliciesType, { description: "How it works." })
  policies: PoliciesType;

  @Field(() => SecondFactorRuleType, { description: "Of whom it requires a second factor." })
  secondFactorRule: SecondFactorRule;

  @Field(() => String, { description: "IANA time zone, of whoever has none of one's own." })
  timeZone: string;

  @Field(() => String, { description: "ISO 4217 code of the currency of amounts that name none." })
  currency: string;

  @Field(() => Float, {
    description: "From which score on two records are likely duplicates, where a question says nothing of it: 0 to 1.",
  })
  duplicatesThreshold: number;

  @Field(() => Branding, { description: "How a client draws itself in it." })
  branding: Branding;

  @Field(() => BillingDetails, {
    nullable: true,
    description:
      "Who pays for it, for administrators; a token needs `billing:view`. Null for everybody else, and where nothing was said.",
  })
  billing: BillingDetails | null;

  @Field(() => Boolean, {
    description: "Is it suspended? Then administrators reach the account and its billing alone.",
  })
  isSuspended: boolean;

  @Field(() => DateTime, { description: "When it was founded." })
  createdAt: Date;
}

@ObjectType("AccountEntrance", { description: "An account that a person may enter.", simpleResolvers: true })
export class EntranceType {
  @Field(() => ID, { description: "Id of the account, for `switchAccount`." })
  id: string;

  @Field(() => String, { description: "Its name." })
  name: string;
}
