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
import type { EntityFetch, RootFetch, Step } from "../steps/compile-plan";
import { Merging } from "../steps/merge";
import { representing } from "../steps/representations";
import { VerbatimFields } from "./fetched-fields";
import { NotVerbatim, Runs } from "./leaf-runs";
import { VerbatimReader } from "./text-reader";

export interface VerbatimOptions {
  /** Everything, hidden types included. */
  schema: GraphQLSchema;
  step: Step;
  /** Names of fields that representations need. */
  required: ReadonlySet<string>;
  serialising: Omit<SerialiserOptions, "runs">;
}

/** A plan whose gathered data keeps leaves as the JSON text that came, and the code that writes such data. */
export interface VerbatimPlan {
  step: Step;
  serialiser: Serialiser;
}

/** Null when this operation, or this combination of its conditions, can only be executed by values. */
export function verbatimPlan(
  options: VerbatimOptions,
  coerced: Readonly<Record<string, unknown>>,
): VerbatimPlan | null {
  try {
    return new VerbatimCompiler(options, coerced).plan();
  } catch (reason) {
    if (reason instanceof NotVerbatim) return null;
    throw reason;
  }
}

/** What one fetch selects, and of which objects. */
interface Selected {
  types: readonly GraphQLObjectType[];
  sets: readonly SelectionSetNode[];
}

class VerbatimCompiler {
  private readonly runs: Runs;
  private readonly fields: VerbatimFields;
  private readonly merging: Merging;
  private readonly selected = new Map<RootFetch | EntityFetch, Selected>();

  constructor(
    private readonly options: VerbatimOptions,
    private readonly coerced: Readonly<Record<string, unknown>>,
  ) {
    const { schema, required, serialising } = options;
    this.runs = new Runs(schema, serialising.access, (conditions) => hold(conditions, coerced));
    this.fields = new VerbatimFields({ schema, shownSchema: serialising.schema, runs: this.runs, required });
    this.merging = new Merging(schema);
  }

  plan(): VerbatimPlan {
    const { step, serialising } = this.options;
    const { schema, rootType, tree } = serialising;
    this.runs.noteShown(schema, rootType, tree);
    for (const fetch of this.fetches(step)) this.selected.set(fetch, this.selectedBy(fetch));
    const selected = [...this.selected.values()];
    for (const { types, sets } of selected) for (const type of types) this.runs.noteFetched(type, sets);
    for (const { types, sets } of selected) for (const type of types) this.fields.note(type, sets);
    const serialiser = new Serialiser({ ...serialising, runs: this.runs });
    if (!serialiser.for(this.coerced, false)) throw new NotVerbatim("The answer has to be shaped.");
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
    return { ...fetch, read: new VerbatimReader(this.fields).ofRoot(type!, sets), merge: this.merge({ types, sets }) };
  }

  private entities(fetch: EntityFetch): EntityFetch {
    const { types, sets } = this.selected.get(fetch)!;
    return {
      ...fetch,
      read: new VerbatimReader(this.fields).ofEntities(types, sets),
      merge: this.merge({ types, sets }),
      representing: representing({ ...fetch.representation, isVerbatim: true }),
      instead: fetch.instead.map((each) => this.entities(each)),
    };
  }

  private merge({ types, sets }: Selected): EntityFetch["merge"] {
    return this.merging.mergerOf([...new Set(types.flatMap((type) => this.fields.keptIn(type, sets)))]);
  }

  private chosen(step: Extract<Step, { kind: "condition" }>): Step | undefined {
    return this.coerced[step.variable] ? step.met : step.unmet;
  }

  private selectedBy(fetch: RootFetch | EntityFetch): Selected {
    if (fetch.outputRewrites.length > 0) throw new NotVerbatim("The answer has to be rewritten.");
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
