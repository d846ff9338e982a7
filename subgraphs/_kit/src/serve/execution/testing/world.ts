import { GraphQLError, type GraphQLResolveInfo, GraphQLScalarType, Kind } from "graphql";
import { later, refused } from "./later";
import { ENUM, type FieldModel, INFO_FIELD, type Model, type ObjectModel, possibleTypes, type Shape } from "./model";
import { Random } from "./random";
import { iterableOf, leafValue, NO_LIST, WRONG_SOURCES } from "./values";

/** How often something is not as it should be. */
const FAULTS = 0.02;

/** An object of the graph: all that is asked of it follows from its seed. */
export interface Source {
  type: string;
  seed: string;
  /** Nothing fails in it: what fails in a list that is given up is a rejection that graphql-js leaves to the process. */
  isCalm: boolean;
}

export interface Trace {
  calls: string[];
}

type Values = Record<string, unknown>;

/** What the resolvers of a random schema answer, computed from a seed. */
export class World {
  private readonly classes = new Map<string, new () => object>();

  constructor(private readonly model: Model) {}

  resolvers(): Record<string, unknown> {
    const { objects, abstracts } = this.model;
    return Object.fromEntries([
      ...objects.map((object) => [object.name, this.resolversOf(object)]),
      ...abstracts
        .filter(({ hasResolveType }) => hasResolveType)
        .map(({ name }) => [name, { __resolveType: (value: unknown) => this.nameOf(value, name) }]),
      [ENUM, { RED: 1, BLUE: "azure" }],
      ["Day", DAY],
      ["Blob", BLOB],
    ]);
  }

  private resolversOf({ name, fields, hasIsTypeOf, reference }: ObjectModel): Values {
    const isRoot = name === "Query" || name === "Mutation";
    const resolved = fields.filter((field) => isRoot || formOf(name, field) === "resolver");
    return {
      ...Object.fromEntries(resolved.map((field) => [field.name, this.resolver(name, field)])),
      ...(hasIsTypeOf && { __isTypeOf: (value: unknown) => this.isOf(value, name) }),
      ...(reference === "resolver" && { __resolveReference: ({ id }: { id: string }) => this.referenced(name, id) }),
    };
  }

  private resolver(type: string, field: FieldModel) {
    return (source: unknown, args: Values, context: Trace, info: GraphQLResolveInfo) => {
      context.calls.push(`${type}.${field.name}`);
      if (field === INFO_FIELD) return toldOf(args, info);
      return this.answer(field, isSource(source) ? source : { seed: `${type} ${String(source)}`, isCalm: false }, args);
    };
  }

  private answer(field: FieldModel, { seed, isCalm }: Pick<Source, "seed" | "isCalm">, args: Values): unknown {
    const own = `${seed}/${field.name}${JSON.stringify(args)}`;
    const random = new Random(`${this.model.seed} ${own}`);
    if (!isCalm && random.chance(FAULTS)) throw this.failure(own);
    return this.perhapsLater(own, isCalm, () => this.value(field.shape, own, isCalm));
  }

  private perhapsLater(seed: string, isCalm: boolean, value: () => unknown, probability = 0.4): unknown {
    const random = new Random(`${this.model.seed} when ${seed}`);
    if (!this.model.isAsync || !random.chance(probability)) return value();
    return !isCalm && random.chance(FAULTS) ? refused(random, this.failure(seed)) : later(random, value);
  }

  private value(shape: Shape, seed: string, isCalm: boolean): unknown {
    const random = new Random(`${this.model.seed} what ${seed}`);
    if (!isCalm && random.chance(FAULTS / 2)) return new Error(`${seed} is an error.`);
    if (random.chance(shape.nonNull ? (isCalm ? 0 : FAULTS) : 0.12)) return random.pick([null, undefined]);
    const isWrong = !isCalm && random.chance(FAULTS);
    if (shape.kind === "list") return isWrong ? random.pick(NO_LIST)() : this.list(shape.of, seed, isCalm, random);
    const possible = possibleTypes(this.model, shape.name);
    if (!this.model.objects.some(({ name }) => name === possible[0])) return leafValue(shape.name, random, isWrong);
    return isWrong ? random.pick(WRONG_SOURCES)() : this.source(random.pick(possible), seed, isCalm);
  }

  private list(of: Shape, seed: string, isCalm: boolean, random: Random): unknown {
    const { isAsync } = this.model;
    const areLater = isAsync && random.chance(0.3);
    const areCalm = isCalm || (isAsync && of.nonNull && !areLater);
    const items = Array.from({ length: random.below(4) }, (_, index) => {
      const own = `${seed}/${index}`;
      return this.perhapsLater(own, areCalm, () => this.value(of, own, areCalm), areLater ? 1 : 0.4);
    });
    const failure = !isCalm && !areCalm && random.chance(FAULTS) ? this.failure(`${seed} iterator`) : null;
    // Of promises of what must not be null, a list that fails leaves the rejections to the process.
    return iterableOf(items, random, isAsync && of.nonNull ? null : failure);
  }

