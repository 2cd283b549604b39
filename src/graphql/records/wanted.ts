import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import type { CompiledQuestion } from "../../store/compiled/read-compiled";
import type { ListSketch, PayloadSketch, RecordSketch } from "../../store/compiled/sketch";
import type { Description, LinkDescription } from "../../store/description/description";
import { descriptionOf, describedKinds } from "../../store/description/registry";
import type { PageRequest, Wanted, WantedLink } from "../../store/reading/wanted";
import { merged } from "./merged-links";
import { requestOf } from "./page-request";
import { isToMany } from "./record-type";
import { sketchIn } from "./sketching";

type Arguments = Readonly<Record<string, unknown>>;
type Nodes = readonly FieldNode[];

/** Under which key the door keeps the answer of a link: the same question has the same answer, whatever its alias. */
export const linkKey = (name: string, args: Arguments): string =>
  Object.keys(args).length === 0 ? name : name + JSON.stringify(args);

/** What was asked of a resolver: its selection set, read the way the executor will read it. */
export class Question {
  constructor(private readonly info: GraphQLResolveInfo) {}

  /** What is wanted of a record of the kind, the resolver answering it, or a list of it. */
  record(of: Description): Wanted {
    return this.wantedOf(of, this.info.fieldNodes);
  }

  /** What the answer to the resolver looks like, where it is to be read in one statement: a record; null where it is not. */
  sketchedRecord(): CompiledQuestion<RecordSketch> | null {
    const sketched = sketchIn(this.info);
    if (!sketched || "slot" in sketched.sketch || "payload" in sketched.sketch) return null;
    return { sketch: sketched.sketch, requests: () => sketched.requestsWith(this.info.variableValues) };
  }

  /** The same of a list. */
  sketchedPage(): CompiledQuestion<ListSketch> | null {
    const sketched = sketchIn(this.info);
    if (!sketched || !("slot" in sketched.sketch)) return null;
    return { sketch: sketched.sketch, requests: () => sketched.requestsWith(this.info.variableValues) };
  }

  /** What is wanted of a record that the answer holds under `path`: the `lead` of a payload, or `kept.record`. */
  under(path: string, of: Description): Wanted {
    return this.wantedOf(of, this.nodesAt(path));
  }

  /** Is anything asked for that the answer holds under `path`? */
  readonly asksFor = (path: string): boolean => this.nodesAt(path).length > 0;

  private nodesAt(path: string): Nodes {
    let [type, nodes]: readonly [unknown, Nodes] = [this.answerType(), this.info.fieldNodes];
    for (const name of path.split(".")) {
      if (!isObjectType(type)) return [];
      nodes = this.membersOf(type, nodes).named(name);
      type = getNamedType(type.getFields()[name]?.type);
    }
    return nodes;
  }

  /** What a payload is to show of a record of the kind, or the sketch of all of it where it is to be one text. */
  payload(of: Description): Wanted | CompiledQuestion<PayloadSketch> {
    const sketched = sketchIn(this.info);
    if (!sketched || !("payload" in sketched.sketch)) return this.under(of.singular, of);
    return { sketch: sketched.sketch, requests: () => sketched.requestsWith(this.info.variableValues) };
  }

  /** What is wanted of a list of the kind, which the resolver answers as a connection. */
  page(of: Description): { readonly wanted: Wanted; readonly request: PageRequest } {
    const type = this.answerType();
    const { nodes, counted, listed } = this.readConnection(type, this.info.fieldNodes);
    return { wanted: this.wantedOf(of, nodes), request: requestOf(of, this.args(), counted, listed) };
  }

  /**
   * What is wanted of a connection whose items are no records, and of the record that each names; null for none. The
   * connection is the answer, or stands in it under a name.
   */
  items(
    type: string,
    name: string,
    of: Description,
    under?: string,
  ): { wanted: Wanted | null; counted: boolean; listed: boolean } {
    const [connection, asking] = this.connectionIn(under);
    const { nodes, ...asked } = this.readConnection(connection, asking);
    const named = this.membersOf(this.objectType(type), nodes).named(name);
    return { ...asked, wanted: named.length === 0 ? null : this.wantedOf(of, named) };
  }

