import { Access, type Context, isId } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS } from "../access";
import { Bill } from "../bill/bill.entity";
import { BillLineType, BillType } from "../bill/bill.type";
import type { BillLine } from "../bill/bill-line.entity";
import { BillMatch } from "../bill-match/bill-match.entity";
import { BillMatchType } from "../bill-match/bill-match.type";
import { EntryKind, JournalEntry } from "../journal-entry/journal-entry.entity";
import { JournalEntryType } from "../journal-entry/journal-entry.type";
import { OrderType } from "../order/order.type";
import { ParcelMeasurement } from "../parcel-measurement/parcel-measurement.entity";
import { WeightRecordType } from "../parcel-measurement/parcel-measurement.type";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentOrder } from "../shipment/shipment-order.entity";
import { type EntrySource, JournalEntrySource, SOURCES } from "./entry-source";
import type { ReconciliationService } from "./reconciliation.service";
import { EventTraceType, ReconciliationType } from "./reconciliation.type";

@Resolver(() => ReconciliationType)
class ReconciliationResolver {
  constructor(private readonly services: { reconciliations: ReconciliationService }) {}

  @Query(() => EventTraceType, {
    nullable: true,
    description:
      "What finance keeps of an event of another domain; null for what is no event's id. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  async eventTrace(
    @Arg("eventId", () => ID, { description: "Its id on the bus." }) eventId: string,
    @Ctx() { rows }: Context,
  ): Promise<EventTraceType | null> {
    if (!isId(eventId)) return null;
    const [entries, measured, reweighed] = await Promise.all([
      rows.manyBy(JournalEntry, "eventId", eventId),
      rows.manyBy(ParcelMeasurement, "eventId", eventId),
      rows.manyBy(ParcelMeasurement, "reweighEventId", eventId),
    ]);
    return { eventId, entries, weights: [...measured, ...reweighed] };
  }

  @FieldResolver(() => [WeightRecordType], { description: "What our scales found, oldest first." })
  @Directive("@listSize(assumedSize: 2)")
  weights(@Root() of: ReconciliationType, @Ctx() { rows }: Context): Promise<WeightRecordType[]> {
    return rows.manyBy(ParcelMeasurement, ...keyOf(of));
  }

  @FieldResolver(() => [BillMatchType], { description: "What carriers bill for it, oldest first." })
  @Directive("@listSize(assumedSize: 2)")
  billed(@Root() of: ReconciliationType, @Ctx() { rows }: Context): Promise<BillMatchType[]> {
    return rows.manyBy(BillMatch, ...keyOf(of));
  }

  @FieldResolver(() => [JournalEntryType], {
    description: "What was booked for the order, all of it however many shipments carry it, oldest first.",
  })
  @Directive("@listSize(assumedSize: 5)")
  async entries(@Root() { orderId }: ReconciliationType, @Ctx() context: Context): Promise<JournalEntryType[]> {
    const ids = await context.load(this.services.reconciliations.entriesOfOrders, orderId);
    const entries = await Promise.all(ids.map((id) => context.rows.one(JournalEntry, id)));
    return entries.filter((entry) => entry !== null);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether our finance have nothing to decide about it: no line that a carrier bills is open.",
  })
  async isReconciled(@Root() of: ReconciliationType, @Ctx() { rows }: Context): Promise<boolean> {
    return (await rows.manyBy(BillMatch, ...keyOf(of))).every(({ isOpen }) => !isOpen);
  }
}

const keyOf = ({ orderId, shipmentId }: ReconciliationType): ["orderId" | "shipmentId", string] =>
  shipmentId === null ? ["orderId", orderId] : ["shipmentId", shipmentId];

const WHAT = "what our scales found, what carriers bill and what was booked; each leads to the others";

@Resolver(() => OrderType)
class OrderReconciliationResolver {
  @FieldResolver(() => ReconciliationType, {
    nullable: true,
    description: `How it is accounted for: ${WHAT}. For our finance and admin.`,
  })
  @Access(...SEES_BOOKS)
  reconciliation(@Root() { id }: OrderType): ReconciliationType | null {
    return isId(id) ? { orderId: id, shipmentId: null } : null;
  }
}

@Resolver(() => ShipmentType)
class ShipmentReconciliationResolver {
  @FieldResolver(() => ReconciliationType, {
    nullable: true,
    description: `How it is accounted for: ${WHAT}. Null before it is labelled. For our finance and admin.`,
  })
  @Access(...SEES_BOOKS)
  async reconciliation(@Root() { id }: ShipmentType, @Ctx() { rows }: Context): Promise<ReconciliationType | null> {
    const carried = await rows.oneBy(ShipmentOrder, "shipmentId", id);
    return carried && { orderId: carried.orderId, shipmentId: id };
  }
}

@Resolver(() => JournalEntryType)
class JournalEntrySourceResolver {
  @FieldResolver(() => JournalEntrySource, {
    nullable: true,
    description: "What money was moved for; null of a reversal, which says what it takes back.",
  })
  async source(@Root() { kind, sourceId }: JournalEntry, @Ctx() { rows }: Context): Promise<EntrySource | null> {
    const of = SOURCES[kind];
    return of === null || sourceId === null ? null : rows.one<EntrySource>(of, sourceId);
  }
}

@Resolver(() => BillType)
class BillEntriesResolver {
  @FieldResolver(() => [JournalEntryType], {
    description: "What booked it as our cost, and what paid it, oldest first.",
  })
  @Directive("@listSize(assumedSize: 2)")
  async entries(@Root() { id }: BillType, @Ctx() { rows }: Context): Promise<JournalEntryType[]> {
    const kinds: readonly EntryKind[] = [EntryKind.BILL, EntryKind.BILL_PAYMENT];
    return (await rows.manyBy(JournalEntry, "sourceId", id)).filter(({ kind }) => kinds.includes(kind));
  }
}

@Resolver(() => BillLineType)
class BillLineMatchResolver {
  @FieldResolver(() => BillType, { nullable: true, description: "The bill that it is of." })
  bill(@Root() { billId }: BillLine, @Ctx() { rows }: Context): Promise<BillType | null> {
    return rows.one(Bill, billId);
  }

  @FieldResolver(() => BillMatchType, {
    nullable: true,
    description: "How it stands to what was shipped and measured; null of what is billed for no parcel.",
  })
  match(@Root() { id }: BillLine, @Ctx() { rows }: Context): Promise<BillMatchType | null> {
    return rows.one(BillMatch, id);
  }
}

export const RECONCILIATION_RESOLVERS = [
  ReconciliationResolver,
  OrderReconciliationResolver,
  ShipmentReconciliationResolver,
  JournalEntrySourceResolver,
  BillEntriesResolver,
  BillLineMatchResolver,
];
