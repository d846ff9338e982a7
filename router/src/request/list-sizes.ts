import type { FieldDefinition, ObjectType, Schema } from "@apollo/federation-internals";

/** What a field says of the lists below it (`@listSize`), and of its own work (`@cost`). */
export interface StatedCost {
  /** How long the list is known to be at most, where no argument says so. */
  assumedSize?: number | undefined;
  /** Arguments that say how long it is; of several the largest. */
  slicingArguments: readonly string[];
  /** Fields of the object it returns that are the list; without any, the field is the list itself. */
  sizedFields: readonly string[];
  weight?: number | undefined;
}

const COST = "https://specs.apollo.dev/cost";
/** Relay's names, for fields that say nothing else. */
const SLICING = ["first", "last"];
const SIZED = ["edges", "nodes"];

/** By type and field. */
export class StatedCosts {
  private readonly byField = new Map<string, StatedCost>();

  static of(schema: Schema): StatedCosts {
    const feature = schema.coreFeatures?.getByIdentity(COST);
    const [listSize, cost] = ["listSize", "cost"].map((name) => feature?.directiveNameInSchema(name));
    const stated = new StatedCosts();
    for (const type of [...schema.objectTypes(), ...schema.interfaceTypes()]) {
      for (const field of type.fields() as FieldDefinition<ObjectType>[]) {
        const [size, own] = [listSize, cost].map((name) => name && field.appliedDirectivesOf(name)[0]?.arguments());
        const byConvention = SLICING.filter((name) => field.argument(name));
        if (!size && !own && byConvention.length === 0) continue;
        const { assumedSize, slicingArguments, sizedFields } = (size || {}) as Partial<StatedCost>;
        const slicing = slicingArguments ?? byConvention;
        stated.byField.set(`${type.name}.${field.name}`, {
          assumedSize,
          slicingArguments: slicing,
          sizedFields: sizedFields ?? (slicing.length > 0 ? SIZED : []),
          weight: own ? (own as { weight: number }).weight : undefined,
        });
      }
    }
    return stated;
  }

  for(type: string, field: string): StatedCost | undefined {
    return this.byField.get(`${type}.${field}`);
  }
}
