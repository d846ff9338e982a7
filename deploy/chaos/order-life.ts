import { setTimeout as pause } from "node:timers/promises";
import { parcel } from "../../clients/demo/src/parcel";
import { type Outcome, orderInput, type Standing, type World } from "./world";

const MINUTE_MS = 60_000;
/** In the order in which they happen, so that none is late. */
const SCANS = {
  "picked up": ["InTransit_PickedUp", "CN"],
  "leaves a place in China": ["InTransit_Departure", "CN"],
  "arrives abroad": ["InTransit_Arrival", "DE"],
  "out for delivery": ["OutForDelivery_Other", "DE"],
  delivered: ["Delivered_Other", "DE"],
  refused: ["DeliveryFailure_Rejected", "DE"],
  lost: ["Exception_Lost", "DE"],
  "found again": ["InTransit_Other", "DE"],
  "back with its sender": ["Exception_Returned", "CN"],
} as const;

/** One order, from its creation on, as its people, its suppliers and its carrier move it. */
export class OrderLife {
  /** When the first scan was made, if all were made together: no later than anything that people do. */
  private base = Math.floor(Date.now() / MINUTE_MS / 1_440) * MINUTE_MS * 1_440 - 60 * MINUTE_MS;

  private constructor(
    readonly world: World,
    readonly orderId: string,
    readonly externalRef: string,
  ) {}

  static async begin(world: World, externalRef: string, own: object): Promise<OrderLife> {
    const { order } = await world.act(
      "customer",
      "createOrder",
      orderInput(externalRef, own),
      "... on CreateOrderSuccess { order { id } }",
    );
    return new OrderLife(world, (order as { id: string }).id, externalRef);
  }

  async submit(): Promise<void> {
    await this.world.act("customer", "submitOrder", { orderId: this.orderId });
  }

  /** Submitted, priced and its price accepted: finance is asked. */
  async accept(): Promise<void> {
    await this.submit();
    await this.acceptQuote();
  }

  /** As it is priced now, or will be. */
  async acceptQuote(): Promise<void> {
    const { quoteId } = await this.reaches({ status: "PRICED", waitingFor: "ACCEPTANCE" });
    await this.world.act("customer", "acceptQuote", { quoteId });
  }

  /** Its goods are bought, and promised. */
  async buy(): Promise<void> {
    await this.accept();
    await this.acceptGoods();
    await this.reaches({ status: "IN_FULFILMENT" });
  }

  /** Priced, accepted, and shipped in the end. */
  async goOnFromSubmission(): Promise<void> {
    await this.acceptQuote();
    await this.reaches({ status: "IN_FULFILMENT" });
  }

  isDenied(): Promise<Standing> {
    return this.reaches({ status: "AWAITING_FUNDS", funds: "DENIED" });
  }

  /** Accepted, paid for and, where its goods are bought, promised. */
  async label(): Promise<void> {
    await this.accept();
    await this.reaches({ status: "IN_FULFILMENT" });
  }

  reaches(wanted: Partial<Standing>): Promise<Standing> {
    const told = `${this.externalRef} to be ${JSON.stringify(wanted)}`;
    return this.world.until(told, async () => {
      const standing = await this.world.standing(this.orderId);
      const isThere = Object.entries(wanted).every(([name, value]) => standing[name as keyof Standing] === value);
      return isThere && standing;
    });
  }

  cancel(who: "customer" | "ops" = "customer"): Promise<Outcome> {
    return this.world.ask(who, "cancelOrder", { orderId: this.orderId });
  }

  async callOff(reason: string): Promise<void> {
    await this.world.act("ops", "compensateOrder", { orderId: this.orderId, reason });
  }

  /** Its purchase order that is not answered yet. */
  async purchaseOrder(but: readonly string[] = []): Promise<string> {
    const text = "SELECT id FROM purchase_order WHERE order_id = $1 AND status = 'ISSUED' AND id <> ALL($2)";
    const { id } = await this.found<{ id: string }>("purchase order", "suppliers", text, [but]);
    return id;
  }

  async acceptGoods(but: readonly string[] = []): Promise<void> {
    const purchaseOrderId = await this.purchaseOrder(but);
    await this.world.act("ops", "acceptPurchaseOrder", { purchaseOrderId });
  }

