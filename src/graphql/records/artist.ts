import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, getNamedType, isObjectType } from "graphql";
import type { GraphQLObjectType, GraphQLOutputType } from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import type {
  EdgeMember,
  ListMember,
  ListSketch,
  PartMember,
  PayloadSketch,
  RecordMember,
  RecordSketch,
} from "../../store/compiled/sketch";
import type { Description, LinkDescription } from "../../store/description/description";
import { descriptionOf, describedKinds } from "../../store/description/registry";
import type { AskedAt } from "./asked-at";
import { isToMany } from "./record-type";

type Nodes = readonly FieldNode[];
type AnyField = GraphQLField<unknown, unknown>;

/** Something is asked for that no description knows of: a computed field. */
export class NotSketched extends Error {}

/** Draws sketches out of selection sets, read the way the executor would read them. */
export class Artist {
  /** Where each list is asked for, by the slot of its sketch. */
  readonly lists: AskedAt[] = [];
  /** Of what kind each record is that was drawn. */
  private readonly drawn: Description[] = [];

  constructor(private readonly info: GraphQLResolveInfo) {}

  record(of: Description, nodes: Nodes): RecordSketch {
    const type = this.typeNamed(of.typeName);
    this.drawn.push(of);
    return { of, members: this.members(type, nodes).map((asked) => this.recordMember(of, type, asked)) };
  }

  /** The list that a field answers, asked for at these nodes. */
  list(of: Description, field: AnyField, nodes: Nodes): ListSketch {
    const [node] = nodes;
    if (!node) throw new NotSketched();
    const slot = this.lists.push({ of, field, node }) - 1;
    const type = objectTypeOf(field.type);
    return { of, slot, members: this.members(type, nodes).map((asked) => this.listMember(of, type, asked)) };
  }

  /**
   * The payload of a mutation, with the record that was written. The statement that writes it shows all else as it was
   * before: so it leads to none of the record's kind.
   */
  payload(of: Description, nodes: Nodes): PayloadSketch {
    const type = objectTypeOf(this.info.returnType);
    const payload = this.members(type, nodes).map(({ key, name, nodes: inner }): PayloadSketch["payload"][number] => {
      if (name === "__typename") return { key, is: "constant", text: JSON.stringify(type.name) };
      if (name === "userErrors") return { key, is: "constant", text: "[]" };
      if (name !== of.singular) throw new NotSketched();
      return { key, is: "record", record: this.record(of, inner) };
    });
    const written = payload.filter(({ is }) => is === "record").length;
    if (this.drawn.filter((each) => each === of).length > written) throw new NotSketched();
    return { of, payload };
  }

  private recordMember(of: Description, type: GraphQLObjectType, asked: Asked): RecordMember {
    const { key, name, nodes } = asked;
    if (name === "__typename") return { key, is: "constant", text: JSON.stringify(type.name) };
    if (name === "id" || name === "version") return { key, is: name };
    const answer = fieldNamed(type, name);
    if (name === "hiddenFields" || name === "readOnlyFields") return { key, is: name };
    if (name === "custom" || name === "can") return { key, is: name, inner: this.parts(answer, nodes) };
    const field = of.fields.find((each) => each.name === name);
    if (field) return { key, is: "field", field, inner: this.parts(answer, nodes) };
    const link = of.links.find((each) => each.name === name);
    if (!link) throw new NotSketched();
    return { key, ...this.linkMember(link, answer, nodes) };
  }

  private linkMember(link: LinkDescription, answer: AnyField, nodes: Nodes): Unkeyed<RecordMember> {
    if (link.cardinality === "card") return { is: "card", link, targets: this.cards(nodes) };
    const target = descriptionOf(link.target);
    if (link.cardinality === "one") return { is: "one", link, target: this.record(target, nodes) };
    return { is: "many", link, list: this.list(target, answer, nodes) };
  }

  private cards(nodes: Nodes): ReadonlyMap<Description["kind"], RecordSketch> {
    const cards = describedKinds().filter((of) =>
      of.links.some((link) => isToMany(link) && "cardKind" in link && link.cardKind !== null),
    );
    return new Map(cards.map((of) => [of.kind, this.record(of, nodes)]));
  }

  private listMember(of: Description, type: GraphQLObjectType, { key, name, nodes }: Asked): ListMember {
    if (name === "__typename") return { key, is: "constant", text: JSON.stringify(type.name) };
    const answer = fieldNamed(type, name);
    if (name === "nodes") return { key, is: "nodes", node: this.record(of, nodes) };
    if (name === "edges") return { key, is: "edges", inner: this.edges(of, answer, nodes) };
    if (name === "pageInfo" || name === "totalCount") return { key, is: name, inner: this.parts(answer, nodes) };
    throw new NotSketched();
  }

  private edges(of: Description, field: AnyField, nodes: Nodes): readonly EdgeMember[] {
    const type = objectTypeOf(field.type);
    return this.members(type, nodes).map(({ key, name, nodes: inner }) => {
      if (name === "__typename") return { key, is: "constant", text: JSON.stringify(type.name) };
      return name === "cursor" ? { key, is: "cursor" } : { key, is: "node", node: this.record(of, inner) };
    });
  }

  /** Members of a value that is no record; none where it has none. */
  private parts(field: AnyField, nodes: Nodes): readonly PartMember[] {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return [];
    return this.members(type, nodes).map(({ key, name }) =>
      name === "__typename" ? { key, is: "constant", text: JSON.stringify(type.name) } : { key, is: "part", name },
    );
  }

  private members(type: GraphQLObjectType, nodes: Nodes): readonly Asked[] {
    const { schema, fragments, variableValues } = this.info;
    const byKey = collectSubfields(schema, fragments, variableValues, type, nodes);
    return [...byKey].map(([key, asked]) => ({ key, name: asked[0]?.name.value ?? "", nodes: asked }));
  }

  private typeNamed(name: string): GraphQLObjectType {
    const type = this.info.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`the schema has no object type ${name}`);
    return type;
  }
}

/** A member of a selection set by its response key, with all nodes that ask for it. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly nodes: Nodes;
}

type Unkeyed<Member> = Member extends { readonly key: string } ? Omit<Member, "key"> : never;

function fieldNamed(type: GraphQLObjectType, name: string): AnyField {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return field;
}

function objectTypeOf(answered: GraphQLOutputType): GraphQLObjectType {
  const type = getNamedType(answered);
  if (!isObjectType(type)) throw new Error(`${type.name} is no type of an object`);
  return type;
}
