import { Access, type Connection, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, WRITES_BOOKS } from "../access";
import { Adjustment } from "../adjustment/adjustment.entity";
import { AdjustmentType } from "../adjustment/adjustment.type";
import { Bill } from "../bill/bill.entity";
import { BillLineType, BillType } from "../bill/bill.type";
import { BillLine } from "../bill/bill-line.entity";
import { BillDispute } from "../bill-dispute/bill-dispute.entity";
import { BillDisputeType } from "../bill-dispute/bill-dispute.type";
import { OrderType } from "../order/order.type";
import { ParcelMeasurement } from "../parcel-measurement/parcel-measurement.entity";
import { WeightRecordType } from "../parcel-measurement/parcel-measurement.type";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentParcel } from "../shipment/shipment-parcel.entity";
import { UserType } from "../user/user.type";
import { BillMatch } from "./bill-match.entity";
import {
  AcceptBillLineInput,
  ChargeBillLineInput,
  MatchCarrierBillInput,
  RecordCarrierBillInput,
  UnreconciledArgs,
  unreconciledConditions,
} from "./bill-match.input";
import {
  AcceptBillLineResult,
  ChargeBillLineResult,
  MatchCarrierBillResult,
  RecordCarrierBillResult,
} from "./bill-match.result";
import { BillMatchConnection, BillMatchType } from "./bill-match.type";
import type { CarrierBillService } from "./carrier-bill.service";

const GIVEN = "What is asked for, and its key.";

@Resolver(() => BillMatchType)
export class BillMatchResolver {
  constructor(private readonly services: { carrierBills: CarrierBillService }) {}

  @Query(() => BillMatchConnection, {
    description:
      "Lines of carriers' bills about which our finance have still to decide: what does not match, and what is disputed; newest first. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  unreconciled(
    @Args(() => UnreconciledArgs) { filter, ...page }: UnreconciledArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BillMatchType>> {
    return rows.newestFirst(BillMatch, unreconciledConditions(filter), page);
  }

  @Mutation(() => RecordCarrierBillResult, {
    description:
      "Books a carrier's bill, typed or from its file, and holds each line against what was shipped and measured. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  recordCarrierBill(
    @Arg("input", () => RecordCarrierBillInput, { description: GIVEN }) input: RecordCarrierBillInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordCarrierBillResult> {
    return this.services.carrierBills.record(viewer, input);
  }

  @Mutation(() => MatchCarrierBillResult, {
    description:
      "Holds a carrier's bill against what is known by now: the lines that nobody decided about or disputes. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  matchCarrierBill(
    @Arg("input", () => MatchCarrierBillInput, { description: GIVEN }) input: MatchCarrierBillInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof MatchCarrierBillResult> {
    return this.services.carrierBills.match(viewer, input);
  }

  @Mutation(() => AcceptBillLineResult, {
    description: "Takes a line of a carrier's bill as it is, though it does not match. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  acceptBillLine(
    @Arg("input", () => AcceptBillLineInput, { description: GIVEN }) input: AcceptBillLineInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AcceptBillLineResult> {
    return this.services.carrierBills.accept(viewer, input);
  }

  @Mutation(() => ChargeBillLineResult, {
    description:
      "Proposes that a customer pays for a line of a carrier's bill, once for a line: whatever the amount, somebody else approves it. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  chargeBillLine(
    @Arg("input", () => ChargeBillLineInput, { description: GIVEN }) input: ChargeBillLineInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChargeBillLineResult> {
    return this.services.carrierBills.charge(viewer, input);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What of the line's amount the difference is: all of a duplicate, of an unknown parcel and of a further charge, what is more than was booked of a price, in proportion to the weight otherwise; null where that is not known.",
  })
  difference(@Root() { differenceMinor, currency }: BillMatch): Money | null {
    return differenceMinor === null ? null : new Money(differenceMinor, currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "At what this carrier was chosen for all parcels of its shipment; null where nobody knew, of an unknown parcel, and of another carrier.",
  })
  booked(@Root() { bookedMinor, bookedCurrency }: BillMatch): Money | null {
    return bookedMinor === null || bookedCurrency === null ? null : new Money(bookedMinor, bookedCurrency);
  }

  @FieldResolver(() => BillLineType, { nullable: true, description: "The line." })
  line(@Root() { id }: BillMatch, @Ctx() { rows }: Context): Promise<BillLineType | null> {
    return rows.one(BillLine, id);
  }

  @FieldResolver(() => BillType, { nullable: true, description: "The bill that the line is of." })
  bill(@Root() { billId }: BillMatch, @Ctx() { rows }: Context): Promise<BillType | null> {
    return rows.one(Bill, billId);
  }

  @FieldResolver(() => ShipmentType, {
    nullable: true,
    description: "Whose number it is; null where it is no parcel of ours.",
  })
  shipment(@Root() { shipmentId }: BillMatch): ShipmentType | null {
    return shipmentId === null ? null : { id: shipmentId };
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that the parcel carries." })
  order(@Root() { orderId }: BillMatch): OrderType | null {
    return orderId === null ? null : { id: orderId };
  }

  @FieldResolver(() => [WeightRecordType], { description: "What our scales found of its parcel, oldest first." })
  @Directive("@listSize(assumedSize: 2)")
  async weights(
    @Root() { shipmentId, parcelNumber }: BillMatch,
    @Ctx() { rows }: Context,
  ): Promise<WeightRecordType[]> {
    if (shipmentId === null) return [];
    const weighings = await rows.manyBy(ParcelMeasurement, "shipmentId", shipmentId);
    if (parcelNumber === null) return weighings;
    const parcels = await rows.manyBy(ShipmentParcel, "shipmentId", shipmentId);
    const billed = parcels.find(({ number }) => number === parcelNumber);
    return weighings.filter(({ parcelId }) => parcelId !== null && parcelId === billed?.parcelId);
  }

  @FieldResolver(() => BillLineType, { nullable: true, description: "The line that billed the same before." })
  async duplicateOf(@Root() { duplicateOfId }: BillMatch, @Ctx() { rows }: Context): Promise<BillLineType | null> {
    return duplicateOfId === null ? null : rows.one(BillLine, duplicateOfId);
  }

  @FieldResolver(() => BillDisputeType, { nullable: true, description: "Its dispute; null where nobody disputed it." })
  dispute(@Root() { id }: BillMatch, @Ctx() { rows }: Context): Promise<BillDisputeType | null> {
    return rows.oneBy(BillDispute, "lineId", id);
  }

  @FieldResolver(() => AdjustmentType, {
    nullable: true,
    description: "What was proposed that its customer pays for it; null where nothing was.",
  })
  charged(@Root() { id }: BillMatch, @Ctx() { rows }: Context): Promise<AdjustmentType | null> {
    return rows.oneBy(Adjustment, "billLineId", id);
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who decided about it; null while nobody did." })
  settledBy(@Root() { settledBy }: BillMatch): UserType | null {
    return settledBy === null ? null : { id: settledBy };
  }
}
