import { Arg, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { conditionsOf } from "../../graphql/records/conditions";
import { filterType } from "../../graphql/records/filter-types";
import { enumType } from "../../graphql/records/generated";
import { currency as currencyOf } from "../../graphql/records/operands";
import { Requires } from "../../graphql/requires";
import { Decimal } from "../../graphql/scalars";
import { descriptionOf } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import { apiId } from "../../store/ids";
import type { TotalsBy } from "../../store/reading/totals";
import { Lead } from "./lead";

const LeadTotalsBy = enumType("LeadTotalsBy", "What leads are counted and summed by.", {
  STAGE: "By the stage that they are in.",
  RESPONSIBLE: "By the user who is responsible.",
  GROUP: "By the groups of the user who is responsible: a lead counts in each of them.",
  MONTH: "By the month in which they were made, in the account's time zone.",
});

@ObjectType({ description: "Leads of one group, counted and summed.", simpleResolvers: true })
export class LeadTotal {
  @Field(() => ID, {
    nullable: true,
    description: "The stage, user or group, or the month as `2026-05`; null for what has none.",
  })
  key: string | null;

  @Field(() => Int, { description: "How many." })
  count: number;

  @Field(() => Decimal, {
    nullable: true,
    description: "Their prices in the currency, summed; null where none has one.",
  })
  sum: string | null;

  @Field(() => Decimal, { nullable: true, description: "The least of their prices in the currency." })
  minimum: string | null;

  @Field(() => Decimal, { nullable: true, description: "The greatest of their prices in the currency." })
  maximum: string | null;
}

@ObjectType({ description: "Leads that the caller sees, counted and summed.", simpleResolvers: true })
export class LeadTotals {
  @Field(() => String, { description: "The currency of the sums: leads in others are counted, not summed." })
  currencyCode: string;

  @Field(() => [LeadTotal], { description: "One for each group that has leads, the largest first." })
  totals: LeadTotal[];
}

const prefixes: Readonly<Record<TotalsBy, string | null>> = {
  STAGE: "stage",
  RESPONSIBLE: "user",
  GROUP: "group",
  MONTH: null,
};

@Resolver()
export class LeadTotalsResolver {
  @Query(() => LeadTotals, { description: "Counts and sums over the leads that the caller sees." })
  @Requires(Lead, "view")
  async leadTotals(
    leads: Reader<Lead>,
    @Arg("by", () => LeadTotalsBy, { description: "What to group by." }) by: TotalsBy,
    @Arg("filter", () => filterType(descriptionOf("LEAD")), { nullable: true, description: "Which leads." })
    filter: object | null | undefined,
    @Arg("currencyCode", () => String, { nullable: true, description: "ISO 4217 code; the account's where left out." })
    code: string | null | undefined,
  ): Promise<LeadTotals> {
    const conditions = conditionsOf(
      descriptionOf("LEAD"),
      filter as Readonly<Record<string, unknown>> | null | undefined,
    );
    const { currency, totals } = await leads.totals({
      by,
      conditions,
      currency: currencyOf(code ?? null, ["currencyCode"]),
    });
    const prefix = prefixes[by];
    const named = totals.map(({ key, ...total }) => ({
      ...total,
      key: key !== null && prefix !== null ? apiId(prefix, key) : key,
    }));
    return { currencyCode: currency, totals: named };
  }
}
