import { type Condition, ConnectionArgs, CountryCode, equals, oneOf, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, InputType } from "type-graphql";
import { ShipmentStatus } from "./shipment-status";

@InputType({ description: "Which shipments: all conditions hold at once." })
export class ShipmentFilter {
  @Field(() => [ShipmentStatus], { nullable: true, description: "One of these." })
  status?: ShipmentStatus[] | null;

  @Field(() => CountryCode, { nullable: true, description: "To this country." })
  destinationCountry?: string | null;
}

export const shipmentSorting = sortingOf("Shipment", {
  CREATED_AT: { property: "id", description: "When it was written down." },
  STATUS_AT: { property: "statusAt", description: "When what its status says happened." },
});

@ArgsType()
export class ShipmentsArgs extends ConnectionArgs {
  @Field(() => ShipmentFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: ShipmentFilter | null;

  @Field(() => shipmentSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** What a filter asks of a shipment; all conditions hold at once. */
export const conditionsOf = (filter: ShipmentFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  equals("destinationCountry", filter?.destinationCountry),
];
