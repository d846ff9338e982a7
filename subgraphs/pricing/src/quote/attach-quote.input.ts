import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "A quote of no order, and the order that is to cost what it says." })
export class AttachQuoteInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The quote that was made for the parcel before there was an order." })
  quoteId!: string;

  @Field(() => ID, { description: "The order of that parcel, submitted and priced, its own offer not yet taken." })
  orderId!: string;
}

export const attachment = z.object({ quoteId: z.string(), orderId: z.string() });
export type Attachment = z.infer<typeof attachment>;
