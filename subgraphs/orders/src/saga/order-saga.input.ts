import { below, type Condition, ConnectionArgs, oneOf, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, InputType } from "type-graphql";
import { SagaWait } from "./saga-state";
import { SagaStep } from "./saga-step";

@InputType({ description: "Which sagas: all conditions hold at once." })
export class OrderSagaFilter {
  @Field(() => [SagaStep], { nullable: true, description: "Come as far as any of these." })
  step?: SagaStep[] | null;

  @Field(() => [SagaWait], { nullable: true, description: "Waiting for any of these." })
  waitingFor?: SagaWait[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether only those whose deadline is over." })
  overdue?: boolean | null;
}

export const orderSagaSorting = sortingOf("OrderSaga", {
  CREATED_AT: { property: "id", description: "When its order was submitted for the first time." },
});

@ArgsType()
export class OrderSagasArgs extends ConnectionArgs {
  @Field(() => OrderSagaFilter, { nullable: true, description: "Which; all without it." })
  filter?: OrderSagaFilter | null;

  @Field(() => orderSagaSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const sagaStepSorting = sortingOf("OrderSagaStep", {
  DONE_AT: { property: "id", description: "When it was done." },
});

@ArgsType()
export class OrderSagaStepsArgs extends ConnectionArgs {
  @Field(() => sagaStepSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** What a filter asks of a saga. */
export function conditionsOf(filter: OrderSagaFilter | null | undefined, now: Date): (Condition | null)[] {
  const { step, waitingFor, overdue } = filter ?? {};
  return [oneOf("step", step), oneOf("waitingFor", waitingFor), below("deadline", overdue ? now : null)];
}
