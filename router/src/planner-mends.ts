import {
  baseType,
  type CompositeType,
  federationMetadata,
  isCompositeType,
  isUnionType,
  SelectionSet,
} from "@apollo/federation-internals";

/**
 * Mends `@apollo/query-planner` 2.14.4 itself, whose version is pinned for that: to see whether what a `@requires` needs
 * can be had where the entity was found, it asks whether the type there has such a field. A field that the subgraph only
 * declares `@external` it does not give, so this one says no.
 */
export function mendPlanner(): void {
  if (canRebaseOn === SelectionSet.prototype.canRebaseOn) {
    SelectionSet.prototype.canRebaseOn = function (parentType) {
      return canRebaseOn.call(this, parentType) && !selectsExternal(this, parentType);
    };
  }
}

const canRebaseOn = SelectionSet.prototype.canRebaseOn;

function selectsExternal(selectionSet: SelectionSet, parentType: CompositeType): boolean {
  const metadata = federationMetadata(parentType.schema());
  if (!metadata) return false;
  return selectionSet.selections().some((selection) => {
    if (selection.kind === "FragmentSelection") {
      const condition = selection.element.typeCondition?.name;
      const type = condition === undefined ? parentType : parentType.schema().type(condition);
      return type !== undefined && isCompositeType(type) && selectsExternal(selection.selectionSet, type);
    }
    const field = isUnionType(parentType) ? undefined : parentType.field(selection.element.name);
    if (!field) return false;
    if (metadata.isFieldExternal(field)) return true;
    const type = baseType(field.type!);
    return (
      selection.selectionSet !== undefined && isCompositeType(type) && selectsExternal(selection.selectionSet, type)
    );
  });
}
