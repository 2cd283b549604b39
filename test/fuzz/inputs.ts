import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import { cursorFor, idFor } from "./ids";
import { Reference, Word } from "./values";
import { fittingScalar, oddValue } from "./words";
import { type Writing, declare } from "./writing";

/** A value for a place of that type; `path` are the names above it. In a document it may come to be a variable. */
export function valueFor(writing: Writing, type: GraphQLInputType, path: readonly string[]): unknown {
  if (writing.luck.chance(0.3)) return new Reference(declare(writing, type, fill(writing, type, path, constantFor)));
  return fill(writing, type, path, valueFor);
}

/** A value without variables in it, as the variables themselves have it. */
const constantFor: Fill = (writing, type, path) => fill(writing, type, path, constantFor);

type Fill = (writing: Writing, type: GraphQLInputType, path: readonly string[]) => unknown;

function fill(writing: Writing, type: GraphQLInputType, path: readonly string[], inner: Fill): unknown {
  const { luck, wildness } = writing;
  if (luck.chance(wildness * 0.15)) return oddValue(luck);
  if (isNonNullType(type)) return fillWhole(writing, type.ofType, path, inner);
  return luck.chance(0.02) ? null : fillWhole(writing, type, path, inner);
}

function fillWhole(writing: Writing, type: GraphQLInputType, path: readonly string[], inner: Fill): unknown {
  const { luck, wildness } = writing;
  if (isListType(type)) {
    const most = luck.chance(0.02 + wildness * 0.05) ? 260 : 2;
    return luck.times(luck.whole(luck.chance(0.05) ? 0 : 1, most), () => inner(writing, type.ofType, path));
  }
  if (isInputObjectType(type)) return inputObject(writing, type, path, inner);
  if (isEnumType(type)) return new Word(luck.pick(type.getValues()).name);
  return scalar(writing, type.name, path);
}

function inputObject(
  writing: Writing,
  type: GraphQLInputObjectType,
  path: readonly string[],
  inner: Fill,
): Readonly<Record<string, unknown>> {
  const fields = Object.values(type.getFields());
  const needed = fields.filter(isRequiredInputField);
  const others = fields.filter((field) => !isRequiredInputField(field));
  const wanted = type.isOneOf ? [writing.luck.pick(fields)] : [...needed, ...chosen(writing, others)];
  return Object.fromEntries(
    wanted.map((field) => [field.name, inner(writing, field.type, [...path, field.name])] as const),
  );
}

const chosen = ({ luck }: Writing, fields: readonly GraphQLInputField[]): readonly GraphQLInputField[] =>
  fields.length === 0 || luck.chance(0.03) ? [] : luck.some(fields, luck.chance(0.1) ? fields.length : 3);

function scalar(writing: Writing, name: string, path: readonly string[]): unknown {
  const last = path.at(-1) ?? "";
  if (name === "ID") return idFor(writing.luck, writing.pool, path);
  if (name === "String" && /^(after|before|cursor)$/.test(last)) return cursorFor(writing.luck, writing.pool);
  return fittingScalar(writing.luck, name, last);
}
