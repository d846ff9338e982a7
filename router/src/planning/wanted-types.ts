import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { innerPosition, responseNameOf } from "../operation/response-names";
import { possibleTypeNames } from "../operation/response-tree";

interface Position {
  set: SelectionSetNode;
  /** Concrete types that may stand here. */
  possible: readonly string[];
  type: GraphQLCompositeType;
}

/** Of which concrete types an operation wants a field, under the names that the planner was given. */
export class WantedTypes {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /**
   * @param path of a plan, `@` standing for each element of a list
   * @returns undefined when the field is wanted of all that may stand there, or not by the operation itself
   */
  of(path: readonly string[], name: string): readonly string[] | undefined {
    const wanted = new Set<string>();
    const all = new Set<string>();
    for (const position of this.at(path)) {
      for (const type of position.possible) all.add(type);
      for (const found of this.named(position, name)) for (const type of found.possible) wanted.add(type);
    }
    return wanted.size === 0 || wanted.size === all.size ? undefined : [...wanted];
  }

  private at(path: readonly string[]): Position[] {
    const type = this.schema.getRootType(this.operation.operation)!;
    let positions: Position[] = [{ set: this.operation.selectionSet, possible: [type.name], type }];
    for (const step of path) {
      if (step === "@") continue;
      positions = positions.flatMap((position) =>
        this.named(position, step).flatMap(({ selection, type: parent }): Position[] => {
          const inner = innerPosition(this.schema, selection, parent, false).type;
          if (!inner || !selection.selectionSet) return [];
          return [{ set: selection.selectionSet, possible: possibleTypeNames(this.schema, inner), type: inner }];
        }),
      );
    }
    return positions;
  }

  /** The fields of a name, with the types that they are asked of. */
  private named({ set, possible, type }: Position, name: string): (Position & { selection: FieldNode })[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error("Fragments are spread before planning.");
      if (selection.kind === Kind.FIELD) {
        const isNamed = responseNameOf(selection) === name;
        return isNamed ? [{ set, possible, type, selection }] : [];
      }
      const condition = innerPosition(this.schema, selection, type, false).type!;
      const within = possibleTypeNames(this.schema, condition).filter((each) => possible.includes(each));
      return this.named({ set: selection.selectionSet, possible: within, type: condition }, name);
    });
  }
}
