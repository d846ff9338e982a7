import { addInterfaces, addUnions } from "./abstract-types";
import { Draft } from "./draft";
import { addEntities, addGuestFields, addPart, addValues } from "./entities";
import { addEntityFields, addMutations, addQueries } from "./fields";
import { type Model, namedIn } from "./model";
import { Random } from "./random";
import { addOverrides, addProvisions, addRequirements } from "./requirements";
import { addForgetfulness, hideFields, relaxNullability } from "./variations";

const SUBGRAPH_NAMES = ["alpha", "beta", "gamma", "delta"];

export interface SchemaOptions {
  /** Some fields fail, the same ones everywhere. */
  faults: boolean;
  extremes: boolean;
}

/** A random federated schema; most of them compose. */
export function randomModel(seed: number, { faults, extremes }: SchemaOptions): Model {
  const random = new Random(seed);
  const subgraphs = random.shuffled(SUBGRAPH_NAMES).slice(0, random.pick([2, 3, 3, 4]));
  const model: Model = {
    subgraphs,
    dataSeed: seed,
    scalars: ["Moment", "Blob", ...(extremes ? ["Serial"] : [])],
    enums: [
      { name: "Currency", valuesAt: everywhere(subgraphs, ["EUR", "USD", "CNY"]), inaccessible: [] },
      { name: "State", valuesAt: {}, inaccessible: random.chance(0.3) ? ["LOST"] : [] },
    ],
    inputs: [
      {
        name: "Filter",
        fields: [
          { name: "count", shape: { kind: "named", name: "Int", nonNull: false }, defaultValue: 7 },
          { name: "text", shape: { kind: "named", name: "String", nonNull: false } },
          { name: "currency", shape: { kind: "named", name: "Currency", nonNull: false } },
          { name: "not", shape: { kind: "named", name: "Filter", nonNull: false } },
          {
            name: "ids",
            shape: { kind: "list", of: { kind: "named", name: "ID", nonNull: true }, nonNull: false },
          },
        ],
      },
    ],
    objects: [],
    interfaces: [],
    unions: [],
    faults,
    extremes,
  };
  for (const subgraph of subgraphs) {
    const own = ["NEW", "SENT", "LOST", "BACK"].filter((value) => value === "NEW" || random.chance(0.6));
    const state = model.enums[1];
    if (state) state.valuesAt[subgraph] = own;
  }
  const draft = new Draft(model, random);
  addPart(draft);
  addEntities(draft);
  addValues(draft);
  addInterfaces(draft);
  addUnions(draft);
  addEntityFields(draft);
  addGuestFields(draft);
  addQueries(draft);
  addMutations(draft);
  addRequirements(draft);
  addProvisions(draft);
  addOverrides(draft);
  addForgetfulness(draft);
  hideFields(draft);
  if (!faults) relaxNullability(draft);
  dropUnusedEnums(model);
  return model;
}

function everywhere(subgraphs: readonly string[], values: string[]): Record<string, string[]> {
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph, values]));
}

/** Values that no subgraph returns would still have to be the same where they are declared. */
function dropUnusedEnums(model: Model): void {
  const used = new Set(
    [...model.objects, ...model.interfaces].flatMap(({ fields }) => fields.map(({ shape }) => namedIn(shape))),
  );
  model.enums = model.enums.filter(({ name }) => name === "Currency" || used.has(name));
}
