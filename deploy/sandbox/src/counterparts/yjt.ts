import type { Answer, Ask, Counterpart, Refusal, World } from "../counterpart";
import { json, objectIn, textOf } from "../counterpart";
import type { Call } from "../faults";
import { ACCOUNTS } from "./accounts";

const NAME = "YJT";
const { token: TOKEN } = ACCOUNTS[NAME];
const MINUTE_MS = 60_000;
const MOST_RECEIPTS = 100;

/** By the file's name below `/hwc_api/`. */
const ACTIONS: Readonly<Record<string, Call>> = {
  "asn_create.php": "ASN",
  "asn_cancel.php": "WITHDRAW",
  "pick_create.php": "PICK",
  "outbound_create.php": "OUTBOUND",
  "order_get.php": "FIND",
  "receipts.php": "RECEIPTS",
  "stock.php": "STOCK",
};

/** What the warehouse was told of: parcels that are to come in, to be put together, or to go out. */
const KINDS = ["ASN", "PICK", "OUTBOUND"] as const;
interface Order {
  kind: (typeof KINDS)[number];
  reference: string;
  /** Milliseconds since 1970, of the sandbox's clock. */
  takenAt: number;
  parcels: readonly { trackingNumber: string; weightG: number }[];
  /** Likewise; left out while it holds. */
  cancelledAt?: number;
}

const good = (data: unknown): Answer => json({ code: 0, msg: "success", data });
const failed = (code: number, msg: string, status = 200): Answer => json({ code, msg, data: null }, status);

/** YJT's warehouse: one file an action, and a token in each body. Its fields and codes are our reading: none is published. */
export class Yjt implements Counterpart {
  readonly name = NAME;
  readonly title = "YJT warehouse";
  readonly prefix = "/yjt";
  readonly calls: readonly Call[] = Object.values(ACTIONS);

  constructor(private readonly world: World) {}

  callOf({ method, path }: Ask): Call | null {
    return method === "POST" ? (ACTIONS[path.replace("/hwc_api/", "")] ?? null) : null;
  }

  refuse(why: Refusal): Answer {
    if (why === "THROTTLED") return failed(429, "Too many requests", 429);
    if (why === "REJECT") return failed(500, "SANDBOX: refused as it was told");
    return failed(401, "The token is not valid");
  }

  answer(call: Call, { body }: Ask): Answer {
    const asked = objectIn(body);
    if (!asked) return failed(400, "The body is no JSON object");
    if (asked.token !== TOKEN) return this.refuse("EXPIRED_TOKEN");
    if (call === "FIND") return good(stated(this.find(textOf(asked, "reference"))));
    if (call === "WITHDRAW") return this.withdraw(textOf(asked, "reference"));
    if (call === "RECEIPTS") return good(this.receipts(Number(textOf(asked, "after") || 0)));
    if (call === "STOCK") return good(this.stock());
    return this.take(KINDS.find((kind) => kind === call)!, asked);
  }

  private take(kind: Order["kind"], asked: Record<string, unknown>): Answer {
    const reference = textOf(asked, "reference");
    if (reference === "" || reference.length > 50) return failed(1001, "reference: 1 to 50 characters");
    if (this.find(reference)) return failed(1002, `reference ${reference} exists already`);
    const parcels = (Array.isArray(asked.parcels) ? asked.parcels : []).map((each: unknown) => ({
      trackingNumber: textOf(each, "tracking_no"),
      weightG: Number(textOf(each, "weight")),
    }));
    if (parcels.length === 0 || parcels.some(({ trackingNumber }) => trackingNumber === "")) {
      return failed(1003, "parcels: each with its tracking_no");
    }
    const isPicked = (number: string) =>
      this.orders("PICK").some((order) => order.parcels.some(({ trackingNumber }) => trackingNumber === number));
    const unpicked = parcels.find(({ trackingNumber }) => kind === "OUTBOUND" && !isPicked(trackingNumber));
    if (unpicked) return failed(1006, `${unpicked.trackingNumber} was not picked`);
    const order: Order = { kind, reference, takenAt: this.world.clock.now(), parcels };
    this.world.shelf.put(NAME, reference, order);
    return good({ reference, status: "ACCEPTED" });
  }

  /** Only what has not come in yet. */
  private withdraw(reference: string): Answer {
    const order = this.find(reference);
    if (order?.kind !== "ASN") return failed(1004, `reference ${reference} does not exist`);
    const now = this.world.clock.now();
    if (order.cancelledAt === undefined) {
      if (order.takenAt <= now - 30 * MINUTE_MS) return failed(1005, "It has come in already");
      this.world.shelf.put(NAME, reference, { ...order, cancelledAt: now });
    }
    return good({ reference, status: "CANCELLED" });
  }

  private find(reference: string): Order | null {
    return this.world.shelf.get<Order>(NAME, reference);
  }

  /** What was announced is on the scales half an hour later, 5 grams heavier than announced. */
  private receipts(after: number): object[] {
    return this.received()
      .map(({ trackingNumber, weightG, at }, index) => ({
        ...{ receipt_no: index + 1, tracking_no: trackingNumber, weight: weightG + 5 },
        ...{ length: 380, width: 260, height: 120, condition: "GOOD", received_at: new Date(at).toISOString() },
      }))
      .filter(({ receipt_no }) => receipt_no > after)
      .slice(0, MOST_RECEIPTS);
  }

  /** What came in, and was not sent out since. */
  private stock(): object[] {
    const out = this.orders("OUTBOUND").flatMap(({ takenAt, parcels }) =>
      parcels.map((each) => [each, takenAt] as const),
    );
    const leftAt = new Map(out.map(([{ trackingNumber }, takenAt]) => [trackingNumber, takenAt]));
    const there = this.received().filter(({ trackingNumber, at }) => at > (leftAt.get(trackingNumber) ?? 0));
    const numbers = new Set(there.map(({ trackingNumber }) => trackingNumber));
    return [...numbers].map((number) => ({ tracking_no: number, quantity: 1 }));
  }

  private received() {
    const until = this.world.clock.now() - 30 * MINUTE_MS;
    return this.orders("ASN")
      .filter(({ takenAt, cancelledAt }) => takenAt <= until && cancelledAt === undefined)
      .flatMap(({ takenAt, parcels }) => parcels.map((each) => ({ ...each, at: takenAt + 30 * MINUTE_MS })));
  }

  private orders(kind: Order["kind"]): Order[] {
    return this.world.shelf
      .list<Order>(NAME)
      .map(({ value }) => value)
      .filter((order) => order.kind === kind);
  }
}

const stated = (order: Order | null): object | null =>
  order && { ...order, status: order.cancelledAt === undefined ? "ACCEPTED" : "CANCELLED" };
