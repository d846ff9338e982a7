import {
  type Condition,
  ConnectionArgs,
  DateTime,
  equals,
  isId,
  madeAfter,
  madeBefore,
  oneOf,
  type SortInput,
  sortingOf,
  text,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "Whose consignee to show, and why." })
export class RevealConsigneeInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;

  @Field(() => String, { description: "What it is needed for, in 1 to 200 characters. It is kept." })
  reason!: string;
}

export const revealConsigneeRules = z.object({ orderId: z.string(), reason: text(200) });
export type WantedConsignee = z.infer<typeof revealConsigneeRules>;

@InputType({ description: "Which reveals: all conditions hold at once." })
export class ConsigneeRevealFilter {
  @Field(() => ID, { nullable: true, description: "Of this order." })
  orderId?: string | null;

  @Field(() => ID, { nullable: true, description: "The person to whom it was shown." })
  revealedBy?: string | null;

  @Field(() => DateTime, { nullable: true, description: "After this instant." })
  revealedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Earlier than this instant." })
  revealedBefore?: Date | null;
}

export const revealSorting = sortingOf("ConsigneeReveal", {
  CREATED_AT: { property: "id", description: "When it was shown." },
});

@ArgsType()
export class ConsigneeRevealsArgs extends ConnectionArgs {
  @Field(() => ConsigneeRevealFilter, { nullable: true, description: "Which; all without it." })
  filter?: ConsigneeRevealFilter | null;

  @Field(() => revealSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** What a filter asks of a reveal; none is of an order or person whose id is none. */
export function conditionsOf(filter: ConsigneeRevealFilter | null | undefined): (Condition | null)[] {
  const { orderId, revealedBy, revealedAfter, revealedBefore } = filter ?? {};
  const nobody = [orderId, revealedBy].some((id) => id != null && !isId(id));
  return [
    nobody ? oneOf("id", []) : null,
    equals("orderId", nobody ? null : orderId),
    equals("revealedBy", nobody ? null : revealedBy?.toLowerCase()),
    ...madeAfter("revealedAt", revealedAfter),
    ...madeBefore("revealedAt", revealedBefore),
  ];
}
