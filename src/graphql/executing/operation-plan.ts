import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  OperationTypeNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import type { Sketched } from "../records/sketching";
import type { Call, Variables } from "./call";

/** Looks at a field of the root: its sketch, or null where it has none. */
export type SketchOf = (asked: GraphQLResolveInfo) => Sketched | null;

/** A field of the root that has a sketch. */
export interface SketchedField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly key: string;
  readonly sketched: Sketched;
}

/** What stands under a response key, all its nodes merged. */
export interface RootField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly isTypename: boolean;
  /** Null where it goes the rest way. */
  readonly compiled: SketchedField | null;
}

/** A document whose one operation asks for a part of what another does. */
type Rest = Pick<Call, "document" | "operation">;

/** What an operation asks of the root: the same for each call with the same values in `@skip` and `@include`. */
export class OperationPlan {
  readonly fields: readonly RootField[];
  /** Those that have a sketch, and those that go the rest way. */
  readonly sketched: readonly SketchedField[];
  readonly others: readonly RootField[];
  private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  private rest: { readonly of: string; readonly document: Rest } | null = null;

  constructor(
    call: Call,
    /** Coerced. */
    variables: Variables,
    readonly root: GraphQLObjectType,
    sketchOf: SketchOf,
  ) {
    const { schema, document, operation } = call;
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    const collected = collectFields(schema, this.fragments, variables, root, operation.selectionSet);
    // Several mutations stand in a row: graphql-js begins one where the one before has ended.
    const isAtOnce = operation.operation === OperationTypeNode.QUERY || collected.size === 1;
    this.fields = [...collected].map(([key, nodes]) => {
      const name = nodes[0]?.name.value ?? "";
      const definition = root.getFields()[name];
      const asked = definition && this.askedOf({ key, nodes, definition }, call, variables);
      const sketched = asked && isAtOnce ? sketchOf(asked) : null;
      const compiled = definition && sketched ? { key, nodes, definition, sketched } : null;
      return { key, nodes, isTypename: name === "__typename", compiled };
    });
    this.sketched = this.fields.flatMap(({ compiled }) => compiled ?? []);
    this.others = this.fields.filter(({ compiled, isTypename }) => compiled === null && !isTypename);
  }

  /** What asks for these of its fields alone; kept, so that it can be compiled. */
  restOf(call: Call, fields: readonly RootField[]): Rest {
    const of = fields.map(({ key }) => key).join();
    if (this.rest?.of === of) return this.rest.document;
    const document = documentOf(call, fields);
    this.rest = { of, document };
    return document;
  }

  /** As graphql-js tells a resolver what is asked of it. */
  askedOf(
    { key, nodes, definition }: Pick<SketchedField, "key" | "nodes" | "definition">,
    { schema, operation }: Call,
    variableValues: Variables,
  ): GraphQLResolveInfo {
    return {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType: definition.type,
      parentType: this.root,
      path: { prev: undefined, key, typename: this.root.name },
      schema,
      fragments: this.fragments,
      rootValue: undefined,
      operation,
      variableValues,
    };
  }
}

/** With the same fragments and variables. */
function documentOf({ document, operation }: Call, fields: readonly RootField[]): Rest {
  const selections = fields.flatMap(({ nodes }) => nodes);
  const rest = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return { document: { ...document, definitions: [rest, ...fragments] }, operation: rest };
}
