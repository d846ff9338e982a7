import { setTimeout as pause } from "node:timers/promises";
import { Session } from "../api";
import { CREATE_ORDER, OPEN_WALLET, RECORD_TOP_UP, SIGN_IN } from "../documents";
import * as house from "../house/documents";
import { inTurns } from "../house/in-turns";
import type { FoundStack } from "../stack";
import { aside, heading, line } from "../terminal";
import { stateCarriers } from "./carriers";
import { LiveCounts } from "./live-counts";
import { type ManyOrder, ordersOf } from "./orders";
import { hasEnded, type PlannedParcel, plannedParcels } from "./parcels";
import { prove } from "./proof";

/** The accounts that `npm start` prints; they exist in demo data only. */
const PASSWORD = "parcels-from-china";
const LOOK_EVERY_MS = 1_000;
/** What does not go on for so long never will. */
const PATIENCE_MS = 240_000;
/** More than price, duty and tax of any of them come to. */
const PAID_IN_MINOR = 4_000;

interface People {
  customer: Session;
  ops: Session;
  finance: Session;
}

/** Lets parcels live their lives on the sandbox's fast clock, and says how many stand where until all have ended. */
export async function liveMany(stack: FoundStack, { count, speed }: { count: number; speed: number }): Promise<void> {
  const nobody = new Session(stack);
  const signIn = async (email: string) => {
    const { accessToken } = await nobody.act<{ accessToken: string }>(SIGN_IN, { email, password: PASSWORD });
    return new Session(stack, accessToken);
  };
  const people = {
    customer: await signIn("admin@lumen.example"),
    ops: await signIn("ops@baiyun.example"),
    finance: await signIn("finance@baiyun.example"),
  };
  const channel = `many-${Date.now().toString(36)}`;
  const planned = plannedParcels(channel, count, speed);
  heading(`The carriers' sandbox takes ${count} parcels, and lets twelve days pass in ${seconds(speed)}`);
  await stateCarriers(stack, await signIn("admin@baiyun.example"));
  line(`Look at them meanwhile, by ${channel.toUpperCase()} or the channel ${channel}:`);
  line(`${stack.url}/portal as admin@lumen.example, ${stack.url}/admin as ops@baiyun.example`);
  heading("They live their lives");
  const orders = await live(people, channel, planned);
  heading("All have ended");
  const endings = [...new Set(planned.map(({ ending }) => ending))];
  line(endings.map((each) => `${planned.filter(({ ending }) => ending === each).length} ${each}`).join(", "));
  await prove(stack, { finance: people.finance, channel }, planned, orders);
  aside("They stay, as everything does that was ordered.");
}

const seconds = (speed: number): string => `${Number(((12 * 86_400) / speed).toFixed(1))} s`;

/** @returns the orders once the last of them has ended */
async function live(people: People, channel: string, planned: readonly PlannedParcel[]): Promise<ManyOrder[]> {
  const endings = new Map(planned.map(({ externalRef, ending }) => [externalRef, ending]));
  const shown = new LiveCounts(planned.length);
  const accepted = new Set<string>();
  let failure: unknown;
  const placed = place(people, planned).catch((error: unknown) => {
    failure = error;
  });
  let [said, since] = ["", Date.now()];
  for (;;) {
    const orders = await ordersOf(people.ops, channel);
    await accept(people.customer, orders, accepted);
    const counts = countsOf(orders, planned.length);
    shown.show(counts);
    const ended = orders.filter(({ externalRef, status, shipments: [shipment] }) =>
      hasEnded(endings.get(externalRef)!, shipment?.status, status),
    );
    if (failure) throw failure;
    if (ended.length === planned.length) {
      await placed;
      return orders;
    }
    const now = JSON.stringify([...counts]);
    if (now !== said) [said, since] = [now, Date.now()];
    if (Date.now() - since > PATIENCE_MS) throw new Error(`Nothing goes on any more: ${inWords(orders, ended)}.`);
    await pause(LOOK_EVERY_MS);
  }
}

function inWords(orders: readonly ManyOrder[], ended: readonly ManyOrder[]): string {
  const waiting = orders.filter((order) => !ended.includes(order)).slice(0, 20);
  return waiting
    .map(({ externalRef, status, shipments: [one] }) => `${externalRef} is ${status} (${one?.status})`)
    .join(", ");
}

/** Where the parcels stand; those that have none yet are ordered. */
function countsOf(orders: readonly ManyOrder[], total: number): Map<string, number> {
  const counts = new Map([["not ordered yet", total - orders.length]]);
  for (const { shipments } of orders) {
    const status = shipments[0]?.status ?? "ordered";
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

/** The first one shows whose money it is. */
async function place({ customer, finance }: People, planned: readonly PlannedParcel[]): Promise<void> {
  const order = async ({ externalRef, input }: PlannedParcel) => {
    const created = await customer.act<{ order: { id: string; customer: { id: string } } }>(CREATE_ORDER, input);
    await customer.act(house.SUBMIT, { idempotencyKey: `${externalRef}-submit`, orderId: created.order.id });
    return created.order.customer.id;
  };
  const [first, ...others] = planned;
  await payIn(finance, { customerId: await order(first!), mark: first!.externalRef, count: planned.length });
  await inTurns(others, async (one) => {
    await order(one);
  });
}

async function payIn(
  finance: Session,
  { customerId, mark, count }: { customerId: string; mark: string; count: number },
) {
  const opened = await finance.get<{ openWallet: { wallet?: { id: string }; existing?: { id: string } } }>(
    OPEN_WALLET,
    {
      input: { idempotencyKey: mark, customerId, currency: "EUR" },
    },
  );
  await finance.act(RECORD_TOP_UP, {
    idempotencyKey: mark,
    walletId: (opened.openWallet.wallet ?? opened.openWallet.existing)!.id,
    amount: { amountMinor: String(PAID_IN_MINOR * count), currency: "EUR" },
    bankReference: mark,
  });
}

/** Each quote once, as it comes. */
async function accept(customer: Session, orders: readonly ManyOrder[], accepted: Set<string>): Promise<void> {
  const priced = orders.filter(({ id, status, quote }) => status === "PRICED" && quote && !accepted.has(id));
  await inTurns(priced, async ({ id, externalRef, quote }) => {
    await customer.act(house.ACCEPT, { idempotencyKey: `${externalRef}-accept`, quoteId: quote!.id });
    accepted.add(id);
  });
}
