import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/** The names of the fields that a request selects below a field, by fragments too; those that a directive leaves out are among them. */
export function selectedNames({ fieldNodes, fragments }: Asked): ReadonlySet<string> {
  const names = new Set<string>();
  const read = (node: Pick<FieldNode, "selectionSet">): void => {
    node.selectionSet?.selections.forEach(readOne);
  };
  const readOne = (selection: SelectionSetNode["selections"][number]): void => {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) read(selection);
    else {
      const fragment = fragments[selection.name.value];
      if (fragment) read(fragment);
    }
  };
  fieldNodes.forEach(read);
  return names;
}
