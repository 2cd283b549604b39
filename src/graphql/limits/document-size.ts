import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";
import type { Limits } from "./limits";

/** How large a document is, at its largest operation or fragment. */
export type DocumentSize = Pick<Limits, "depth" | "aliases" | "rootFields" | "fields" | "directives" | "nesting">;

type Size = Readonly<Record<keyof DocumentSize, number>>;

const nothing: Size = { depth: 0, aliases: 0, rootFields: 0, fields: 0, directives: 0, nesting: 0 };

/** Two selections side by side: what is counted adds up, what is measured is the greater. */
const beside = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  rootFields: one.rootFields + other.rootFields,
  fields: one.fields + other.fields,
  directives: Math.max(one.directives, other.directives),
  nesting: Math.max(one.nesting, other.nesting),
});

/** Each fragment is measured once, however often it is spread: nothing here takes longer than the document is. */
export function sizeOfDocument(document: DocumentNode): DocumentSize {
  const ruler = new Ruler(document);
  const sizes = document.definitions.flatMap((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      return [{ ...ruler.fragment(definition.name.value), rootFields: 0 }];
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const own = sizeOfDirectives(definition.directives);
    return [
      [
        ruler.selections(definition.selectionSet),
        own,
        ...(definition.variableDefinitions ?? []).map(sizeOfVariable),
      ].reduce(beside),
    ];
  });
  return sizes.reduce(greater, nothing);
}

function greater(one: Size, other: Size): Size {
  const names = Object.keys(nothing) as (keyof Size)[];
  return Object.fromEntries(names.map((name) => [name, Math.max(one[name], other[name])])) as unknown as Size;
}

class Ruler {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Size>();

  constructor(document: DocumentNode) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selections({ selections }: SelectionSetNode): Size {
    return selections.map((selection) => this.selection(selection)).reduce(beside, nothing);
  }

  /** One that leads back to itself adds nothing: graphql-js says what is wrong with it. */
  fragment(name: string): Size {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    this.measured.set(name, nothing);
    const size = fragment
      ? beside(this.selections(fragment.selectionSet), sizeOfDirectives(fragment.directives))
      : nothing;
    this.measured.set(name, size);
    return size;
  }

  private selection(selection: SelectionNode): Size {
    const own = sizeOfDirectives(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(own, this.fragment(selection.name.value));
    if (selection.kind === Kind.INLINE_FRAGMENT) return beside(own, this.selections(selection.selectionSet));
    const inner = selection.selectionSet ? this.selections(selection.selectionSet) : nothing;
    const values = (selection.arguments ?? []).map(({ value }) => nestingOf(value));
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      rootFields: 1,
      fields: inner.fields + 1,
      directives: Math.max(own.directives, inner.directives),
      nesting: Math.max(own.nesting, inner.nesting, ...values),
    };
  }
}

function sizeOfDirectives(directives: readonly DirectiveNode[] = []): Size {
  const values = directives.flatMap((directive) => (directive.arguments ?? []).map(({ value }) => nestingOf(value)));
  return { ...nothing, directives: directives.length, nesting: Math.max(0, ...values) };
}

function sizeOfVariable({ type, defaultValue, directives }: VariableDefinitionNode): Size {
  const own = sizeOfDirectives(directives);
  const values = [nestingOfType(type), defaultValue ? nestingOf(defaultValue) : 0];
  return { ...own, nesting: Math.max(own.nesting, ...values) };
}

function nestingOf(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(nestingOf));
  if (value.kind === Kind.OBJECT) return 1 + Math.max(0, ...value.fields.map((field) => nestingOf(field.value)));
  return 0;
}

function nestingOfType(type: TypeNode): number {
  if (type.kind === Kind.LIST_TYPE) return 1 + nestingOfType(type.type);
  return type.kind === Kind.NON_NULL_TYPE ? nestingOfType(type.type) : 0;
}
