import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ConsignmentStatus } from "./consignment.entity";

registerEnumType(ConsignmentStatus, {
  name: "MasterConsignmentStatus",
  description: "Where a master consignment stands.",
  valuesConfig: {
    PLANNED: { description: "Bags are put in." },
    CLOSED: { description: "It is complete, and waits for its flight." },
    DEPARTED: { description: "It left its first place." },
    ARRIVED: { description: "It is at its last place." },
    BROKEN_DOWN: { description: "Its bags were taken apart there." },
  },
});

@ObjectType({ description: "A time as the clocks of its place showed it." })
export class LocalTimeType {
  @Field(() => DateTime, { description: "The instant." })
  at!: Date;

  @Field(() => String, { description: "How far the place's clocks were from UTC, such as `+08:00`." })
  offset!: string;
}

@ObjectType("ConsignmentLeg", { description: "One flight or truck of a consignment, from one place to the next." })
export class LegType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "Its place among the legs, from 0." })
  position!: number;

  @Field(() => String, { description: "Where it begins, as UN/LOCODE." })
  from!: string;

  @Field(() => String, { description: "Where it ends, as UN/LOCODE." })
  to!: string;

  @Field(() => String, { description: "Who carries it." })
  carrier!: string;

  @Field(() => String, { description: "The flight or truck." })
  flight!: string;

  @Field(() => LocalTimeType, { nullable: true, description: "When it is to leave. Null: not stated." })
  plannedDeparture!: LocalTimeType | null;

  @Field(() => LocalTimeType, { nullable: true, description: "When it is to arrive. Null: not stated." })
  plannedArrival!: LocalTimeType | null;

  @Field(() => LocalTimeType, { nullable: true, description: "When it left. Null: it did not, or nobody knows." })
  actualDeparture!: LocalTimeType | null;

  @Field(() => LocalTimeType, { nullable: true, description: "When it arrived. Null: it did not, or nobody knows." })
  actualArrival!: LocalTimeType | null;
}

@ObjectType("MasterConsignment", { description: "Bags that fly under one air waybill." })
@Directive('@key(fields: "id")')
export class MasterConsignmentType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The air waybill's number, such as `160-12345675`." })
  mawb!: string;

  @Field(() => String, { description: "Of its first leg." })
  flight!: string;

  @Field(() => String, { description: "Where it begins, as UN/LOCODE." })
  origin!: string;

  @Field(() => String, { description: "Where it ends, as UN/LOCODE." })
  destination!: string;

  @Field(() => ConsignmentStatus, { description: "Where it stands." })
  status!: ConsignmentStatus;

  @Field(() => DateTime, { nullable: true, description: "When it left its first place; null before." })
  departedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it arrived at its last place; null before." })
  arrivedAt!: Date | null;

  @Field(() => DateTime, { description: "When it was planned." })
  createdAt!: Date;
}

export const MasterConsignmentConnection = connectionType("MasterConsignment", MasterConsignmentType);
