import {
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeDefinitionNode,
} from "graphql";
import type { Tags } from "./tags";

/**
 * Which part of a graph a variant of it is, by the rules of Apollo's contracts: what carries one of the tags of `include` and
 * none of `exclude`. A type's tags are those of its fields and values, too, and a field's those of its arguments; a type is
 * there as soon as something in it is. What cannot be reached from a root is left out.
 */
export interface Contract {
  /** Without any, all that is not excluded. */
  include?: readonly string[];
  exclude?: readonly string[];
}

/** The types of a graph as a contract lets them be seen, whether or not anything leads to them. */
export class VisibleTypes {
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  private readonly included: ReadonlySet<string>;
  private readonly excluded: ReadonlySet<string>;
  /** Of each type, what is hidden and yet has to be given. */
  private readonly faults = new Map<string, string[]>();

  constructor(
    { include = [], exclude = [] }: Contract,
    private readonly tags: Tags,
    definitions: readonly TypeDefinitionNode[],
  ) {
    this.included = new Set(include);
    this.excluded = new Set(exclude);
    const seen = new Map(definitions.flatMap((each) => this.type(each) ?? []).map((each) => [each.name.value, each]));
    const among = <Each extends NamedTypeNode>(named: readonly Each[] = []) =>
      named.filter(({ name }) => seen.has(name.value));
    for (const [name, type] of seen) {
      if (type.kind === Kind.UNION_TYPE_DEFINITION) {
        const types = among(type.types);
        if (types.length > 0) seen.set(name, { ...type, types });
        else seen.delete(name);
      } else if ("interfaces" in type) seen.set(name, { ...type, interfaces: among(type.interfaces) });
    }
    this.types = seen;
  }

  faultsOf(reached: ReadonlyMap<string, unknown>): string[] {
    return [...this.faults].flatMap(([type, faults]) => (reached.has(type) ? faults : []));
  }

  private type(type: TypeDefinitionNode): TypeDefinitionNode | undefined {
    const name = type.name.value;
    switch (type.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = this.members(name, type.fields).map((field) => this.field(name, field));
        return fields.length > 0 ? { ...type, fields } : undefined;
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
        const fields = this.members(name, type.fields);
        this.noteMissing(name, type.fields, fields, (field) => `${name}.${field}`);
        return fields.length > 0 ? { ...type, fields } : undefined;
      }
      case Kind.ENUM_TYPE_DEFINITION: {
        const values = this.members(name, type.values);
        return values.length > 0 ? { ...type, values } : undefined;
      }
      default:
        return this.isVisible(name) ? type : undefined;
    }
  }

  private field(type: string, field: FieldDefinitionNode): FieldDefinitionNode {
    const coordinate = `${type}.${field.name.value}`;
    const of = (argument: string) => `${coordinate}(${argument}:)`;
    const kept = field.arguments?.filter(({ name }) => this.isVisible(type, coordinate, of(name.value))) ?? [];
    this.noteMissing(type, field.arguments, kept, of);
    return { ...field, arguments: kept };
  }

  private members<Member extends { name: { value: string } }>(type: string, all: readonly Member[] = []): Member[] {
    return all.filter(({ name }) => this.isVisible(type, `${type}.${name.value}`));
  }

  /** @param around coordinates of what it stands in, and its own */
  private isVisible(...around: readonly string[]): boolean {
    let isIncluded = this.included.size === 0;
    for (const coordinate of around) {
      for (const tag of this.tags.at(coordinate)) {
        if (this.excluded.has(tag)) return false;
        isIncluded ||= this.included.has(tag);
      }
    }
    return isIncluded;
  }

  private noteMissing(
    type: string,
    all: readonly InputValueDefinitionNode[] = [],
    kept: readonly InputValueDefinitionNode[],
    coordinateOf: (name: string) => string,
  ): void {
    for (const each of all) {
      if (each.type.kind !== Kind.NON_NULL_TYPE || each.defaultValue || kept.includes(each)) continue;
      const fault = `${coordinateOf(each.name.value)} is hidden and must be given`;
      this.faults.set(type, [...(this.faults.get(type) ?? []), fault]);
    }
  }
}
