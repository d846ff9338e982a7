import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "A shipment that no carrier has labelled yet, or whose booking is to be taken out." })
export class RetryBookingInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which shipment." })
  shipmentId!: string;
}

@InputType({ description: "By whom a shipment is to go." })
export class ChooseCarrierInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which shipment." })
  shipmentId!: string;

  @Field(() => ID, { description: "By which route of its service, whatever our policy says of it." })
  carrierRouteId!: string;
}

@InputType({ description: "That a carrier has nothing of a shipment any more, as somebody has heard of it." })
export class ConfirmBookingVoidInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which shipment." })
  shipmentId!: string;

  @Field(() => String, { description: "Who at the carrier said so, in 1 to 500 characters." })
  reason!: string;
}

const LONGEST_REASON = 500;

export const retryBookingRules = z.object({ shipmentId: z.string() });
export const chooseCarrierRules = z.object({ shipmentId: z.string(), carrierRouteId: z.guid("No route has this id.") });
export const confirmBookingVoidRules = z.object({ shipmentId: z.string(), reason: text(LONGEST_REASON) });
