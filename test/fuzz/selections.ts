import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { literalOf } from "./values";
import { valueFor } from "./inputs";
import { type Writing, declare } from "./writing";

type Field = GraphQLField<unknown, unknown>;

/** ` { … }` behind a field of that type; nothing behind a leaf. */
export function selectionOf(writing: Writing, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  return isCompositeType(named) ? ` { ${partsOf(writing, named, depth).join(" ")} }` : "";
}

function partsOf(writing: Writing, type: GraphQLNamedType, depth: number): readonly string[] {
  const { luck } = writing;
  const fields = "getFields" in type && !isAbstractType(type) ? fieldsOf(type as never, depth) : [];
  const own = fields.length === 0 ? ["__typename"] : luck.some(fields, 5).map((each) => fieldOf(writing, each, depth));
  // What a leak would show first: half of all records say who they are.
  const telling = fields.filter(({ name }) => /^(id|name|text)$/.test(name)).map(({ name }) => name);
  const more = isAbstractType(type) || luck.chance(0.1) ? [fragmentOn(writing, type, depth)] : [];
  return [...own, ...more, ...(luck.chance(0.5) ? telling : ["__typename"])];
}

function fieldsOf(type: { getFields(): Record<string, Field> }, depth: number): readonly Field[] {
  const fields = Object.values(type.getFields());
  return depth > 0 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
}

/** One field with its arguments and what is asked below it. */
export function fieldOf(writing: Writing, field: Field, depth: number, path: readonly string[] = []): string {
  const { luck } = writing;
  const alias = luck.chance(0.15) ? `a${luck.whole(0, 999)}: ` : "";
  const below = isCompositeType(getNamedType(field.type)) && writing.room <= 0 ? 0 : depth - 1;
  writing.room -= 1;
  const given = argumentsOf(writing, field, [...path, field.name]);
  // Twice the same field with other arguments is a conflict: an alias keeps most documents valid.
  const own = given !== "" && alias === "" ? `a${writing.room + 10_000}: ` : alias;
  return `${own}${field.name}${given}${directive(writing)}${selectionOf(writing, field.type, Math.max(0, below))}`;
}

function argumentsOf(writing: Writing, field: Field, path: readonly string[]): string {
  const chance = ({ name }: { readonly name: string }): number => (/^(after|before)$/.test(name) ? 0.05 : 0.25);
  const wanted = field.args.filter((each) => isRequiredArgument(each) || writing.luck.chance(chance(each)));
  // The two ends of a list are refused together.
  const turned = wanted.some(({ name }) => name === "first" || name === "after");
  const kept = wanted.filter(({ name }) => !turned || writing.luck.chance(0.05) || !/^(last|before)$/.test(name));
  const texts = kept.map((each) => `${each.name}: ${literalOf(valueFor(writing, each.type, [...path, each.name]))}`);
  return texts.length === 0 ? "" : `(${texts.join(", ")})`;
}

function directive(writing: Writing): string {
  const { luck } = writing;
  if (!luck.chance(0.05)) return "";
  const condition = luck.chance(0.5) ? String(luck.chance(0.7)) : `$${declare(writing, "Boolean!", luck.chance(0.7))}`;
  return ` @${luck.pick(["include", "skip"])}(if: ${condition})`;
}

function fragmentOn(writing: Writing, type: GraphQLNamedType, depth: number): string {
  const { luck, schema } = writing;
  const target = isAbstractType(type) && luck.chance(0.9) ? luck.pick(schema.getPossibleTypes(type)) : type;
  if (!isObjectType(target)) return "... { __typename }";
  const body = partsOf(writing, target, Math.max(0, depth - 1)).join(" ");
  if (luck.chance(0.6)) return `... on ${target.name}${directive(writing)} { ${body} }`;
  const name = `F${writing.fragments.length}`;
  writing.fragments.push(`fragment ${name} on ${target.name} { ${body} }`);
  return `...${name}${directive(writing)}`;
}
