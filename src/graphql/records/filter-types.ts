import { Field, ID, InputType, Int } from "type-graphql";
import type {
  ChoiceDescription,
  Description,
  FieldDescription,
  LinkDescription,
} from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import { DateTime, Decimal, LocalDate } from "../scalars";
import { choiceType } from "./field-types";
import { type Generated, addMember, inputType, once } from "./generated";
import { isOwned } from "./record-type";

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

const choiceFilter = once((choices: ChoiceDescription) =>
  inputType(`${choices.name}Filter`, `Compares a value of type ${choices.name}.`, [
    { name: "eq", type: choiceType(choices), nullable: true, description: "Just this." },
    { name: "in", type: [choiceType(choices)], nullable: true, description: "One of these." },
  ]),
);

const dateTimes = { name: "DateTime", type: DateTime };
const dates = { name: "Date", type: LocalDate };
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
  instant: () => orderedFilter(dateTimes),
  flag: () => BooleanFilter,
  choice: () => StringFilter,
  tags: () => TagsFilter,
  phones: () => ListFilter,
  emails: () => ListFilter,
  id: () => IDFilter,
  names: () => StringFilter,
};

export const filterTypeOfField = (field: FieldDescription): unknown =>
  field.choices ? choiceFilter(field.choices) : fieldFilters[field.type]();

/** Links whose ids everybody may compare, since everybody sees what they lead to: `responsibleId`. */
export const isReference = (link: LinkDescription): boolean =>
  link.cardinality === "one" && !isOwned(descriptionOf(link.target));

/** The fields of a kind to compare, without its links: what a filter through a link asks. */
const fieldsType = once((of: Description): Generated => {
  const type = inputType(
    `${of.typeName}FieldsFilter`,
    `What a ${of.singular} at the other end of a link must fit.`,
    [],
  );
  addFields(type, of);
  addMember(type, {
    name: "exists",
    type: Boolean,
    nullable: true,
    description: "False: there is none that the caller sees and that fits.",
  });
  return type;
});

function addFields(type: Generated, of: Description): void {
  addMember(type, { name: "id", type: IDFilter, nullable: true, description: "Its id." });
  for (const field of of.fields.filter((each) => each.filtered)) {
    addMember(type, {
      name: field.name,
      type: filterTypeOfField(field),
      nullable: true,
      description: field.description,
    });
  }
  for (const link of of.links.filter(isReference)) {
    addMember(type, { name: `${link.name}Id`, type: IDFilter, nullable: true, description: link.description });
  }
  if (of.customFields)
    addMember(type, { name: "custom", type: [CustomFilter], nullable: true, description: "Custom fields." });
}

function addLinks(type: Generated, of: Description): void {
  for (const link of of.links.filter((each) => each.cardinality !== "card" && !isReference(each))) {
    const target = link.cardinality === "card" ? null : descriptionOf(link.target);
    if (target)
      addMember(type, {
        name: link.name,
        type: fieldsType(target),
        nullable: true,
        description: `${link.description} One that the caller sees must fit.`,
      });
  }
  if (of.links.some((link) => link.cardinality === "card")) {
    addMember(type, {
      name: "card",
      type: CardFilter,
      nullable: true,
      description: "The card that it hangs on, where the caller sees it.",
    });
  }
}

@InputType({ description: "What the card that something hangs on must fit." })
export class CardFilter {
  @Field(() => IDFilter, { nullable: true, description: "Its id." }) id?: IDFilter | null;
  @Field(() => Boolean, { nullable: true, description: "False: it hangs on none that the caller sees." }) exists?:
    boolean | null;
}

function addSearch(type: Generated): void {
  addMember(type, {
    name: "search",
    type: String,
    nullable: true,
    description: "Words that stand in what people typed: names, numbers, addresses.",
  });
}

const clauseType = once((of: Description): Generated => {
  const type = inputType(`${of.typeName}Clause`, `One of several things that ${of.plural} may fit.`, []);
  addFields(type, of);
  addLinks(type, of);
  addSearch(type);
  return type;
});

/** The filter of a kind: `LeadFilter`. Everything in it must fit. */
export const filterType = once((of: Description): Generated => {
  const type = inputType(`${of.typeName}Filter`, `Which ${of.plural}: everything in it must fit.`, []);
  addFields(type, of);
  addLinks(type, of);
  addSearch(type);
  addMember(type, {
    name: "anyOf",
    type: [clauseType(of)],
    nullable: true,
    description: "At least one of these must fit, too; at most 20.",
  });
  return type;
});