  private connectionIn(under: string | undefined): readonly [GraphQLObjectType, Nodes] {
    const [type, { fieldNodes }] = [this.answerType(), this.info];
    if (under === undefined) return [type, fieldNodes];
    const connection = getNamedType(type.getFields()[under]?.type);
    if (!isObjectType(connection)) throw new Error(`${type.name} has no connection ${under}`);
    return [connection, this.membersOf(type, fieldNodes).named(under)];
  }

  /** The arguments of the field, as graphql-js coerces them. */
  private args(): Arguments {
    const { parentType, fieldName, fieldNodes, variableValues } = this.info;
    const field = parentType.getFields()[fieldName];
    const [node] = fieldNodes;
    return field && node ? getArgumentValues(field, node, variableValues) : {};
  }

  private answerType(): GraphQLObjectType {
    const type = getNamedType(this.info.returnType);
    if (!isObjectType(type)) throw new Error(`${this.info.fieldName} does not answer an object`);
    return type;
  }

  private objectType(name: string): GraphQLObjectType {
    const type = this.info.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`the schema has no object type ${name}`);
    return type;
  }

  private membersOf(type: GraphQLObjectType, nodes: Nodes): Members {
    const { schema, fragments, variableValues } = this.info;
    return new Members(collectSubfields(schema, fragments, variableValues, type, nodes));
  }

  private wantedOf(of: Description, nodes: Nodes): Wanted {
    const type = this.objectType(of.typeName);
    const members = this.membersOf(type, nodes);
    const names = new Set(members.names());
    const fields = new Set([...of.fields.map((field) => field.name), "custom"].filter((name) => names.has(name)));
    const links = of.links
      .filter((link) => names.has(link.name))
      .flatMap((link) => this.wantedLinks(type, link, members));
    return { description: of, fields, links: merged(links) };
  }

  /** One for each time that the link is asked for, under whatever alias. */
  private wantedLinks(type: GraphQLObjectType, link: LinkDescription, members: Members): readonly WantedLink[] {
    const field = type.getFields()[link.name];
    if (!field) return [];
    return members.each(link.name).map((nodes) => {
      const [node] = nodes;
      const args = node ? getArgumentValues(field, node, this.info.variableValues) : {};
      return this.wantedLink(link, linkKey(link.name, args), args, nodes);
    });
  }

  private wantedLink(link: LinkDescription, key: string, args: Arguments, nodes: Nodes): WantedLink {
    if (link.cardinality === "card") return { key, link, targets: this.wantedCards(nodes), page: null };
    const target = descriptionOf(link.target);
    if (!isToMany(link))
      return { key, link, targets: new Map([[target.kind, this.wantedOf(target, nodes)]]), page: null };
    const connection = this.readConnection(this.objectType(`${target.typeName}Connection`), nodes);
    const page = requestOf(target, args, connection.counted, connection.listed);
    return { key, link, targets: new Map([[target.kind, this.wantedOf(target, connection.nodes)]]), page };
  }

  private wantedCards(nodes: Nodes): WantedLink["targets"] {
    const cards = describedKinds().filter((of) =>
      of.links.some((link) => link.cardinality === "many" && link.cardKind !== null),
    );
    return new Map(cards.map((of) => [of.kind, this.wantedOf(of, nodes)]));
  }

  /** The nodes that select of a record of the connection: those of `nodes` and of `edges { node }` together. */
  private readConnection(type: GraphQLObjectType, nodes: Nodes): { nodes: Nodes; counted: boolean; listed: boolean } {
    const members = this.membersOf(type, nodes);
    const edge = getNamedType(type.getFields()["edges"]?.type);
    const edges = isObjectType(edge) ? this.membersOf(edge, members.named("edges")).named("node") : [];
    const names = new Set(members.names());
    return {
      nodes: [...members.named("nodes"), ...edges],
      counted: names.has("totalCount"),
      listed: names.has("nodes") || names.has("edges") || names.has("pageInfo"),
    };
  }
}

/** Selected members by response key; the same field may be there under several. */
class Members {
  constructor(private readonly byKey: ReadonlyMap<string, Nodes>) {}

  names(): readonly string[] {
    return [...this.byKey.values()].map((nodes) => nodes[0]?.name.value ?? "");
  }

  each(name: string): readonly Nodes[] {
    return [...this.byKey.values()].filter((nodes) => nodes[0]?.name.value === name);
  }

  named(name: string): Nodes {
    return this.each(name).flat();
  }
}
