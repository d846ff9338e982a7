import {
  buildASTSchema,
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import type { SubgraphRequest, SubgraphResult, SubgraphSource } from "../../src/sources/source";
import { type AnswerForm, answerIn } from "./answer-form";
import { fromExactJson, readLiteralsExactly } from "./marks";
import {
  ENTITY_COUNT,
  type FieldModel,
  type FieldSet,
  implementersOf,
  type KeyModel,
  type Model,
  namedIn,
} from "./model";
import { subgraphSdl } from "./sdl";
import { type Arguments, canonical, eachThing, type Thing, type World } from "./world";

/** A thing as one subgraph holds it. */
interface Held extends Thing {
  /** The name it goes by here, when its own is not known. */
  as?: string;
  representation?: Fields;
  /** Fields of other subgraphs that came along with it. */
  provided?: FieldSet;
}

type Fields = Record<string, unknown>;

export const WITHOUT_REQUIRED = "was asked without what it requires.";

/** What all subgraphs of a federation share. */
export interface Settings {
  /** Counts the mutations of one operation; to be set to nought before each. */
  mutations: number;
  answers: AnswerForm;
  /** Takes the place of errors where there are none. */
  malformedErrors: unknown;
  /** Counts what is asked. */
  requests: number;
}

/**
 * One subgraph over the world. It is as strict as a subgraph can be: it answers nothing that it does not resolve, and
 * computes what requires other fields from what the representation says.
 */
export class Subgraph implements SubgraphSource {
  private readonly schema: GraphQLSchema;
  private readonly documents = new Map<string, DocumentNode | readonly Error[]>();
  private readonly entities = new Map<string, Map<string, Thing>>();
  /** Hears what is asked, for reports. */
  onRequest: ((request: SubgraphRequest) => void) | undefined;

  constructor(
    private readonly world: World,
    private readonly name: string,
    private readonly settings: Settings,
  ) {
    this.schema = executableSchema(world.model, name);
  }

  async execute(request: SubgraphRequest): Promise<SubgraphResult | string> {
    this.onRequest?.(request);
    this.settings.requests++;
    const document = this.document(request.query);
    if (!("kind" in document))
      return { errors: document.map(({ message }) => ({ message: `${this.name}: ${message}` })) };
    const result = await execute({
      schema: this.schema,
      document,
      rootValue: { type: "", index: 0 },
      variableValues: fromExactJson(request.variablesText ?? "{}") as Fields,
      operationName: request.operationName ?? null,
      fieldResolver: this.resolveField,
      typeResolver: (held: Held) => held.as ?? held.type,
    });
    const { answers, malformedErrors } = this.settings;
    return answerIn(
      answers,
      malformedErrors === undefined || result.errors ? result : { ...result, errors: malformedErrors },
    );
  }

  subscribe(): never {
    throw new Error("There are no subscriptions.");
  }

  private document(query: string): DocumentNode | readonly Error[] {
    let known = this.documents.get(query);
    if (!known) {
      const parsed = parse(query);
      const errors = validate(this.schema, parsed);
      known = errors.length > 0 ? errors : parsed;
      this.documents.set(query, known);
    }
    return known;
  }

  private readonly resolveField: GraphQLFieldResolver<Held, unknown, Arguments> = (held, given, _, info) => {
    const { fieldName } = info;
    const parent = info.parentType.name;
    if (fieldName === "_entities") return (given.representations as Fields[]).map((each) => this.entity(each));
    const field = this.field(parent, fieldName);
    const object: Thing = { type: held.type || parent, index: held.index };
    if (parent === "Mutation") object.index = ++this.settings.mutations;
    const placement = field.at[this.name];
    const provided = held.provided?.find((step) => "field" in step && step.field === fieldName);
    if (provided) return this.held(this.world.resolve(object, fieldName, given), provided.of);
    if (placement?.kind !== "resolved") throw new Error(`${this.name} does not resolve ${parent}.${fieldName} here.`);
    if (placement.overridden) throw new Error(`${parent}.${fieldName} has moved away from ${this.name}.`);
    const { requires, provides } = placement;
    const required = requires && this.required(requires, held, `${parent}.${fieldName}`);
    return this.held(this.world.value(object, fieldName, given, required), provides);
  };

  /** From the representation; without one, a subgraph has only what it promised to provide at this place. */
  private required(requires: FieldSet, held: Held, coordinate: string): Fields {
    if (held.representation) return sent(requires, held.representation);
    const [type = ""] = coordinate.split(".");
    if (this.covers(type, held.provided ?? [], requires)) return this.world.required(held, requires);
    throw new Error(`${coordinate} ${WITHOUT_REQUIRED}`);
  }

  /** Whoever provides an object gives all of it that is its own to give. */
  private covers(type: string, provided: FieldSet, wanted: FieldSet): boolean {
    return wanted.every((step) => {
      if (!("field" in step)) return false;
      const field = this.field(type, step.field);
      const placement = field.at[this.name];
      const same = provided.find((each) => "field" in each && each.field === step.field);
      const isOwn = placement?.kind === "resolved" && !placement.requires;
      return (same || isOwn) && (!step.of || this.covers(namedIn(field.shape), same?.of ?? [], step.of));
    });
  }

  private held(value: unknown, provided: FieldSet = []): unknown {
    return eachThing(value, (thing) => {
      if (typeof thing !== "object" || !("type" in thing)) return thing;
      const here = provided.flatMap((step) => ("field" in step ? [step] : step.on === thing.type ? step.of : []));
      return here.length > 0 ? { ...thing, provided: here } : thing;
    });
  }

  private field(type: string, name: string): FieldModel {
    const { objects, interfaces } = this.world.model;
    const found = [...objects, ...interfaces]
      .find((each) => each.name === type)
      ?.fields.find((each) => each.name === name);
    if (!found) throw new Error(`${type}.${name} does not exist.`);
    return found;
  }

  private entity(representation: Fields): Held | null {
    const name = String(representation.__typename);
    for (const key of this.keysOf(name)) {
      const thing = key.resolvable && this.byKey(name, key).get(canonical(sent(key.fields, representation)));
      if (!thing) continue;
      if (!this.world.knows(this.name, thing)) return null;
      const isGuest = this.world.model.interfaces.some(
        (each) => each.name === name && each.objectAt.includes(this.name),
      );
      return { ...thing, representation, ...(isGuest && { as: name }) };
    }
    throw new Error(`${this.name} resolves no reference like ${JSON.stringify(representation)}.`);
  }

  private keysOf(name: string): KeyModel[] {
    const { objects, interfaces } = this.world.model;
    const declared = interfaces.find((each) => each.name === name);
    if (declared?.objectAt.includes(this.name)) return [{ fields: [{ field: "id" }], resolvable: true }];
    return (declared ?? objects.find((each) => each.name === name))?.at[this.name]?.keys ?? [];
  }

  private byKey(name: string, key: KeyModel): Map<string, Thing> {
    const id = `${name} ${canonical(key.fields)}`;
    let known = this.entities.get(id);
    if (!known) {
      known = new Map();
      const { model } = this.world;
      const types = model.objects.some((each) => each.name === name)
        ? [name]
        : implementersOf(model, name).map((each) => each.name);
      for (const type of types) {
        for (let index = 0; index < ENTITY_COUNT; index++) {
          known.set(canonical(this.world.required({ type, index }, key.fields)), { type, index });
        }
      }
      this.entities.set(id, known);
    }
    return known;
  }
}

/** What a representation says about a field set. */
function sent(set: FieldSet, representation: Fields): Fields {
  const found: Fields = {};
  for (const step of set) {
    if ("on" in step) {
      // Planners do not always send what a required object is; then its fields tell.
      const type = representation.__typename;
      const matches =
        type === undefined
          ? step.of.some((each) => "field" in each && Object.hasOwn(representation, each.field))
          : type === step.on;
      if (matches) Object.assign(found, sent(step.of, representation));
      continue;
    }
    const { of } = step;
    const value = Object.hasOwn(representation, step.field) ? representation[step.field] : "(not sent)";
    found[step.field] = of
      ? eachThing(value, (inner) => (typeof inner === "object" ? sent(of, inner as never) : inner))
      : value;
  }
  return found;
}

function executableSchema(model: Model, subgraph: string): GraphQLSchema {
  const own = subgraphSdl(model, subgraph).replaceAll(/^extend type/gm, "type");
  const entities = [...model.objects, ...model.interfaces].flatMap((each) => {
    const isObject = "kind" in each ? each.at[subgraph]?.keys.length : each.objectAt.includes(subgraph);
    return isObject ? each.name : [];
  });
  const hasQuery = model.objects.find(({ name }) => name === "Query")?.fields.some((field) => field.at[subgraph]);
  const entityUnion = `scalar _Any union _Entity = ${entities.join(" | ")}`;
  const machinery = `${entities.length > 0 ? entityUnion : ""} ${hasQuery ? "extend " : ""}type Query {
    _service: String
    ${entities.length > 0 ? "_entities(representations: [_Any!]!): [_Entity]!" : ""}
  }`;
  return readLiteralsExactly(buildASTSchema(parse(`${own}\n${machinery}`), { assumeValidSDL: true }));
}
