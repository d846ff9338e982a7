import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SchemaDefinitionNode,
  visit,
} from "graphql";
import { createEngine, type RunningEngine } from "../../src/engine";
import { RequestError } from "../../src/errors";
import { ANONYMOUS } from "../../src/request/identity";
import { hiddenCoordinates } from "../fixtures/hidden-coordinates";
import { composed } from "./federation";
import { Random } from "./random";
import { randomModel } from "./schema-generator";
import { type Settings, Subgraph } from "./subgraph";
import { validOperation } from "./valid-operation";
import { World } from "./world";

const SEED = 7;
const SCHEMAS = 6;
const OPERATIONS = 25;
/** Of the fields, and of the arguments that need not be given. */
const HIDDEN = 0.15;
/** Where too much was hidden for what is left to be whole, other things are. */
const TRIES = 20;

const LIMITS = { tokens: 100_000, depth: 50, rootFields: 1_000, aliases: 1_000, fragments: 1_000, fields: 100_000 };
it(`seed ${SEED}: what a variant shows is answered as in the whole, and all that it hides is refused`, async () => {
  const counts = { variants: 0, operations: 0, tooComplex: 0, hidden: 0 };
  for (let number = 0; number < SCHEMAS; number++) {
    const random = new Random(SEED + number);
    const model = randomModel(SEED + number, { faults: false, extremes: false });
    const composition = composed(model);
    if (!("supergraphSdl" in composition)) continue;
    const settings: Settings = { mutations: 0, answers: "text", malformedErrors: undefined, requests: 0 };
    const world = new World(model);
    const sources = Object.fromEntries(model.subgraphs.map((name) => [name, new Subgraph(world, name, settings)]));
    const engine = withVariant(composition.supergraphSdl, sources, random);
    if (!engine) continue;
    counts.variants++;
    const shown = engine.variants.get("shown")!;
    for (let asked = 0; asked < OPERATIONS; asked++) {
      const { text: query, variables } = validOperation(shown.schema, random);
      const answers = [];
      for (const pipeline of [shown, engine.pipeline]) {
        settings.mutations = 0;
        answers.push(await answered(pipeline, query, variables));
      }
      expect({ query, text: answers[0] }).toEqual({ query, text: answers[1] });
      if (answers[0]!.startsWith("LIMIT_EXCEEDED")) counts.tooComplex++;
      else counts.operations++;
    }
    for (const { query, message } of hiddenCoordinates(engine.pipeline.schema, shown.schema)) {
      expect(await answered(shown, query, {})).toContain(message);
      counts.hidden++;
    }
    await engine.close();
  }
  expect(counts).toEqual({ variants: 6, operations: 150, tooComplex: 0, hidden: 55 });
});

type Asked = RunningEngine["pipeline"];

async function answered(pipeline: Asked, query: string, variables: Record<string, unknown>): Promise<string> {
  try {
    return (await pipeline.run({ query, variables }, ANONYMOUS)).text;
  } catch (reason) {
    if (!(reason instanceof RequestError)) throw reason;
    return reason.errors.map(({ extensions, message }) => `${extensions?.code} ${message}`).join("\n");
  }
}

function withVariant(sdl: string, sources: Record<string, Subgraph>, random: Random): RunningEngine | undefined {
  const contracts = { shown: { exclude: ["hidden"], limits: LIMITS } };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const supergraphSdl = print(withHidden(parse(sdl), random));
    try {
      return createEngine({ supergraphSdl, sources, contracts, limits: LIMITS });
    } catch (reason) {
      if (!/^The contract "shown" cannot be served/.test((reason as Error).message)) throw reason;
    }
  }
  return undefined;
}

/** The supergraph with a tag on some of its fields and arguments. */
function withHidden(supergraph: DocumentNode, random: Random): DocumentNode {
  const { schema, directives, definition } = TAG;
  const tagged = <Node extends FieldDefinitionNode | InputValueDefinitionNode>(node: Node): Node | undefined =>
    random.chance(HIDDEN) ? { ...node, directives: [...(node.directives ?? []), ...directives] } : undefined;
  const document = visit(supergraph, {
    SchemaDefinition: (node) => ({ ...node, directives: [...(node.directives ?? []), ...schema] }),
    DirectiveDefinition: () => false,
    FieldDefinition: { leave: tagged },
    InputValueDefinition: (node) => (node.type.kind === Kind.NON_NULL_TYPE ? undefined : tagged(node)),
  });
  return { ...document, definitions: [...document.definitions, definition] };
}

/** What a supergraph with tags has besides. */
const TAG = (() => {
  const { definitions } = parse(`
    schema @link(url: "https://specs.apollo.dev/tag/v0.3") { query: Query }
    type Query @tag(name: "hidden") { x: Int }
    directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION |
      SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
  `);
  const [schema, type, definition] = definitions as [SchemaDefinitionNode, ObjectTypeDefinitionNode, DefinitionNode];
  return { schema: schema.directives!, directives: type.directives!, definition };
})();