  private source(type: string, seed: string, isCalm: boolean): Source {
    const Class = this.classes.get(type) ?? this.classOf(type);
    this.classes.set(type, Class);
    const told = { type, seed, isCalm, ...(this.model.saysTypeName && { __typename: type }), id: seed };
    if (new Random(`${this.model.seed} class ${seed}`).chance(0.5)) return Object.assign(new Class(), told) as never;
    const plain = Object.defineProperties({}, Object.getOwnPropertyDescriptors(Class.prototype));
    return Object.assign(plain, told) as never;
  }

  private classOf(type: string): new () => object {
    const world = this;
    const Class = class {};
    for (const field of this.model.objects.find(({ name }) => name === type)!.fields) {
      const form = formOf(type, field);
      if (form === "resolver") continue;
      const property: PropertyDescriptor =
        form === "getter"
          ? {
              get(this: Source) {
                return world.answer(field, this, {});
              },
            }
          : {
              value(this: Source, args: Values, context: Trace, info: GraphQLResolveInfo) {
                context.calls.push(`${type}.${field.name}()`);
                return field === INFO_FIELD ? toldOf(args, info) : world.answer(field, this, args);
              },
            };
      Object.defineProperty(Class.prototype, field.name, { ...property, configurable: true });
    }
    return Class;
  }

  private referenced(type: string, id: string): unknown {
    const seed = `${type} ${id}`;
    const isUnknown = new Random(seed).chance(0.15);
    return this.perhapsLater(seed, false, () => (isUnknown ? null : this.source(type, seed, false)));
  }

  private isOf(value: unknown, type: string): unknown {
    const seed = `${isSource(value) ? value.seed : String(value)} is ${type}`;
    const isCalm = isSource(value) && value.isCalm;
    const random = new Random(`${this.model.seed} ${seed}`);
    const isRight = isSource(value) ? value.type === type : random.chance(0.5);
    if (isCalm || !random.chance(FAULTS)) {
      return this.perhapsLater(seed, isCalm, () => (isRight ? random.pick([true, 1]) : false), 0.2);
    }
    if (random.chance(0.3)) throw this.failure(seed);
    return this.perhapsLater(seed, isCalm, () => random.pick([null, undefined, "", !isRight]), 0.2);
  }

  private nameOf(value: unknown, abstract: string): unknown {
    const seed = `${isSource(value) ? value.seed : String(value)} of ${abstract}`;
    const isCalm = isSource(value) && value.isCalm;
    const random = new Random(`${this.model.seed} ${seed}`);
    if (isCalm || !random.chance(FAULTS)) {
      return this.perhapsLater(seed, isCalm, () => (isSource(value) ? value.type : this.model.objects[0]!.name), 0.2);
    }
    if (random.chance(0.2)) throw this.failure(seed);
    const wrong = ["Yeti", ENUM, abstract, "Query", 7, null, undefined, "", DAY, { name: "Ant" }];
    return this.perhapsLater(seed, isCalm, () => random.pick(wrong), 0.2);
  }

  private failure(seed: string): unknown {
    const random = new Random(`${this.model.seed} why ${seed}`);
    const path = ["else", "where"];
    return random.pick<() => unknown>([
      () => new Error(`${seed} failed.`),
      () => new TypeError(`${seed} failed.`),
      () => new GraphQLError(`${seed} is refused.`, { extensions: { code: "REFUSED", seed } }),
      () => `${seed} failed.`,
      () => undefined,
      () => ({ seed }),
      // Of a place that it names itself; where others may explain the same null, nobody could tell to which it belongs.
      () => (this.model.isAsync ? new Error(`${seed} failed.`) : new GraphQLError(`${seed} failed.`, { path })),
    ])();
  }
}

const isSource = (value: unknown): value is Source =>
  typeof value === "object" && value !== null && typeof (value as Source).seed === "string";

function formOf(type: string, field: FieldModel): "resolver" | "getter" | "method" {
  return new Random(`${type} ${field.name}`).pick(
    field === INFO_FIELD ? (["resolver", "method"] as const) : (["resolver", "resolver", "getter", "method"] as const),
  );
}

/** All that a resolver may read, but the schema and the types that path's steps stand in. */
function toldOf(args: Values, info: GraphQLResolveInfo): unknown {
  const { fieldName, fieldNodes, returnType, parentType, path, fragments, rootValue, operation, variableValues } = info;
  const steps = [];
  for (let step: typeof path | undefined = path; step; step = step.prev) steps.unshift(step.key);
  return {
    args,
    fieldName,
    path: steps,
    types: [String(returnType), parentType.name, info.schema.getType(parentType.name) === parentType],
    nodes: fieldNodes.map(({ loc }) => loc?.start),
    fragments: Object.entries(fragments).map(([name, { loc }]) => [name, loc?.start]),
    operation: operation.loc?.start,
    variableValues,
    rootValue: String(rootValue),
  };
}

const DAY = new GraphQLScalarType<Date, string | undefined>({
  name: "Day",
  serialize: (value) => (Number.isNaN((value as Date).getTime()) ? undefined : (value as Date).toISOString()),
  parseValue: (value) => {
    const day = new Date(String(value));
    if (Number.isNaN(day.getTime())) throw new GraphQLError(`${value} is no day.`);
    return day;
  },
  parseLiteral: (node) => new Date(node.kind === Kind.STRING ? node.value : "2026-01-01"),
});

const BLOB = new GraphQLScalarType({ name: "Blob" });
