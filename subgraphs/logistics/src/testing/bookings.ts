import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { article, type Logistics, newOrder, type Order, orderAccepted } from "./logistics";

/** What the sandbox's counterparts know us by. */
const COUNTERPARTS = {
  FOUR_PX: ["FOUR_PX", "PX", { appKey: "demo-app-key", appSecret: "demo-app-secret" }],
  YUNEXPRESS_OMS: ["YUNEXPRESS", "THPHR", { interface: "OMS", code: "SBX001", secret: "sandbox-oms-secret" }],
  YANWEN: ["YANWEN", "481", { userId: "100000", token: "sandbox-yanwen-token" }],
  YUNEXPRESS_OPENAPI: [
    "YUNEXPRESS",
    "THZXR",
    {
      ...{ interface: "OPENAPI", appId: "sandbox-app", sourceKey: "sandbox-source" },
      ...{ appSecret: "sandbox-app-secret", signature: "hex" },
    },
  ],
} as const;
export type Counterpart = keyof typeof COUNTERPARTS;

export interface Route {
  id: string;
  accountId: string;
  accountCode: string;
  version: number;
}

/** How a shipment and its bookings stand. */
export interface Standing {
  status: string;
  number: string;
  carrier: string;
  bookings: { state: string; account: string | null; message: string | null }[];
  calls: { kind: string; state: string; attempts: number }[];
  /** The kinds of those that somebody has to look at. */
  exceptions: string[];
  labels: number;
  alive: number;
}

const STANDING = `
  SELECT s.status, s.tracking_number AS number, s.carrier,
    coalesce((SELECT json_agg(json_build_object('state', b.state, 'account', a.code, 'message', b.message) ORDER BY b.attempt)
      FROM carrier_booking b LEFT JOIN carrier_account a ON a.id = b.account_id WHERE b.shipment_id = s.id), '[]') AS bookings,
    coalesce((SELECT json_agg(json_build_object('kind', kind, 'state', state, 'attempts', attempts) ORDER BY id)
      FROM carrier_call WHERE shipment_id = s.id), '[]') AS calls,
    coalesce((SELECT json_agg(kind ORDER BY kind) FROM shipment_exception
      WHERE shipment_id = s.id AND closed_at IS NULL), '[]') AS exceptions,
    (SELECT count(*)::int FROM label WHERE shipment_id = s.id AND voided_at IS NULL) AS labels,
    (SELECT count(*)::int FROM carrier_booking
      WHERE shipment_id = s.id AND state IN ('BOOKING', 'LABELLING', 'LABELLED', 'VOIDING')) AS alive
  FROM shipment s WHERE s.id = $1`;

/** Carriers by the sandbox, and shipments that go by them. */
export class BookedLogistics {
  constructor(readonly logistics: Logistics) {}

  /** An account of its own, by which a service goes. */
  async route(serviceCode: string, counterpart: Counterpart, rank: number, more: object = {}): Promise<Route> {
    const [carrier, product, credentials] = COUNTERPARTS[counterpart];
    const accountCode = `${counterpart}-${randomUUID().slice(0, 8)}`;
    const fields = Object.entries(credentials).map(([field, value]) => ({ field, value }));
    const { dailyCalls, ...own } = more as { dailyCalls?: number };
    const stated = await this.logistics.running.act(
      "stateCarrierAccount",
      "... on StateCarrierAccountSuccess { carrierAccount { id } }",
      { code: accountCode, carrier, mode: "SANDBOX", credentials: fields, dailyCalls },
      staff("admin"),
    );
    const { id: accountId } = stated.carrierAccount as { id: string };
    const outcome = await this.state({ serviceCode, carrierAccountId: accountId, product, rank, ...own });
    const { id, version } = outcome.carrierRoute as { id: string; version: number };
    return { id, accountId, accountCode, version };
  }

  state(route: object) {
    return this.logistics.running.act(
      "stateCarrierRoute",
      "... on StateCarrierRouteSuccess { carrierRoute { id version } } ... on CarrierRouteChanged { version }",
      { rank: 1, takesBatteries: true, onTrouble: "NEXT", tries: 2, isOpen: true, ...route },
      staff("ops"),
    );
  }

  act(mutation: string, input: object, selection = "") {
    return this.logistics.running.act(mutation, selection, input, staff("ops"));
  }

  async ship(serviceCode: string, own: object = {}): Promise<Shipment & { order: Order }> {
    const order = newOrder({ serviceCode });
    await this.logistics.deliver(orderAccepted(order, undefined, { lines: [article()], ...own }));
    return Object.assign(await this.logistics.shipmentOf(order), { order });
  }

  async standing({ id }: Pick<Shipment, "id">): Promise<Standing> {
    return (await this.rows<Standing>(STANDING, [id]))[0]!;
  }

  /** How it stands once it is so. */
  async becomes(shipment: Pick<Shipment, "id">, is: (standing: Standing) => boolean): Promise<Standing> {
    let standing = await this.standing(shipment);
    await until(async () => {
      standing = await this.standing(shipment);
      return is(standing);
    }, 30_000).catch((error: Error) => {
      throw new Error(`${error.message}: ${JSON.stringify(standing)}`);
    });
    return standing;
  }

  rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(sql, values));
  }
}

export const newService = (): string => `SVC-${randomUUID().slice(0, 8).toUpperCase()}`;
