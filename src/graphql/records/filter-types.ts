import { Field, InputType } from "type-graphql";
import { withArticle } from "../../store/description/record-kinds";
import type { Description, LinkDescription } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import { CustomFilter, IDFilter, filterTypeOfField } from "./comparators";
import { type Generated, addMember, inputType, once } from "./generated";
import { isOwned } from "./record-type";

/** Links whose ids everybody may compare, since everybody sees what they lead to: `responsibleId`. */
export const isReference = (link: LinkDescription): boolean =>
  link.cardinality === "one" && !isOwned(descriptionOf(link.target));

/** The fields of a kind to compare, without its links: what a filter through a link asks. */
const fieldsType = once((of: Description): Generated => {
  const type = inputType(
    `${of.typeName}FieldsFilter`,
    `What ${withArticle(of.singular)} at the other end of a link must fit.`,
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
  for (const link of of.links) {
    if (link.cardinality === "card") continue;
    const description = `${link.description} One that the caller sees must fit.`;
    addMember(type, { name: link.name, type: fieldsType(descriptionOf(link.target)), nullable: true, description });
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
