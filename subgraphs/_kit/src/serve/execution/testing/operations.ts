import { type DocumentNode, type GraphQLSchema, parse, validate } from "graphql";
import { type FieldModel, fieldsOf, LEAVES, type Model, namedIn, possibleTypes } from "./model";
import type { Random } from "./random";
import { ArgumentTexts, type Variables } from "./variables";

export interface AskedOperation {
  text: string;
  document: DocumentNode;
  /** One operation is asked several times, with other variables. */
  variables: Variables[];
}

/** A random operation that is valid. */
export function randomOperation(model: Model, schema: GraphQLSchema, random: Random): AskedOperation {
  for (;;) {
    const writing = new Writing(model, random);
    const text = writing.text();
    const document = parse(text);
    if (validate(schema, document).length > 0) continue;
    return { text, document, variables: [0, 1].map(() => writing.variables()) };
  }
}

const MAX_DEPTH = 5;

class Writing {
  private readonly fragments = new Map<string, { on: string; text: string }>();
  private readonly values: ArgumentTexts;
  private budget: number;

  constructor(
    private readonly model: Model,
    private readonly random: Random,
  ) {
    const entities = model.objects.filter(({ reference }) => reference).map(({ name }) => name);
    this.values = new ArgumentTexts(random, entities, !model.isAsync);
    this.budget = random.between(2, 22);
  }

  text(): string {
    const { random } = this;
    const operation = random.chance(0.1) ? "mutation" : "query";
    const root = operation === "query" ? "Query" : "Mutation";
    const selections =
      operation === "query" && random.chance(0.25) ? `{ ${this.entities()} }` : this.selections(root, 1);
    const fragments = [...this.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    const name = random.chance(0.3) ? " Asked" : "";
    return [`${operation}${name}${this.values.definitions()} ${selections}`, ...fragments].join("\n");
  }

  variables(): Variables {
    return this.values.variables();
  }

  private entities(): string {
    const { random, model } = this;
    const entities = model.objects.filter(({ reference }) => reference);
    if (entities.length === 0) return "__typename";
    const of = random.some(entities, 0.5).map(({ name }) => `... on ${name} ${this.selections(name, 2)}`);
    const asked = `_entities(representations: ${this.values.representations()}) { __typename ${of.join(" ")} }`;
    return random.chance(0.2) ? `${asked} ${this.field("Query", 1)}` : asked;
  }

  private selections(type: string, depth: number): string {
    const { random } = this;
    const selections: string[] = [];
    const count = random.between(1, depth === 1 ? 3 : 5);
    for (let n = 0; n < count && (selections.length === 0 || this.budget > 0); n++) {
      selections.push(random.chance(0.25) ? this.fragment(type, depth) : this.field(type, depth));
    }
    return `{ ${selections.join(" ")} }`;
  }

  private fragment(type: string, depth: number): string {
    const { random } = this;
    const condition = random.pick(this.overlapping(type));
    const form = random.below(4);
    if (form === 0) return `...${this.directive()} ${this.selections(type, depth)}`;
    if (form > 1) return `... on ${condition}${this.directive()} ${this.selections(condition, depth)}`;
    const known = [...this.fragments].filter(([, { on }]) => this.overlapping(type).includes(on));
    if (known.length > 0 && random.chance(0.5)) return `...${random.pick(known)[0]}${this.directive()}`;
    const text = this.selections(condition, depth);
    // Now, after those that it spreads.
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, { on: condition, text });
    return `...${name}${this.directive()}`;
  }

  /** What a value of the type may also be. */
  private overlapping(type: string): string[] {
    const possible = possibleTypes(this.model, type);
    return [...this.model.objects, ...this.model.abstracts]
      .map(({ name }) => name)
      .filter((name) => possibleTypes(this.model, name).some((one) => possible.includes(one)));
  }

  private field(type: string, depth: number): string {
    const { random } = this;
    this.budget -= 1;
    const mayNest = depth < MAX_DEPTH && this.budget > 0;
    const fields = fieldsOf(this.model, type).filter(({ shape }) => mayNest || LEAVES.includes(namedIn(shape)));
    if (fields.length === 0 || random.chance(0.12)) return `${random.chance(0.3) ? "kind: " : ""}__typename`;
    const field = random.pick(fields);
    const name = namedIn(field.shape);
    const nested = LEAVES.includes(name) ? "" : ` ${this.selections(name, depth + 1)}`;
    return `${this.called(field)}${this.directive()}${nested}`;
  }

  /** Asked in few ways, so that a field is often asked twice in the same one and merged. */
  private called({ name, hasArguments }: FieldModel): string {
    const { random } = this;
    if (!hasArguments)
      return random.chance(0.15) ? `${random.pick(["a", "b", "__proto__", "toString"])}: ${name}` : name;
    const way = random.below(3);
    const called = way === 0 ? name : `${name}_${way}`;
    const asked = this.values.argumentsOf(`${name} ${way}`);
    return way === 0 ? `${called}${asked}` : `${called}: ${name}${asked}`;
  }

  private directive(): string {
    const { random } = this;
    if (!random.chance(0.015)) return "";
    return ` @${random.pick(["skip", "include"])}(if: ${random.pick(["true", "false", this.values.condition()])})`;
  }
}
