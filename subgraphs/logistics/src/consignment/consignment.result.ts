import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Bag } from "../bag/bag.entity";
import { BagEmpty, BagNotFound, IllegalBagState, ParcelNotInBag } from "../bag/bag.result";
import { BagType } from "../bag/bag.type";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentStatus } from "../shipment/shipment-status";
import { ConsignmentStatus, type MasterConsignment } from "./consignment.entity";
import { MasterConsignmentType } from "./consignment.type";

@ObjectType()
export class ConsignmentSuccess {
  @Field(() => MasterConsignmentType, { description: "The consignment as it stands after the act." })
  consignment: MasterConsignment;

  constructor(consignment: MasterConsignment) {
    this.consignment = consignment;
  }
}

@ObjectType({ description: "The consignment is planned." })
export class PlanConsignmentSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "The bag goes with it." })
export class AddBagToConsignmentSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "No more bags are put in." })
export class CloseConsignmentSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "What is in it is EXPORT_CLEARED, but for what is further." })
export class RecordExportClearanceSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "It left, and its shipments are DEPARTED." })
export class DepartConsignmentSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "It arrived, and its shipments are ARRIVED." })
export class ArriveConsignmentSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "Its parcels are in no bag any more." })
export class BreakDownConsignmentSuccess extends ConsignmentSuccess {}
@ObjectType({ description: "The times of the leg are known." })
export class RecordLegSuccess extends ConsignmentSuccess {}

@ObjectType()
class OffloadSuccess {
  @Field(() => BagType, { description: "The bag as it stands after the act." })
  bag: Bag;

  constructor(bag: Bag) {
    this.bag = bag;
  }
}

@ObjectType({ description: "The bag is in no consignment, and may be put into another." })
export class OffloadBagSuccess extends OffloadSuccess {}
@ObjectType({ description: "The parcel is in no bag, and may be put into another." })
export class OffloadParcelSuccess extends OffloadSuccess {}

@ObjectType({ implements: UserError, description: "No consignment has this id." })
export class MasterConsignmentNotFound extends UserError {
  override message = "No consignment has this id.";
}

@ObjectType({ implements: UserError, description: "The consignment's state does not allow this." })
export class IllegalMasterConsignmentState extends UserError {
  @Field(() => ConsignmentStatus, { description: "Where the consignment stands." })
  current: ConsignmentStatus;

  constructor(current: ConsignmentStatus) {
    super();
    this.current = current;
    this.message = `A consignment that is ${current} does not allow this.`;
  }
}

@ObjectType({
  implements: UserError,
  description: "Another consignment that is under way has this air waybill number.",
})
export class MawbInUse extends UserError {
  override message = "Another consignment that is under way has this air waybill number.";
}

@ObjectType({ implements: UserError, description: "The bag goes with another consignment already." })
export class BagInConsignment extends UserError {
  override message = "This bag goes with a consignment already.";
}

@ObjectType({ implements: UserError, description: "The bag is in no consignment." })
export class BagNotInConsignment extends UserError {
  override message = "This bag is in no consignment.";
}

@ObjectType({ implements: UserError, description: "The bag is for another gateway than the consignment's end." })
export class BagForOtherGateway extends UserError {
  @Field(() => String, { description: "Where the bag is broken down, as UN/LOCODE." })
  gateway: string;

  constructor(gateway: string) {
    super();
    this.gateway = gateway;
    this.message = `This bag is for ${gateway}.`;
  }
}

@ObjectType({ implements: UserError, description: "No bag is in the consignment." })
export class MasterConsignmentEmpty extends UserError {
  override message = "No bag is in this consignment.";
}

@ObjectType({ implements: UserError, description: "No leg of this consignment has this id." })
export class LegNotFound extends UserError {
  override message = "No leg of this consignment has this id.";
}

@ObjectType({ description: "A shipment that may not depart." })
export class BarredShipment {
  @Field(() => String, { description: "Its number." })
  trackingNumber!: string;

  @Field(() => ShipmentStatus, { description: "Where it stands." })
  status!: ShipmentStatus;

  @Field(() => [String], {
    description: "Why: STANDS_ASIDE where its status says so, EXPORT_NOT_CLEARED, or what else customs say.",
  })
  reasons!: string[];
}

@ObjectType({
  implements: UserError,
  description: "Some of what is in it may not leave: clear it or offload it. Nothing departed.",
})
export class DepartureRefused extends UserError {
  @Field(() => [BarredShipment], { description: "All of them." })
  shipments: BarredShipment[];

  constructor(shipments: BarredShipment[]) {
    super();
    this.shipments = shipments;
    this.message = `${shipments.length} shipments may not depart.`;
  }
}

const known = [MasterConsignmentNotFound, IllegalMasterConsignmentState, InvalidInput, IdempotencyKeyReused] as const;
const offloads = [BagNotFound, BagNotInConsignment, IllegalBagState, InvalidInput, IdempotencyKeyReused] as const;
const description = "What came of it.";

export const PlanConsignmentResult = createUnionType({
  name: "PlanConsignmentResult",
  description,
  types: () => [PlanConsignmentSuccess, MawbInUse, InvalidInput, IdempotencyKeyReused] as const,
});
export const AddBagToConsignmentResult = createUnionType({
  name: "AddBagToConsignmentResult",
  description,
  types: () =>
    [
      AddBagToConsignmentSuccess,
      BagNotFound,
      IllegalBagState,
      BagEmpty,
      BagInConsignment,
      BagForOtherGateway,
      ...known,
    ] as const,
});
export const CloseConsignmentResult = createUnionType({
  name: "CloseConsignmentResult",
  description,
  types: () => [CloseConsignmentSuccess, MasterConsignmentEmpty, ...known] as const,
});
export const RecordExportClearanceResult = createUnionType({
  name: "RecordExportClearanceResult",
  description,
  types: () => [RecordExportClearanceSuccess, ...known] as const,
});
export const DepartConsignmentResult = createUnionType({
  name: "DepartConsignmentResult",
  description,
  types: () => [DepartConsignmentSuccess, DepartureRefused, ...known] as const,
});
export const ArriveConsignmentResult = createUnionType({
  name: "ArriveConsignmentResult",
  description,
  types: () => [ArriveConsignmentSuccess, ...known] as const,
});
export const BreakDownConsignmentResult = createUnionType({
  name: "BreakDownConsignmentResult",
  description,
  types: () => [BreakDownConsignmentSuccess, ...known] as const,
});
export const RecordLegResult = createUnionType({
  name: "RecordLegResult",
  description,
  types: () => [RecordLegSuccess, LegNotFound, MasterConsignmentNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
export const OffloadBagResult = createUnionType({
  name: "OffloadBagResult",
  description,
  types: () => [OffloadBagSuccess, ...offloads] as const,
});
export const OffloadParcelResult = createUnionType({
  name: "OffloadParcelResult",
  description,
  types: () => [OffloadParcelSuccess, ShipmentNotFound, ParcelNotInBag, ...offloads] as const,
});
