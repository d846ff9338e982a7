import { type Condition, ConnectionArgs, CountryCode, equals, oneOf } from "@baiyun/kit";
import { ArgsType, Field, InputType } from "type-graphql";
import { ShipmentStatus } from "./shipment-status";

@InputType({ description: "Which shipments: all conditions hold at once." })
export class ShipmentFilter {
  @Field(() => [ShipmentStatus], { nullable: true, description: "One of these." })
  status?: ShipmentStatus[] | null;

  @Field(() => CountryCode, { nullable: true })
  destinationCountry?: string | null;
}

@ArgsType()
export class ShipmentsArgs extends ConnectionArgs {
  @Field(() => ShipmentFilter, { nullable: true })
  filter?: ShipmentFilter | null;
}

/** What a filter asks of a shipment; all conditions hold at once. */
export const conditionsOf = (filter: ShipmentFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  equals("destinationCountry", filter?.destinationCountry),
];
