import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/** An operation is read once and executed many times, with the same nodes. */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * Whether a field of this name is selected of what the resolver returns, so that it can be read along. A directive may leave it
 * out all the same.
 */
export const asksFor = ({ fieldNodes, fragments }: Asked, name: string): boolean =>
  fieldNodes.some((node) => namesBelow(node, fragments).has(name));

function namesBelow(node: FieldNode, fragments: Asked["fragments"]): ReadonlySet<string> {
  const names = known.get(node) ?? new Set(node.selectionSet && namesIn(node.selectionSet, fragments));
  known.set(node, names);
  return names;
}

function namesIn({ selections }: SelectionSetNode, fragments: Asked["fragments"]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value;
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
    return namesIn(fragment.selectionSet, fragments);
  });
}
