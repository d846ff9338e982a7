import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  oneOf,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { FulfilmentService } from "../shipment/fulfilment.service";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { Intercept, InterceptAction, InterceptStatus } from "./intercept.entity";
import {
  type AskedIntercept,
  type CompleteInterceptInput,
  type InterceptShipmentInput,
  interceptShipmentRules,
  type RefuseInterceptInput,
  type SettledIntercept,
  settleInterceptRules,
} from "./intercept.input";
import {
  AddressOnLabel,
  type CompleteInterceptResult,
  CompleteInterceptSuccess,
  IllegalInterceptState,
  InterceptNotFound,
  type InterceptShipmentResult,
  InterceptShipmentSuccess,
  InterceptTooLate,
  type RefuseInterceptResult,
  RefuseInterceptSuccess,
  ShipmentIntercepted,
} from "./intercept.result";

/** Parcels that somebody wants back. The shipment is locked before its intercept; that it is cancelled is fulfilment's. */
export class InterceptService {
  constructor(
    private readonly database: Database,
    private readonly fulfilment: FulfilmentService,
    private readonly waiting: WaitingIntercepts,
    private readonly clock: Clock,
  ) {}

  ask(viewer: Viewer, input: InterceptShipmentInput): Promise<typeof InterceptShipmentResult> {
    return perform<
      AskedIntercept,
      Shipment | ShipmentNotFound,
      InterceptShipmentSuccess | InterceptTooLate | AddressOnLabel | ShipmentIntercepted
    >(this.database, {
      operation: "interceptShipment",
      viewer,
      input,
      rules: interceptShipmentRules,
      lock: async (tx, { shipmentId }) => (await lockRow(tx, viewer, Shipment, shipmentId)) ?? new ShipmentNotFound(),
      decide: async (tx, shipment, { action, reason }, id) => {
        if (!(await this.fulfilment.mayCancel(tx, shipment))) return new InterceptTooLate(shipment.status);
        // A shipment has its label from the moment it is made.
        if (action === InterceptAction.CHANGE_ADDRESS) return new AddressOnLabel();
        const [earlier] = await this.waiting.of(tx, [shipment.id]);
        if (earlier) return new ShipmentIntercepted(earlier);
        const intercept = Object.assign(new Intercept(), {
          ...{ id, tenantId: shipment.tenantId, shipmentId: shipment.id, action, reason },
          ...{ status: InterceptStatus.REQUESTED, answer: null, settledAt: null, settledBy: null, version: 1 },
          ...{ createdBy: viewer.actor, createdAt: this.clock() },
        });
        await insertRows(tx, Intercept, [intercept]);
        return new InterceptShipmentSuccess(intercept);
      },
      resultId: (_asked, id) => id,
      replay: async (tx, id) => new InterceptShipmentSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** The parcel is in hand: its shipment is cancelled, by the one way there is. */
  complete(viewer: Viewer, input: CompleteInterceptInput): Promise<typeof CompleteInterceptResult> {
    return perform<SettledIntercept, Locked | InterceptNotFound, CompleteInterceptSuccess | IllegalInterceptState>(
      this.database,
      {
        operation: "completeIntercept",
        viewer,
        input,
        rules: settleInterceptRules,
        lock: (tx, { interceptId }) => this.lock(tx, viewer, interceptId),
        decide: async (tx, { intercept, shipment }, { answer }) => {
          if (intercept.status !== InterceptStatus.REQUESTED) return new IllegalInterceptState(intercept.status);
          if (await this.fulfilment.mayCancel(tx, shipment)) {
            await this.fulfilment.cancel(tx, shipment, intercept.id);
            await this.settle(tx, viewer, intercept, InterceptStatus.DONE, answer);
          } else {
            const why = `It was ${shipment.status} when it was looked for.`;
            await this.settle(tx, viewer, intercept, InterceptStatus.REFUSED, why);
          }
          return new CompleteInterceptSuccess(intercept);
        },
        resultId: ({ interceptId }) => interceptId,
        replay: async (tx, id) => new CompleteInterceptSuccess(await this.known(tx, viewer, id)),
      },
    );
  }

  refuse(viewer: Viewer, input: RefuseInterceptInput): Promise<typeof RefuseInterceptResult> {
    return perform<SettledIntercept, Locked | InterceptNotFound, RefuseInterceptSuccess | IllegalInterceptState>(
      this.database,
      {
        operation: "refuseIntercept",
        viewer,
        input,
        rules: settleInterceptRules,
        lock: (tx, { interceptId }) => this.lock(tx, viewer, interceptId),
        decide: async (tx, { intercept }, { answer }) => {
          if (intercept.status !== InterceptStatus.REQUESTED) return new IllegalInterceptState(intercept.status);
          await this.settle(tx, viewer, intercept, InterceptStatus.REFUSED, answer);
          return new RefuseInterceptSuccess(intercept);
        },
        resultId: ({ interceptId }) => interceptId,
        replay: async (tx, id) => new RefuseInterceptSuccess(await this.known(tx, viewer, id)),
      },
    );
  }

  /** Cancelling takes the order before the shipment, so this does, too. */
  private async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked | InterceptNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, Intercept, [equals("id", id)]) : [];
    if (!known) return new InterceptNotFound();
    const [of] = await findRows(tx, viewer, Shipment, [equals("id", known.shipmentId)]);
    const shipment = await this.fulfilment.lock(tx, of!);
    const intercept = await lockRow(tx, viewer, Intercept, id);
    return { shipment: shipment!, intercept: intercept! };
  }

  private async settle(
    tx: EntityManager,
    { actor: settledBy }: Viewer,
    intercept: Intercept,
    status: InterceptStatus,
    answer: string,
  ): Promise<void> {
    await storeRow(tx, Object.assign(intercept, { status, answer, settledAt: this.clock(), settledBy }));
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Intercept> {
    const [intercept] = await findRows(tx, viewer, Intercept, [equals("id", id)]);
    return intercept!;
  }
}

interface Locked {
  shipment: Shipment;
  intercept: Intercept;
}

/** Which parcels somebody waits for: what is to come out is not bagged. */
export class WaitingIntercepts {
  /** Of locked shipments. */
  async of(tx: EntityManager, shipmentIds: readonly string[]): Promise<Intercept[]> {
    const asked = await lockRows(tx, Viewer.system, Intercept, [oneOf("shipmentId", shipmentIds)]);
    return asked.filter(({ status }) => status === InterceptStatus.REQUESTED);
  }
}
