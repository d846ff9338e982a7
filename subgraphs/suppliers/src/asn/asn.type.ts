import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { AsnStatus } from "./asn.entity";

registerEnumType(AsnStatus, {
  name: "AsnStatus",
  description: "Where an advance shipping notice stands.",
  valuesConfig: {
    ANNOUNCED: { description: "The goods are on their way." },
    ARRIVED: { description: "They are in the warehouse, and not all counted." },
    RECEIVED: { description: "All of its purchase orders are counted." },
    CANCELLED: { description: "They do not come, or not so." },
  },
});

@ObjectType("Asn", { description: "Advance shipping notice: that a supplier's goods are on their way to a warehouse." })
@Directive('@key(fields: "id")')
export class AsnType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Our name for it, for people." })
  reference!: string;

  @Field(() => AsnStatus, { description: "Where it stands." })
  status!: AsnStatus;

  @Field(() => String, { description: "The code of the warehouse that they go to." })
  warehouse!: string;

  @Field(() => String, { description: "What the supplier's carrier calls it." })
  carrierReference!: string;

  @Field(() => String, { description: "The day that they are expected on, such as `2026-11-22`." })
  expectedOn!: string;

  @Field(() => DateTime, { nullable: true, description: "When they came; null until then." })
  arrivedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the last of it was counted; null until then." })
  receivedAt!: Date | null;

  @Field(() => Int, { description: "Rises with every change." })
  version!: number;

  @Field(() => DateTime, { description: "When it was announced." })
  createdAt!: Date;
}

export const AsnConnection = connectionType("Asn", AsnType);
