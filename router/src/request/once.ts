import type { Schema } from "@apollo/federation-internals";
import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { Code, refuse } from "../errors";

const ONCE = "https://specs.baiyun.example/once";

/** The fields of a supergraph of which an operation may ask for one, once (`@once`). */
export class OnceFields {
  private constructor(private readonly fields: ReadonlySet<string>) {}

  static of(schema: Schema): OnceFields {
    const directive = schema.coreFeatures?.getByIdentity(ONCE)?.directiveNameInSchema("once");
    if (directive === undefined) return new OnceFields(new Set());
    const types = [...schema.objectTypes(), ...schema.interfaceTypes()];
    const marked = types.flatMap((type) =>
      [...type.fields()]
        .filter((field) => field.hasAppliedDirective(directive))
        .map(({ name }) => `${type.name}.${name}`),
    );
    return new OnceFields(new Set(marked));
  }

  /** @returns the places in the answer at which an operation asks for them; below a list there are many. */
  placesIn(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string[] {
    if (this.fields.size === 0) return [];
    const places = new Set<string>();
    const look = (within: SelectionSetNode, parent: GraphQLCompositeType, path: string): void => {
      for (const selection of within.selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
          look(selection.selectionSet, isCompositeType(type) ? type : parent, path);
          continue;
        }
        const name = selection.name.value;
        const place = `${path}${selection.alias?.value ?? name}`;
        if (this.has(schema, parent, name)) places.add(place);
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        const type = field && getNamedType(field.type);
        if (!field || !selection.selectionSet || !isCompositeType(type)) continue;
        look(selection.selectionSet, type, `${place}.`);
        if (isList(field.type)) look(selection.selectionSet, type, `${place}.@.`);
      }
    };
    look(selectionSet, schema.getRootType(operation)!, "");
    return [...places];
  }

  /** An interface's field is what the field of any of its types is. */
  private has(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string): boolean {
    if (this.fields.has(`${parent.name}.${name}`)) return true;
    return (
      isAbstractType(parent) && schema.getPossibleTypes(parent).some((type) => this.fields.has(`${type.name}.${name}`))
    );
  }
}

/** @throws RequestError 400 ASKED_MORE_THAN_ONCE */
export function ensureOnce(places: readonly string[]): void {
  const [first] = places;
  if (first === undefined || places.length === 1) return;
  throw refuse(
    400,
    Code.ASKED_MORE_THAN_ONCE,
    `An operation may ask for one field as costly as "${first}", once: send the others by themselves.`,
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
