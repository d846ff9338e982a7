import { PartyClient, type Reach } from "@baiyun/kit/party";
import { z } from "zod";
import type { Answered } from "../../carrier/carrier-port";
import { CounterpartKind, type WarehouseAdapter } from "../../counterpart/counterpart-adapter";
import type {
  AnnouncedParcel,
  UnreadReceipt,
  WarehousePort,
  WarehouseReceipt,
  WarehouseReceipts,
} from "../../warehouse/warehouse-port";
import { credentialFaults } from "../party/credentials";
import { askParty, type Verdict } from "../party/read-answer";

const credentials = z.strictObject({ token: z.string().min(1).max(200) });

/** Not published. */
const PER_SECOND = 5;
const DONE = 0;
/** What is there already, and what is not: our reading. */
const [EXISTS, ABSENT] = [1002, 1004];
const CANCELLED = "CANCELLED";

/** Of every action: unverified, as all of its fields and the actions' names are. */
const answerWith = <T extends z.ZodType>(data: T) =>
  z.object({ code: z.number(), msg: z.string().nullish(), data: data.nullish() });
const order = answerWith(z.object({ reference: z.string(), status: z.string().nullish() }));
const receipts = answerWith(z.array(z.unknown()));
const receiptNumber = z.number().int().positive();
/** In grams or millimetres: nothing that a warehouse takes in is more. */
const measure = z.number().int().positive().max(100_000_000);
const word = z.string().regex(/^[\x20-\x7e]{1,100}$/, "This is 1 to 100 printable characters.");
const receipt = z.object({
  ...{ receipt_no: receiptNumber, tracking_no: word, weight: measure, length: measure, width: measure },
  ...{ height: measure, condition: word, received_at: word },
});
const stock = answerWith(z.array(z.object({ tracking_no: z.string(), quantity: z.number().int() })));

type Judged<D> = z.output<ReturnType<typeof answerWith<z.ZodType<D>>>>;

const refusalOf = ({ code, msg }: { code: number; msg?: string | null | undefined }) => ({
  code: String(code),
  message: msg || "It says no reason.",
});

function receiptsIn(rows: readonly unknown[]): WarehouseReceipts {
  const [read, unread]: [WarehouseReceipt[], UnreadReceipt[]] = [[], []];
  for (const row of rows) {
    const { data: each, error } = receipt.safeParse(row);
    if (!each) {
      const number = receiptNumber.safeParse((row as { receipt_no?: unknown } | null)?.receipt_no).data ?? null;
      const faults = error.issues.map(({ path, message }) => `${path.join(".") || "the receipt"}: ${message}`);
      unread.push({ number, raw: JSON.stringify(row), message: faults.join("; ") });
      continue;
    }
    read.push({
      ...{ number: each.receipt_no, trackingNumber: each.tracking_no, weightG: each.weight },
      ...{ lengthMm: each.length, widthMm: each.width, heightMm: each.height },
      ...{ condition: each.condition, rawTime: each.received_at },
    });
  }
  return { receipts: read, unread };
}

function open(baseUrl: string, { token }: z.output<typeof credentials>, { timeoutMs, redis }: Reach): WarehousePort {
  const client = new PartyClient(baseUrl, { timeoutMs, redis, perSecond: PER_SECOND, account: token });

  function ask<D, T>(
    action: string,
    safe: boolean,
    sent: object,
    schema: z.ZodType<Judged<D>>,
    judge: (answer: Judged<D>) => Verdict<T>,
  ): Promise<Answered<T>> {
    const body = JSON.stringify({ token, ...sent });
    return askParty(client, { method: "POST", path: `/hwc_api/${action}.php`, body, safe }, schema, judge);
  }

  const tell = (action: string, reference: string, parcels: readonly AnnouncedParcel[]): Promise<Answered<null>> => {
    const told = parcels.map(({ trackingNumber, weightG }) => ({ tracking_no: trackingNumber, weight: weightG }));
    return ask(action, false, { reference, parcels: told }, order, (answer) =>
      answer.code === EXISTS || (answer.code === DONE && answer.data?.reference === reference)
        ? { done: null }
        : refusalOf(answer),
    );
  };

  return {
    announce: (reference, parcels) => tell("asn_create", reference, parcels),
    pick: (reference, parcels) => tell("pick_create", reference, parcels),
    sendOut: (reference, parcels) => tell("outbound_create", reference, parcels),
    arrived: (reference) =>
      ask("order_get", true, { reference }, order, (answer) =>
        answer.code === DONE ? { done: answer.data?.reference === reference } : refusalOf(answer),
      ),
    withdraw: (reference) =>
      ask("asn_cancel", true, { reference }, order, (answer) =>
        answer.code === DONE || answer.code === ABSENT ? { done: null } : refusalOf(answer),
      ),
    withdrawn: (reference) =>
      ask("order_get", true, { reference }, order, (answer) =>
        answer.code === DONE ? { done: !answer.data || answer.data.status === CANCELLED } : refusalOf(answer),
      ),
    receipts: (after) =>
      ask("receipts", true, { after }, receipts, (answer) =>
        answer.code === DONE && answer.data ? { done: receiptsIn(answer.data) } : refusalOf(answer),
      ),
    stock: () =>
      ask("stock", true, {}, stock, (answer) =>
        answer.code === DONE && answer.data
          ? { done: answer.data.map(({ tracking_no, quantity }) => ({ trackingNumber: tracking_no, quantity })) }
          : refusalOf(answer),
      ),
    close: () => client.close(),
  };
}

/** YJT's warehouse app: one file an action on the customer's own host, and a token in each body. Its form is unverified beyond that. */
export const yjt: WarehouseAdapter = {
  kind: CounterpartKind.YJT,
  sandboxPath: "/yjt",
  faultsOf: (given) => credentialFaults(credentials, given),
  open: (baseUrl, given, reach) => open(baseUrl, credentials.parse(given), reach),
};
