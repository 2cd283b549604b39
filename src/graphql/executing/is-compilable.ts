import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
  Kind,
  OperationTypeNode,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";

/** So many fields at most, those of an interface counted for each of its types: what is compiled takes its time and room. */
const mostFields = 2_000;

/**
 * Is this what graphql-jit surely gets right? It takes a query without directives, whose variables are scalars of
 * GraphQL, enums and lists of them, and whose arguments are such variables, or numbers, words and lists of them:
 * - conditions, input objects and variables inside of values it reads in its own way;
 * - it writes a string of an argument into its code, where some strings would become code (`new Date(…)`);
 * - it tells calls apart by response keys joined with `_`, so that no key may have one.
 */
export function isCompilable(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root || hasDirectives(operation)) return false;
  const variables = operation.variableDefinitions ?? [];
  if (!variables.every((each) => !hasDirectives(each) && isPlainName(each.variable.name.value))) return false;
  if (!variables.every(({ type }) => isPlainType(schema, type))) return false;
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Surveyor(schema, fragments).count(operation.selectionSet, root) <= mostFields;
}

/** Counts the fields of what can be compiled; what can't is beyond any number. */
class Surveyor {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    fragments: readonly FragmentDefinitionNode[],
  ) {
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  count({ selections }: SelectionSetNode, parent: GraphQLNamedType): number {
    let fields = 0;
    for (const selection of selections) {
      fields += hasDirectives(selection) ? Infinity : this.countOf(selection, parent);
      if (fields > mostFields) return Infinity;
    }
    return fields;
  }

  private countOf(selection: SelectionNode, parent: GraphQLNamedType): number {
    if (selection.kind === Kind.FIELD) return this.field(selection, parent);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    if (!fragment || hasDirectives(fragment)) return Infinity;
    const { typeCondition, selectionSet } = fragment;
    return this.count(selectionSet, (typeCondition && this.schema.getType(typeCondition.name.value)) ?? parent);
  }

  private field({ name, alias, arguments: given = [], selectionSet }: FieldNode, parent: GraphQLNamedType): number {
    if (alias && !isPlainName(alias.value)) return Infinity;
    if (name.value === "__typename") return 1;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
    if (!definition || !isPlainName(name.value) || !given.every(({ value }) => isPlainValue(value))) return Infinity;
    const type = getNamedType(definition.type);
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type).length : 1;
    return 1 + (selectionSet ? types * this.count(selectionSet, type) : 0);
  }
}

const hasDirectives = ({ directives }: { readonly directives?: readonly unknown[] | undefined }): boolean =>
  directives !== undefined && directives.length > 0;

const isPlainName = (name: string): boolean => !name.includes("_");

function isPlainType(schema: GraphQLSchema, node: TypeNode): boolean {
  const outer = node.kind === Kind.NON_NULL_TYPE ? node.type : node;
  const item = outer.kind === Kind.LIST_TYPE ? outer.type : outer;
  const inner = item.kind === Kind.NON_NULL_TYPE ? item.type : item;
  const type = inner.kind === Kind.NAMED_TYPE ? schema.getType(inner.name.value) : undefined;
  return type !== undefined && (isSpecifiedScalarType(type) || isEnumType(type));
}

const plainValues: ReadonlySet<Kind> = new Set([Kind.INT, Kind.FLOAT, Kind.BOOLEAN, Kind.NULL]);

const isPlainValue = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE || (value.kind === Kind.LIST ? value.values.every(isWord) : isWord(value));

const isWord = (value: ValueNode): boolean =>
  plainValues.has(value.kind) || (value.kind === Kind.ENUM && !value.value.startsWith("_"));
