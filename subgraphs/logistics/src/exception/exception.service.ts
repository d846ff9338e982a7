import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  newId,
  oneOf,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { isEmpty } from "../conditions";
import { Shipment } from "../shipment/shipment.entity";
import { type ExceptionKind, ShipmentException } from "./exception.entity";
import { shipmentExceptionClosed, shipmentExceptionRaised } from "./exception.events";
import { type ClosedException, type CloseShipmentExceptionInput, closeShipmentExceptionRules } from "./exception.input";
import {
  type CloseShipmentExceptionResult,
  CloseShipmentExceptionSuccess,
  ShipmentExceptionClosed,
  ShipmentExceptionNotFound,
} from "./exception.result";
import type { ExceptionClockService } from "./exception-clock.service";

type Owner = Pick<Shipment, "id" | "tenantId" | "orderId">;

/** What needs somebody to look at a shipment. */
export class ExceptionService {
  constructor(
    private readonly database: Database,
    private readonly clocks: ExceptionClockService,
    private readonly clock: Clock,
  ) {}

  /**
   * Of a locked shipment, or of one of its parcels, and told once: one of its kind that is open already says the same.
   * @param more by when it is to be settled, where somebody said so, and which of several parcels it befell
   */
  async raise(
    tx: EntityManager,
    shipment: Shipment,
    kind: ExceptionKind,
    occurredAt: Date,
    { dueAt = null, parcelNumber = null }: { dueAt?: Date | null; parcelNumber?: number | null } = {},
  ): Promise<void> {
    const about = { tenantId: shipment.tenantId, shipmentId: shipment.id, parcelNumber };
    const exception = { id: newId(), ...about, kind, occurredAt };
    const { destinationCountry } = shipment;
    const row = {
      ...exception,
      destinationCountry,
      dueAt: dueAt ?? (await this.clocks.dueOf(tx, kind)),
      createdBy: Viewer.system.actor,
    };
    const raised = await insertRows(tx, ShipmentException, [row], { onConflict: "ignore" });
    if (raised > 0) await record(tx, shipmentExceptionRaised(shipment, exception));
  }

  /** Which of these somebody has to look at these shipments for. */
  async openOf(
    tx: EntityManager,
    kinds: readonly ExceptionKind[],
    shipmentIds: readonly string[],
  ): Promise<(kind: ExceptionKind, shipment: Shipment) => boolean> {
    const conditions = [oneOf("shipmentId", shipmentIds), oneOf("kind", kinds), isEmpty("closedAt", true)];
    const open = await findRows(tx, Viewer.system, ShipmentException, conditions);
    return (kind, { id }) => open.some((one) => one.kind === kind && one.shipmentId === id);
  }

  /**
   * What the carrier's own later word settles.
   * @param of whether of these parcels too: by their number among several, null of what is about no single one
   */
  async settle(
    tx: EntityManager,
    shipment: Shipment,
    kind: ExceptionKind,
    because: string,
    of: (parcelNumber: number | null) => boolean = () => true,
  ): Promise<void> {
    const conditions = [equals("shipmentId", shipment.id), equals("kind", kind)];
    const known = await lockRows(tx, Viewer.system, ShipmentException, conditions);
    for (const exception of known.filter(({ closedAt, parcelNumber }) => closedAt === null && of(parcelNumber))) {
      await this.end(tx, shipment, exception, because);
    }
  }

  private async end(tx: EntityManager, owner: Owner, exception: ShipmentException, because: string): Promise<void> {
    const closedAt = this.clock();
    await storeRow(tx, Object.assign(exception, { closedAt, closedBecause: because }));
    await record(tx, shipmentExceptionClosed(owner, exception, closedAt));
  }

  close(viewer: Viewer, input: CloseShipmentExceptionInput): Promise<typeof CloseShipmentExceptionResult> {
    return perform<
      ClosedException,
      ShipmentException | ShipmentExceptionNotFound,
      CloseShipmentExceptionSuccess | ShipmentExceptionClosed
    >(this.database, {
      operation: "closeShipmentException",
      viewer,
      input,
      rules: closeShipmentExceptionRules,
      lock: async (tx, { exceptionId }) =>
        (await lockRow(tx, viewer, ShipmentException, exceptionId)) ?? new ShipmentExceptionNotFound(),
      decide: async (tx, exception, { reason }) => {
        if (exception.closedAt) return new ShipmentExceptionClosed();
        const [shipment] = await findRows(tx, viewer, Shipment, [equals("id", exception.shipmentId)]);
        await this.end(tx, shipment!, exception, reason);
        return new CloseShipmentExceptionSuccess(exception);
      },
      resultId: ({ exceptionId }) => exceptionId,
      replay: async (tx, id) => {
        const [exception] = await findRows(tx, viewer, ShipmentException, [equals("id", id)]);
        return new CloseShipmentExceptionSuccess(exception!);
      },
    });
  }
}
