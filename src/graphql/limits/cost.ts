import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
} from "graphql";
import { type RowsBeside, type RowsOf, type Variables, rowsOfArguments, rowsOfInput, variablesIn } from "./rows-of";

/** A field that leads to rows, or to such fields. */
interface Costed {
  /** Null where the field is no more than the way to others. */
  readonly rows: RowsOf | null;
  readonly inner: readonly Costed[];
}

interface Asked {
  readonly parent: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
}

export type CostOf = (variables: Variables) => number;

const compiled = new WeakMap<OperationDefinitionNode, CostOf>();

/**
 * The most rows that an operation can ask for: the sizes of its pages, multiplied along nested lists. Compiled once for
 * a document. What `@skip` may leave out is counted. Variables are as the client sent them; those that can't be read
 * count as nothing, for the operation is refused anyway.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const known = compiled.get(operation);
  if (known) return known;
  const cost = new CostCompiler(schema, document).operation(operation);
  compiled.set(operation, cost);
  return cost;
}

const sumOf = (fields: readonly Costed[], parents: number, variables: Variables): number =>
  fields.reduce((sum, { rows, inner }) => {
    const own = rows === null ? parents : parents * rows(variables);
    return sum + (rows === null ? 0 : own) + sumOf(inner, own, variables);
  }, 0);

const atMost = (cost: number): number => Math.min(cost, Number.MAX_SAFE_INTEGER);

class CostCompiler {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Names of the variables that say how many. */
  private readonly counting = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  operation({ operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode): CostOf {
    const root = this.schema.getRootType(operation);
    const fields = root ? this.selections(root, [selectionSet]) : [];
    if (fields.length === 0) return () => 0;
    const counting = variableDefinitions.filter(({ variable }) => this.counting.has(variable.name.value));
    if (counting.length === 0 && operation !== OperationTypeNode.MUTATION) {
      const always = atMost(sumOf(fields, 1, {}));
      return () => always;
    }
    return (sent) => {
      const { coerced } = getVariableValues(this.schema, counting, sent, { maxErrors: 1 });
      return coerced ? atMost(sumOf(fields, 1, { ...sent, ...coerced })) : 0;
    };
  }

  private selections(parent: GraphQLNamedType, sets: readonly SelectionSetNode[]): readonly Costed[] {
    const asked = new Map<string, Asked>();
    for (const set of sets) this.collect(parent, set, asked, new Set());
    return [...asked.values()]
      .map((each) => this.costed(each))
      .filter(({ rows, inner }) => rows !== null || inner.length > 0);
  }

  /** Fields that the answer merges into one are one. */
  private collect(
    parent: GraphQLNamedType,
    { selections }: SelectionSetNode,
    asked: Map<string, Asked>,
    spread: Set<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) addField(asked, parent, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.collectOf(selection, parent, asked, spread);
      else if (!spread.has(selection.name.value)) {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) this.collectOf(fragment, parent, asked, spread.add(selection.name.value));
      }
    }
  }

  private collectOf(
    { typeCondition, selectionSet }: FragmentDefinitionNode | InlineFragmentNode,
    parent: GraphQLNamedType,
    asked: Map<string, Asked>,
    spread: Set<string>,
  ): void {
    const type = typeCondition ? this.schema.getType(typeCondition.name.value) : parent;
    if (type) this.collect(type, selectionSet, asked, spread);
  }

  private costed({ parent, field, nodes }: Asked): Costed {
    const sets = nodes.map(({ selectionSet }) => selectionSet).filter((set) => set !== undefined);
    const inner = sets.length > 0 ? this.selections(getNamedType(field.type), sets) : [];
    return { rows: this.rowsOf(parent, field, nodes[0]?.arguments ?? []), inner };
  }

  private rowsOf(
    parent: GraphQLNamedType,
    { args, type, extensions }: GraphQLField<unknown, unknown>,
    given: readonly ArgumentNode[],
  ): RowsOf | null {
    if (parent === this.schema.getMutationType())
      return rowsOfInput(given, extensions["rowsBeside"] as RowsBeside | undefined);
    const rows = rowsOfArguments(args, given);
    if (rows !== null) for (const name of variablesIn(given)) this.counting.add(name);
    return rows ?? (this.isRecord(type) && this.leadsToRecords(parent) ? () => 1 : null);
  }

  private isRecord(type: GraphQLOutputType): boolean {
    return !isListType(getNullableType(type)) && this.isNode(getNamedType(type));
  }

  /** A record's links and the fields at the top lead to more rows; an edge or a payload hands out those that were counted. */
  private leadsToRecords(parent: GraphQLNamedType): boolean {
    return parent === this.schema.getQueryType() || this.isNode(parent);
  }

  private isNode(type: GraphQLNamedType): boolean {
    return type.name === "Node" || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node"));
  }
}

function addField(asked: Map<string, Asked>, parent: GraphQLNamedType, node: FieldNode): void {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const key = `${parent.name}.${(node.alias ?? node.name).value}`;
  const known = asked.get(key);
  if (known) known.nodes.push(node);
  else if (field) asked.set(key, { parent, field, nodes: [node] });
}