  /** @returns the purchase order that was declined */
  async rejectGoods(): Promise<string> {
    const purchaseOrderId = await this.purchaseOrder();
    await this.world.act("ops", "rejectPurchaseOrder", { purchaseOrderId, reason: "The mould broke" });
    return purchaseOrderId;
  }

  /** As much as it asks for into the wallet of its currency, whenever it is denied, until it is held. */
  async payIn(currency: string): Promise<void> {
    for (;;) {
      const { funds, fundsMinor, fundingAttempts } = await this.world.until(
        `${this.externalRef} to be answered`,
        async () => {
          const standing = await this.world.standing(this.orderId);
          return ["DENIED", "HELD"].includes(standing.funds ?? "") && standing;
        },
      );
      if (funds === "HELD") return;
      await this.world.topUp(currency, fundsMinor!, `PAID-${this.externalRef}-${fundingAttempts}`);
      await this.world.until(`${this.externalRef} to be asked for again`, async () => {
        const now = await this.world.standing(this.orderId);
        return now.fundingAttempts! > fundingAttempts!;
      });
    }
  }

  /** @param of which of its parcels */
  async weigh(measured: Partial<typeof parcel> = {}, of = 1): Promise<void> {
    const trackingNumber = await this.trackingNumber(of);
    await this.world.act("ops", "recordMeasurement", { ...parcel, ...measured, trackingNumber });
  }

  /** @param of which of its parcels */
  async trackingNumber(of = 1): Promise<string> {
    const text = `SELECT coalesce(p.tracking_number, s.tracking_number) AS number
      FROM shipment s JOIN parcel p ON p.shipment_id = s.id WHERE s.order_id = $1 AND p.number = $2`;
    const { number } = await this.found<{ number: string }>("number", "logistics", text, [of]);
    return number;
  }

  scan(...scans: (keyof typeof SCANS)[]): Promise<void> {
    return this.scanOf(1, ...scans);
  }

  /** What its carrier says happened to one of its parcels, as 17TRACK pushes it. */
  async scanOf(parcelNumber: number, ...scans: (keyof typeof SCANS)[]): Promise<void> {
    const number = await this.trackingNumber(parcelNumber);
    const names = Object.keys(SCANS);
    const events = scans.map((name) => {
      const [code, country] = SCANS[name];
      const at = new Date(this.base + names.indexOf(name) * 1_000).toISOString().replace(".000", "");
      return {
        time_iso: at.replace("Z", "+00:00"),
        time_utc: at,
        time_raw: { date: at.slice(0, 10), time: at.slice(11, 19), timezone: null },
        description: name,
        location: country,
        stage: null,
        sub_status: code,
        address: { country, city: null },
      };
    });
    const provider = { provider: { key: 190008, name: "YunExpress" }, latest_sync_time: null, events };
    const data = { number, carrier: 190008, tag: null, track_info: { tracking: { providers: [provider] } } };
    await this.world.push({ event: "TRACKING_UPDATED", data });
  }

  /** What is scanned from now on was scanned after what people have done: a second from each other. */
  nowOn(): void {
    this.base = Math.ceil(Date.now() / 1_000) * 1_000;
  }

  /** A row that is there in time. */
  found<T extends object>(what: string, domain: string, text: string, values: unknown[] = []): Promise<T> {
    return this.world.until(`${this.externalRef}'s ${what}`, async () => {
      const [row] = await this.world.rows.of<T>(domain, text, [this.orderId, ...values]);
      return row;
    });
  }

  /** To its door, and paid for. */
  async deliver(): Promise<void> {
    await this.scan("out for delivery", "delivered");
    await this.reaches({ funds: "CAPTURED" });
  }

  /** The time for what it waits for is over, and the domain's own watch looks, until it is there. */
  async runOutOfTime(status: string): Promise<void> {
    const { rows } = this.world;
    await this.world.until(`${this.externalRef} to be ${status} in the end`, async () => {
      if ((await this.world.standing(this.orderId)).status === status) return true;
      await rows.of(
        "orders",
        "UPDATE order_saga SET deadline = now() - interval '1 second' WHERE order_id = $1 AND deadline > now()",
        [this.orderId],
      );
      await rows.of("orders", "SELECT job_add('watch-deadlines', '{}', NULL, NULL, 10, 'watch-deadlines/now')");
      await pause(300);
      return false;
    });
  }
}
