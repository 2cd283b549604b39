import { type GraphQLField, type GraphQLInputType, getNamedType, isEnumType, isInputObjectType } from "graphql";
import { cursorFor } from "../fuzz/ids";
import { valueFor } from "../fuzz/inputs";
import { Reference, Word, literalOf } from "../fuzz/values";
import { declare } from "../fuzz/writing";
import type { Mark } from "./cursors";
import type { Pen } from "./question";

/** The arguments of a list as they are written, and what a cursor of it is bound to. */
export interface ListArguments {
  readonly text: string;
  readonly mark: Mark;
}

export function listArguments(pen: Pen, field: GraphQLField<unknown, unknown>): ListArguments {
  const { luck, cursors } = pen;
  const again = luck.chance(0.35) ? cursors.drawn(luck, field.name) : null;
  const bound = again ? again.bound : boundOf(pen, field);
  const isBackward = field.args.some(({ name }) => name === "last") && luck.chance(0.35);
  const cursor = again?.cursor ?? (luck.chance(0.03) ? strayCursor(pen) : null);
  const texts = [bound, sizeOf(pen, isBackward), cursor === null ? "" : cursorText(pen, isBackward, cursor)];
  const isHeld = !bound.includes("$");
  return {
    text: texts.filter((text) => text !== "").join(", "),
    mark: { list: field.name, bound: isHeld ? bound : null },
  };
}

function boundOf(pen: Pen, { args }: GraphQLField<unknown, unknown>): string {
  const { luck } = pen;
  // What a list of its own can't be without: the resource of the trash, the id of a history.
  const others = args.filter(({ name }) => !/^(first|last|after|before|filter|orderBy)$/.test(name));
  const chosen = args.filter(({ name }) => name === "filter" && luck.chance(0.25));
  const orders = args.filter(({ name }) => name === "orderBy" && luck.chance(0.4));
  const written = [...others, ...chosen].map(
    ({ name, type }) => `${name}: ${literalOf(valueFor(pen, type, [singular(name, others.length), name]))}`,
  );
  return [...written, ...orders.map(({ type }) => `orderBy: ${literalOf(orderFor(pen, type))}`)].join(", ");
}

/** One key or two, seldom the same one twice, which is refused. */
function orderFor(pen: Pen, type: GraphQLInputType): unknown {
  const { luck } = pen;
  const named = getNamedType(type);
  const fields = isInputObjectType(named) ? getNamedType(named.getFields()["field"]?.type) : undefined;
  const names = isEnumType(fields) ? fields.getValues().map(({ name }) => name) : [];
  const chosen = luck.chance(0.03) ? [names[0] ?? "", names[0] ?? ""] : luck.some(names, 2);
  const orders = chosen.map((name) => ({ field: new Word(name), direction: new Word(luck.pick(["ASC", "DESC"])) }));
  return luck.chance(0.2) ? new Reference(declare(pen, type, orders)) : orders;
}

const singular = (name: string, others: number): string => (others > 0 ? "record" : name);

const sizes = [1, 2, 3, 4, 5, 8, 250] as const;
const wrongSizes = [0, -1, 251, 2_147_483_647] as const;

function sizeOf(pen: Pen, isBackward: boolean): string {
  const { luck } = pen;
  const name = isBackward ? "last" : "first";
  if (luck.chance(0.04)) return `${name}: ${luck.pick(wrongSizes)}`;
  if (luck.chance(0.02)) return "first: 2, last: 2";
  if (!isBackward && luck.chance(0.1)) return luck.chance(0.5) ? "" : "first: null";
  const size = luck.weighted(sizes.map((each) => [each, each > 100 ? 1 : 5] as const));
  return `${name}: ${luck.chance(0.3) ? `$${declare(pen, "Int", size)}` : size}`;
}

function cursorText(pen: Pen, isBackward: boolean, cursor: string): string {
  const { luck } = pen;
  const isTurned = luck.chance(0.02) ? !isBackward : isBackward;
  const value = luck.chance(0.4) ? new Reference(declare(pen, "String", cursor)) : cursor;
  return `${isTurned ? "before" : "after"}: ${literalOf(value)}`;
}

/** One of another list, or none that was ever shown. */
const strayCursor = ({ luck, cursors, pool }: Pen): string =>
  luck.chance(0.6) || pool.cursors.length === 0 ? cursors.any(luck) : cursorFor(luck, pool);
