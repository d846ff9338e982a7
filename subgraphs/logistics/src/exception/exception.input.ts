import { type Condition, ConnectionArgs, equals, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { ExceptionKind } from "./exception.entity";

@InputType({ description: "Which exceptions." })
export class ShipmentExceptionFilter {
  @Field(() => ExceptionKind, { nullable: true })
  kind?: ExceptionKind | null;
}

export const exceptionSorting = sortingOf("ShipmentException", {
  CREATED_AT: { property: "id", description: "When we learnt of it." },
  OCCURRED_AT: { property: "occurredAt", description: "When what it is about happened." },
});

@ArgsType()
export class ShipmentExceptionsArgs extends ConnectionArgs {
  @Field(() => ShipmentExceptionFilter, { nullable: true })
  filter?: ShipmentExceptionFilter | null;

  @Field(() => exceptionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: ShipmentExceptionFilter | null | undefined): (Condition | null)[] => [
  equals("kind", filter?.kind),
];

@InputType({ description: "An exception that somebody has looked at." })
export class CloseShipmentExceptionInput {
  @Field(() => ID)
  exceptionId!: string;

  @Field(() => String, { description: "What was done about it, in 1 to 500 characters." })
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

export const closeShipmentExceptionRules = z.object({ exceptionId: z.string(), reason: text(500) });
export type ClosedException = z.infer<typeof closeShipmentExceptionRules>;
