import type { GraphQLResolveInfo } from "graphql";
import type { Place } from "./place";
import type { FieldPlan, PlannedOperation } from "./planned";

/** What graphql-js tells a resolver of the field that is asked for; made out only where somebody looks. */
export class AskedField implements GraphQLResolveInfo {
  constructor(
    private readonly planned: PlannedOperation,
    private readonly plan: FieldPlan,
    private readonly place: Place,
    readonly variableValues: Record<string, unknown>,
  ) {}

  readonly rootValue = undefined;

  get fieldName() {
    return this.plan.name;
  }

  get fieldNodes() {
    return this.plan.nodes;
  }

  get returnType() {
    return this.plan.field.type;
  }

  get parentType() {
    return this.plan.parent;
  }

  get path() {
    type Path = GraphQLResolveInfo["path"];
    const steps = this.place.pathTo(this.plan.key);
    return steps.reduce<Path | undefined>((prev, key) => ({ prev, key, typename: undefined }), undefined)!;
  }

  get schema() {
    return this.planned.schema;
  }

  get fragments() {
    return this.planned.fragments;
  }

  get operation() {
    return this.planned.operation;
  }
}
