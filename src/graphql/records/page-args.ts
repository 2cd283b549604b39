import { Int } from "type-graphql";
import type { Description } from "../../store/description/description";
import { filterType } from "./filter-types";
import { type Member, argsType, enumType, inputType, once } from "./generated";

export const OrderDirection = enumType("OrderDirection", "Which way a list goes.", {
  ASC: "From the least, the earliest, A.",
  DESC: "From the greatest, the latest, Z.",
});

/** `createdAt` as `CREATED_AT` */
export const enumName = once((name: string) => name.replace(/([A-Z])/g, "_$1").toUpperCase());

/** `LeadOrder` */
export const orderType = once((of: Description) => {
  const sorted = of.fields.filter((field) => field.sorted);
  const values = Object.fromEntries(sorted.map((field) => [enumName(field.name), field.description]));
  const fields = enumType(`${of.typeName}OrderField`, `What ${of.plural} can be sorted by.`, values);
  return inputType(`${of.typeName}Order`, `How ${of.plural} are sorted.`, [
    { name: "field", type: fields, nullable: false, description: "What by." },
    { name: "direction", type: OrderDirection, nullable: false, description: "Which way." },
  ]);
});

/** Which part of a list is asked for. */
export const windowArgs: readonly Member[] = [
  { name: "first", type: Int, nullable: true, description: "How many from the front: 1 to 250, 50 where left out." },
  { name: "after", type: String, nullable: true, description: "Go on behind this cursor." },
  { name: "last", type: Int, nullable: true, description: "How many from the end: 1 to 250." },
  { name: "before", type: String, nullable: true, description: "Go back from this cursor." },
];

/** The arguments of a list that has one order and no filter. */
export const plainPageArgs = argsType("PlainPageArgs", windowArgs);

/** The arguments of every list of a kind. */
export const pageArgsOf = once((of: Description) =>
  argsType(`${of.typeName}PageArgs`, [
    ...windowArgs,
    { name: "filter", type: filterType(of), nullable: true, description: "Which of those that the caller sees." },
    {
      name: "orderBy",
      type: [orderType(of)],
      nullable: true,
      description: "At most two; newest first where left out. The id breaks ties.",
    },
  ]),
);
