import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { OrderFilter } from "../order/order.input";

@InputType({ description: "Which orders are written to a file." })
export class ExportOrdersInput {
  @Field(() => String, { description: "The same key with the same input names one file, and answers another link." })
  idempotencyKey!: string;

  @Field(() => OrderFilter, { nullable: true, description: "All conditions hold at once; all orders without it." })
  filter?: OrderFilter | null;
}

export const exportOrdersRules = z.object({ filter: z.custom<OrderFilter>().nullish() });
