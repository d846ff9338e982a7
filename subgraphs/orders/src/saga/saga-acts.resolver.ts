import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { RUNS_SAGAS } from "../access";
import { CompensateOrderInput, RetrySagaStepInput, SkipSagaStepInput } from "./saga-acts.input";
import { CompensateOrderResult, RetrySagaStepResult, SkipSagaStepResult } from "./saga-acts.result";
import type { SagaActs } from "./saga-acts.service";

@Resolver()
export class SagaActsResolver {
  constructor(private readonly services: { sagaActs: SagaActs }) {}

  @Mutation(() => RetrySagaStepResult, {
    description:
      "Asks again for what an order waits for, such as its funds or its goods. For our operations and admin.",
  })
  @Access(...RUNS_SAGAS)
  retrySagaStep(
    @Arg("input", () => RetrySagaStepInput, { description: "Which order." }) input: RetrySagaStepInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RetrySagaStepResult> {
    return this.services.sagaActs.retry(viewer, input);
  }

  @Mutation(() => SkipSagaStepResult, {
    description:
      "Lets an order go on without what it waits for: its funds, its goods, the capture or the rest of its return window. For our operations and admin.",
  })
  @Access(...RUNS_SAGAS)
  skipSagaStep(
    @Arg("input", () => SkipSagaStepInput, { description: "Which order, and why." }) input: SkipSagaStepInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SkipSagaStepResult> {
    return this.services.sagaActs.skip(viewer, input);
  }

  @Mutation(() => CompensateOrderResult, {
    description:
      "Calls an order off without a fee, gives its money and goods back, or asks the warehouse to take its parcel out; too late once bagged. For our operations and admin.",
  })
  @Access(...RUNS_SAGAS)
  compensateOrder(
    @Arg("input", () => CompensateOrderInput, { description: "Which, and why." }) input: CompensateOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CompensateOrderResult> {
    return this.services.sagaActs.compensate(viewer, input);
  }
}
