import { Field, ID, InputType, Int } from "type-graphql";
import type { ChoiceDescription, FieldDescription } from "../../store/description/description";
import { DateTime, Decimal, LocalDate } from "../scalars";
import { choiceType } from "./field-types";
import { inputType, once } from "./generated";

@InputType({ description: "Compares a text." })
export class StringFilter {
  @Field(() => String, { nullable: true, description: "Just this, to the letter." }) eq?: string | null;
  @Field(() => [String], { nullable: true, description: "One of these, at most 250." }) in?: string[] | null;
  @Field(() => String, { nullable: true, description: "Begins with this, whatever the case." }) startsWith?:
    string | null;
  @Field(() => String, { nullable: true, description: "Contains this, whatever the case." }) contains?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Is there none?" }) isNull?: boolean | null;
}

@InputType({ description: "Compares an id." })
export class IDFilter {
  @Field(() => ID, { nullable: true, description: "Just this." }) eq?: string | null;
  @Field(() => [ID], { nullable: true, description: "One of these, at most 250." }) in?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: "Is there none?" }) isNull?: boolean | null;
}

@InputType({ description: "Compares a flag." })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: "Is it so?" }) eq?: boolean | null;
}

@InputType({ description: "Compares a list of words." })
export class TagsFilter {
  @Field(() => [String], { nullable: true, description: "Has at least one of these." }) hasAny?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Has all of these." }) hasAll?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: "Are there none?" }) isNull?: boolean | null;
}

@InputType({ description: "Compares a list of telephone numbers or e-mail addresses." })
export class ListFilter {
  @Field(() => String, { nullable: true, description: "Has just this one: a number in E.164, an address as it is." })
  eq?: string | null;
  @Field(() => String, { nullable: true, description: "One of them contains this, whatever the case." }) contains?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: "Are there none?" }) isNull?: boolean | null;
}

@InputType({ description: "Compares amounts of one currency." })
export class MoneyFilter {
  @Field(() => String, {
    nullable: true,
    description: "ISO 4217 code; the account's currency where left out. Amounts in others do not fit.",
  })
  currencyCode?: string | null;
  @Field(() => Decimal, { nullable: true, description: "Just so much." }) eq?: string | null;
  @Field(() => Decimal, { nullable: true, description: "More." }) gt?: string | null;
  @Field(() => Decimal, { nullable: true, description: "So much or more." }) gte?: string | null;
  @Field(() => Decimal, { nullable: true, description: "Less." }) lt?: string | null;
  @Field(() => Decimal, { nullable: true, description: "So much or less." }) lte?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Is there none?" }) isNull?: boolean | null;
}

@InputType({ description: "Compares a custom field; what is left out is not asked." })
export class CustomFilter {
  @Field(() => String, { description: "Key of the custom field." }) key: string;
  @Field(() => String, { nullable: true, description: "Just this." }) eq?: string | null;
  @Field(() => [String], { nullable: true, description: "One of these, at most 250." }) in?: string[] | null;
  @Field(() => String, { nullable: true, description: "More, later." }) gt?: string | null;
  @Field(() => String, { nullable: true, description: "This, more, later." }) gte?: string | null;
  @Field(() => String, { nullable: true, description: "Less, earlier." }) lt?: string | null;
  @Field(() => String, { nullable: true, description: "This, less, earlier." }) lte?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Is there none?" }) isNull?: boolean | null;
}

const orderedFilter = once((scalar: { readonly name: string; readonly type: unknown }) =>
  inputType(`${scalar.name}Filter`, `Compares a value of type ${scalar.name}.`, [
    ...(["eq", "gt", "gte", "lt", "lte"] as const).map((name) => ({
      name,
      type: scalar.type,
      nullable: true,
      description: {
        eq: "Just this.",
        gt: "More, later.",
        gte: "This, more, later.",
        lt: "Less, earlier.",
        lte: "This, less, earlier.",
      }[name],
    })),
    { name: "isNull", type: Boolean, nullable: true, description: "Is there none?" },
  ]),
);

/** Compares one of a closed list of words. */
export const choiceFilter = once((choices: ChoiceDescription) =>
  inputType(`${choices.name}Filter`, `Compares a value of type ${choices.name}.`, [
    { name: "eq", type: choiceType(choices), nullable: true, description: "Just this." },
    { name: "in", type: [choiceType(choices)], nullable: true, description: "One of these." },
  ]),
);

const dateTimes = { name: "DateTime", type: DateTime };
const dates = { name: "Date", type: LocalDate };
/** Compares a moment. */
export const dateTimeFilter = (): unknown => orderedFilter(dateTimes);

const integers = { name: "Int", type: Int };
const decimals = { name: "Decimal", type: Decimal };

const fieldFilters: Readonly<Record<FieldDescription["type"], () => unknown>> = {
  text: () => StringFilter,
  longText: () => StringFilter,
  url: () => StringFilter,
  email: () => StringFilter,
  integer: () => orderedFilter(integers),
  decimal: () => orderedFilter(decimals),
  money: () => MoneyFilter,
  date: () => orderedFilter(dates),
  instant: dateTimeFilter,
  flag: () => BooleanFilter,
  choice: () => StringFilter,
  tags: () => TagsFilter,
  phones: () => ListFilter,
  emails: () => ListFilter,
  id: () => IDFilter,
  names: () => StringFilter,
  file: () => BooleanFilter,
};

export const filterTypeOfField = (field: FieldDescription): unknown =>
  field.choices ? choiceFilter(field.choices) : fieldFilters[field.type]();
