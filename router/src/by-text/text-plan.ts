import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { Serialiser, type SerialiserOptions } from "../answer/serialise";
import { hold, possibleTypes } from "../operation/response-tree";
import { entitySelections } from "../planning/entity-selections";
import { FallBack } from "../steps/fall-back";
import type { FetchStrategy } from "../steps/fetch-strategy";
import { Merging } from "../steps/merge";
import { representing } from "../steps/representations";
import type { EntityFetch, RootFetch, Step } from "../steps/steps";
import { FetchedFields } from "./fetched-fields";
import { LeafRuns } from "./leaf-runs";
import { TextReader } from "./text-reader";
import { byText } from "./text-strategy";

export interface TextPlanOptions {
  /** Everything, hidden types included. */
  schema: GraphQLSchema;
  step: Step;
  /** Names of fields that representations need. */
  required: ReadonlySet<string>;
  serialising: Omit<SerialiserOptions, "runs">;
}

/** A plan whose gathered data keeps leaves as the JSON text that came, and the code that writes such data. */
export interface TextPlan {
  step: Step;
  serialiser: Serialiser;
}

/** The plan by text; a FallBack when this operation, or this combination of its conditions, can only be executed by values. */
export function textPlan(options: TextPlanOptions, coerced: Readonly<Record<string, unknown>>): TextPlan | FallBack {
  try {
    return new TextPlanCompiler(options, coerced).plan();
  } catch (reason) {
    if (reason instanceof FallBack) return reason;
    throw reason;
  }
}

/** What one fetch selects, and of which objects. */
interface Selected {
  types: readonly GraphQLObjectType[];
  sets: readonly SelectionSetNode[];
}

class TextPlanCompiler {
  private readonly runs: LeafRuns;
  private readonly fields: FetchedFields;
  private readonly merging: Merging;
  private readonly selected = new Map<RootFetch | EntityFetch, Selected>();

  constructor(
    private readonly options: TextPlanOptions,
    private readonly coerced: Readonly<Record<string, unknown>>,
  ) {
    const { schema, required, serialising } = options;
    this.runs = new LeafRuns(schema, serialising.access, (conditions) => hold(conditions, coerced));
    this.fields = new FetchedFields({ schema, shownSchema: serialising.schema, runs: this.runs, required });
    this.merging = new Merging(schema);
  }

  plan(): TextPlan {
    const { step, serialising } = this.options;
    const { schema, rootType, tree } = serialising;
    this.runs.noteShown(schema, rootType, tree);
    for (const fetch of this.fetches(step)) this.selected.set(fetch, this.selectedBy(fetch));
    const selected = [...this.selected.values()];
    for (const { types, sets } of selected) for (const type of types) this.runs.noteFetched(type, sets);
    for (const { types, sets } of selected) for (const type of types) this.fields.note(type, sets);
    const serialiser = new Serialiser({ ...serialising, runs: this.runs });
    if (!serialiser.for(this.coerced, false)) throw new FallBack("operation", "The answer has to be shaped.");
    return { step: this.step(step), serialiser };
  }

  private fetches(step: Step | undefined): (RootFetch | EntityFetch)[] {
    switch (step?.kind) {
      case undefined:
        return [];
      case "sequence":
      case "parallel":
        return step.steps.flatMap((each) => this.fetches(each));
      case "condition":
        return this.fetches(this.chosen(step));
      case "root":
        return [step];
      case "entities":
        return [step, ...step.instead.flatMap((each) => this.fetches(each))];
    }
  }

  private step(step: Step): Step {
    switch (step.kind) {
      case "sequence":
      case "parallel":
        return { ...step, steps: step.steps.map((each) => this.step(each)) };
      case "condition": {
        const chosen = this.chosen(step);
        return chosen ? this.step(chosen) : { kind: "sequence", steps: [] };
      }
      case "root":
        return this.root(step);
      case "entities":
        return this.entities(step);
    }
  }

  private root(fetch: RootFetch): RootFetch {
    const { types, sets } = this.selected.get(fetch)!;
    const [type] = types;
    const read = new TextReader(this.fields).ofRoot(type!, sets);
    return { ...fetch, strategy: byText(read, this.mergerOf({ types, sets })) };
  }

  private entities(fetch: EntityFetch): EntityFetch {
    const { types, sets } = this.selected.get(fetch)!;
    const read = new TextReader(this.fields).ofEntities(types, sets);
    const strategy = {
      ...byText(read, this.mergerOf({ types, sets })),
      representing: representing({ ...fetch.representation, isText: true }),
    };
    return {
      ...fetch,
      strategy,
      instead: fetch.instead.map((each) => this.entities(each)),
    };
  }

  private mergerOf({ types, sets }: Selected): FetchStrategy["merge"] {
    return this.merging.mergerOf([...new Set(types.flatMap((type) => this.fields.keptIn(type, sets)))]);
  }

  private chosen(step: Extract<Step, { kind: "condition" }>): Step | undefined {
    return this.coerced[step.variable] ? step.met : step.unmet;
  }

  private selectedBy(fetch: RootFetch | EntityFetch): Selected {
    if (fetch.outputRewrites.length > 0) throw new FallBack("operation", "The answer has to be rewritten.");
    const { schema } = this.options;
    const document = parse(fetch.query, { noLocation: true });
    if (fetch.kind === "root") {
      const operation = document.definitions.find(
        (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
      );
      return { types: [schema.getRootType(operation!.operation)!], sets: [operation!.selectionSet] };
    }
    const sets = entitySelections(document);
    const conditions = sets.flatMap(({ selections }) =>
      selections.flatMap((each) => (each.kind === Kind.INLINE_FRAGMENT ? (each.typeCondition?.name.value ?? []) : [])),
    );
    const asked = fetch.representation.types;
    const types = new Set(
      conditions.flatMap((name) => {
        const type = schema.getType(name);
        return isCompositeType(type) ? possibleTypes(schema, type) : [];
      }),
    );
    return { types: [...types].filter(({ name }) => asked?.includes(name) ?? true), sets };
  }
}
