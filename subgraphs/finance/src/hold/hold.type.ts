import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ChargeKind } from "./charge.entity";
import { HoldStatus } from "./hold.entity";

registerEnumType(HoldStatus, {
  name: "HoldStatus",
  description: "Where held money is in its life.",
  valuesConfig: {
    ACTIVE: { description: "Kept for the order." },
    CAPTURED: { description: "Taken for good, or a part of it." },
    RELEASED: { description: "The customer's to spend again." },
    EXPIRED: { description: "Kept for so long that it is the customer's again." },
  },
});

@ObjectType("Hold", {
  description:
    "Money of a wallet that is kept for one order. For the customer's administrators, finance, support and admin.",
})
@Directive('@key(fields: "id")')
export class HoldType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => HoldStatus, { description: "Where it is in its life." })
  status!: HoldStatus;

  @Field(() => DateTime, { description: "When it was placed." })
  placedAt!: Date;

  @Field(() => DateTime, { description: "When it ends by itself." })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ended; null while it is active." })
  endedAt!: Date | null;
}

export const HoldConnection = connectionType("Hold", HoldType);

registerEnumType(ChargeKind, {
  name: "OrderChargeKind",
  description: "What an order was charged for.",
  valuesConfig: {
    FREIGHT: { description: "Its carriage; where duty and tax are not known apart, they are in it." },
    DUTY: { description: "Duty that is passed on to customs." },
    TAX: { description: "Import tax that is passed on to customs." },
    FEE: { description: "A fee, such as for a label that was voided." },
  },
});

@ObjectType("OrderCharge", { description: "What an order was charged, or was given back of that." })
export class ChargeType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ChargeKind, { description: "What for." })
  kind!: ChargeKind;

  @Field(() => String, { description: "For people." })
  description!: string;

  @Field(() => DateTime, { description: "When it was taken." })
  accruedAt!: Date;
}

export const ChargeConnection = connectionType("OrderCharge", ChargeType);
