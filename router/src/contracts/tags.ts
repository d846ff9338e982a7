import type { Schema } from "@apollo/federation-internals";

const TAG = "https://specs.apollo.dev/tag";
const NONE: ReadonlySet<string> = new Set();

/** What is asked of an element of a supergraph; every kind of it has these. */
interface Tagged {
  coordinate: string;
  appliedDirectivesOf(name: string): readonly { arguments(): Record<string, unknown> }[];
}

/** The names of `@tag` on each element of a supergraph, found through `@link` under whatever name it imports the directive. */
export class Tags {
  private readonly byCoordinate = new Map<string, Set<string>>();

  private constructor(private readonly directive: string | undefined) {}

  static of(schema: Schema): Tags {
    const tags = new Tags(schema.coreFeatures?.getByIdentity(TAG)?.directiveNameInSchema("tag"));
    if (tags.directive !== undefined) tags.gather(schema);
    return tags;
  }

  /** @param coordinate such as `Order`, `Order.lines`, `Query.orders(first:)` */
  at(coordinate: string): ReadonlySet<string> {
    return this.byCoordinate.get(coordinate) ?? NONE;
  }

  private gather(schema: Schema): void {
    for (const type of schema.types()) {
      this.note(type);
      if (type.kind === "EnumType") for (const value of type.values) this.note(value);
      if (type.kind === "InputObjectType") for (const field of type.fields()) this.note(field);
      if (type.kind !== "ObjectType" && type.kind !== "InterfaceType") continue;
      for (const field of type.fields()) {
        this.note(field);
        for (const argument of field.arguments()) this.note(argument);
      }
    }
  }

  private note(element: Tagged): void {
    const names = element.appliedDirectivesOf(this.directive!).map((applied) => String(applied.arguments().name));
    if (names.length > 0) this.byCoordinate.set(element.coordinate, new Set(names));
  }
}
