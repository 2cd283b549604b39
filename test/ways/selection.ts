import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { valueFor } from "../fuzz/inputs";
import { literalOf } from "../fuzz/values";
import { declare } from "../fuzz/writing";
import { listArguments } from "./list-arguments";
import type { Pen } from "./question";

type Field = GraphQLField<unknown, unknown>;

/** Where in a question something is written. */
interface Spot {
  /** Levels of records that may still hang below. */
  readonly depth: number;
  /** Name of the type around, or of the type in a fragment where other types come beside it. */
  readonly within: string;
  readonly isAmongTypes?: boolean;
}

/** Of users and roles: read by themselves, whatever else is asked, so they are asked for seldom. */
const settings = new Set(["closedModules", "exportChannels", "fieldRestrictions", "navigation", "rights", "seats"]);

const isList = ({ type }: Field): boolean => getNamedType(type).name.endsWith("Connection");

/** A field with its arguments and what is asked of it. */
export function fieldText(pen: Pen, field: Field, spot: Spot): string {
  pen.room -= 1;
  if (isList(field)) return listText(pen, field, spot);
  const given = argumentsOf(pen, field, spot);
  const alias = given !== "" || pen.luck.chance(0.12) ? ownAlias(pen) : typedAlias(field, spot);
  return `${alias}${field.name}${given}${condition(pen)}${below(pen, field, spot)}`;
}

/** A list stands under an alias that nothing else has; now and then in two parts that are merged. */
function listText(pen: Pen, field: Field, spot: Spot): string {
  const { text, mark } = listArguments(pen, field);
  const alias = ownAlias(pen);
  pen.marks.set(alias.slice(0, -2), mark);
  const head = `${alias}${field.name}${text === "" ? "" : `(${text})`}`;
  const once = `${head}${condition(pen)}${below(pen, field, spot)}`;
  return pen.luck.chance(0.08) ? `${once} ${head}${below(pen, field, spot)}` : once;
}

const ownAlias = ({ luck, next }: Pen): string => {
  const number = next();
  return luck.chance(0.04) ? `${"long".repeat(40)}_${number}: ` : `${luck.pick(["a", "A_", "__"])}${number}: `;
};

/** Fields of one name can be of other types in other kinds: there each kind has keys of its own. */
const typedAlias = ({ name }: Field, { within, isAmongTypes = false }: Spot): string =>
  isAmongTypes ? `${name}Of${within}: ` : "";

function argumentsOf(pen: Pen, field: Field, { within }: Spot): string {
  const given = field.args.filter((each) => isRequiredArgument(each) || pen.luck.chance(0.3));
  const values = given.map((each) => {
    const isOwn = each.name === "id" && within === "Query";
    const value = isOwn ? pen.id(field.name) : valueFor(pen, each.type, [field.name, each.name]);
    return `${each.name}: ${literalOf(value)}`;
  });
  return values.length === 0 ? "" : `(${values.join(", ")})`;
}

function condition(pen: Pen): string {
  const { luck } = pen;
  if (!luck.chance(0.05)) return "";
  const isMet = luck.chance(0.7);
  const value = luck.chance(0.3) ? String(isMet) : `$${declare(pen, "Boolean!", isMet)}`;
  return ` @${luck.pick(["include", "skip"])}(if: ${value})`;
}

function below(pen: Pen, field: Field, { depth, within, isAmongTypes }: Spot): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return "";
  const isStep = isNode(type) || isAbstractType(type);
  return ` { ${partsOf(pen, type, { depth: isStep ? depth - 1 : depth, within, isAmongTypes: isAmongTypes ?? false })} }`;
}

const isNode = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");

function partsOf(pen: Pen, type: GraphQLNamedType, spot: Spot): string {
  if (isAbstractType(type)) return abstractParts(pen, type.name, spot);
  if (!isObjectType(type)) return "__typename";
  const own = { ...spot, within: spot.isAmongTypes ? spot.within : type.name };
  const fields = chosenOf(pen, type, spot);
  const parts = fields.map((field) => fieldText(pen, field, own));
  if (pen.luck.chance(0.15)) parts.push(constantText(pen));
  if (pen.luck.chance(0.12)) parts.push(fragment(pen, type, own));
  return parts.length === 0 ? "__typename" : (pen.luck.chance(0.5) ? parts.toReversed() : parts).join(" ");
}

const constantText = (pen: Pen): string => `${pen.luck.chance(0.3) ? ownAlias(pen) : ""}__typename`;

/** Parts of a kind that say something in nearly every answer come more often. */
function chosenOf(pen: Pen, type: GraphQLObjectType, { depth }: Spot): readonly Field[] {
  const { luck } = pen;
  const fields = Object.values(type.getFields());
  const plain = fields.filter((field) => !leads(field) && (!settings.has(field.name) || luck.chance(0.1)));
  const links = fields.filter(leads);
  if (!isNode(type) && links.length === 0) return luck.some(plain, plain.length);
  if (type.name.endsWith("Connection") || type.name.endsWith("Edge"))
    return [...luck.some(fields, 3), ...(luck.chance(0.15) ? luck.some(fields, 2) : [])];
  const most = pen.room > 0 ? 6 : 2;
  const chosen = plain.length === 0 ? [] : luck.some(plain, most);
  const isDeep = depth > 0 && pen.room > 0 && links.length > 0 && luck.chance(0.75);
  return [...chosen, ...(isDeep ? luck.some(links, 2) : [])];
}

/** Does it lead to other records? */
function leads(field: Field): boolean {
  const type = getNamedType(field.type);
  return isNode(type) || isAbstractType(type) || isList(field);
}

function fragment(pen: Pen, type: GraphQLObjectType, spot: Spot): string {
  const { luck, next, fragments } = pen;
  const faces = [type.name, ...type.getInterfaces().map(({ name }) => name)];
  const on = luck.chance(0.7) ? type.name : luck.pick(faces);
  const body =
    on === type.name
      ? partsOf(pen, type, { ...spot, depth: spot.depth - 1 })
      : luck.pick(["id", "__typename", "id __typename"]);
  if (luck.chance(0.2))
    return `...${condition(pen)} { ${body.includes("{") || on === type.name ? body : "__typename"} }`;
  if (luck.chance(0.5)) return `... on ${on}${condition(pen)} { ${body} }`;
  const name = `F${next()}`;
  fragments.push(`fragment ${name} on ${on} { ${body} }`);
  return `...${name}${condition(pen)}${luck.chance(0.1) ? ` ...${name}` : ""}`;
}

/** Of what can be of several kinds: members of all of them, and each kind's own in fragments. */
function abstractParts(pen: Pen, name: string, spot: Spot): string {
  const { luck, schema } = pen;
  const type = schema.getType(name);
  const kinds = type && isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const shared = luck.pick(["id", "__typename", "id __typename", `${ownAlias(pen)}id`]);
  const common = ["Lead", "Contact", "Company", "Task"];
  const chosen = luck.some(
    kinds.filter((each) => common.includes(each.name) || luck.chance(0.2)),
    3,
  );
  const others = chosen.map(
    (kind) => `... on ${kind.name} { ${partsOf(pen, kind, { ...spot, within: kind.name, isAmongTypes: true })} }`,
  );
  const faces = luck.chance(0.3) ? ["... on Node { id ... on Card { id __typename } }"] : [];
  return [shared, ...faces, ...others].join(" ");
}
