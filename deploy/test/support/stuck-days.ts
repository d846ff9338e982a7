import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { until } from "@baiyun/kit/testing";
import { type ConsoleOfStack, fill } from "./console-forms";
import { accept, documents, orderInput, quoteOf } from "./journey";
import { inRedis } from "./stack-processes";
import { rowsOf } from "./world-of-stack";

const SAGA = `query Saga($id: ID!) { order(id: $id) { status reference saga { waitingFor
  steps(first: 2) { edges { node { deed } } } } } }`;
const COUNTS = `{ deadLetterCounts { domain count } }`;
interface Asked {
  order: {
    status: string;
    reference: string;
    saga: { waitingFor: string | null; steps: { edges: { node: { deed: string } }[] } };
  };
}

/** What logistics gave up is opened by keyboard, tried again, and gone; its effect is there once. */
export async function deadLetterDay({ home, journey, signedIn }: ConsoleOfStack): Promise<void> {
  const id = randomUUID();
  const [aggregateId, tenantId] = [randomUUID(), randomUUID()];
  const payload = JSON.stringify({ orderId: aggregateId, customerId: tenantId, erasedAt: new Date().toISOString() });
  const letter = {
    id,
    type: "consignee.erased.v1",
    aggregateId,
    tenantId,
    occurredAt: new Date().toISOString(),
    payload,
  };
  const buried = { ...letter, from: "orders", error: "the database was away", deliveries: "6" };
  await inRedis({ home }, (redis) => redis.xAdd("events:logistics:dead", "*", buried));
  const admin = await signedIn("admin");
  const { page } = admin;
  await admin.go(`/admin/dead-letters?filter=${encodeURIComponent('["logistics"]')}`);
  await page.getByText("the database was away").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Content" }).getByText(aggregateId).waitFor();
  await admin.settled();
  expect(await admin.looksOf("admin-dead-letter")).toEqual([]);
  await page.getByRole("button", { name: "Replay" }).click();
  await admin.told("It is tried again");
  const asked = await journey.signIn("admin@baiyun.example");
  type Counts = { deadLetterCounts: { domain: string; count: number | null }[] };
  await asked.await(COUNTS, {}, ({ deadLetterCounts }: Counts) =>
    deadLetterCounts.every(({ domain, count }) => domain !== "logistics" || count === 0) ? true : null,
  );
  // What was worked on stays in view; the list has it no more.
  await page.getByText("Nothing matches the filter").waitFor();
  const rows = rowsOf(home);
  try {
    const handled = () => rows.of("logistics", "SELECT 1 FROM inbox_entry WHERE event_id = $1", [id]);
    await until(async () => (await handled()).length === 1);
  } finally {
    await rows.close();
  }
  await admin.close();
}

/** Of three orders that wait too long for money, one is asked for again, one goes on without it, and one is undone. */
export async function stuckDay({ home, journey, signedIn }: ConsoleOfStack): Promise<void> {
  const customer = await journey.signIn("admin@lumen.example");
  const asked = await journey.signIn("ops@baiyun.example");
  const standing = async (id: string) => (await asked.get<Asked>(SAGA, { id })).order;
  const waiting = async (externalRef: string) => {
    const input = { ...orderInput(externalRef), currency: "GBP" };
    const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, input);
    await customer.act(documents.SUBMIT_ORDER, { idempotencyKey: randomUUID(), orderId: order.id });
    await accept(customer, await quoteOf(customer, order.id));
    return asked.await(SAGA, { id: order.id }, ({ order: { status, reference, saga } }: Asked) =>
      status === "AWAITING_FUNDS" && saga.waitingFor === "FUNDS" ? { id: order.id, reference } : null,
    );
  };
  const [again, without, undone] = [await waiting("STUCK-1"), await waiting("STUCK-2"), await waiting("STUCK-3")];
  const workThrough = async () => {
    const ops = await signedIn("ops");
    const { page } = ops;
    const open = async (reference: string) => {
      await ops.go(`/admin/sagas?filter=${encodeURIComponent('["FUNDS"]')}`);
      await page.getByRole("link", { name: reference }).click();
      await page.getByRole("heading", { name: reference }).waitFor();
    };
    await open(again.reference);
    await page.getByRole("list", { name: "Steps so far" }).getByRole("listitem").first().waitFor();
    await ops.settled();
    expect(await ops.looksOf("admin-saga")).toEqual([]);
    await page.getByRole("button", { name: "Try the step again" }).click();
    await ops.told("The step is tried again");
    const deeds = [
      "Finance holds no 43.52 GBP: NO_WALLET, 0.00 GBP are available.",
      "Finance is asked to hold 43.52 GBP (2).",
    ];
    await asked.await(SAGA, { id: again.id }, ({ order: { saga } }: Asked) =>
      isDeepStrictEqual(
        saga.steps.edges.map(({ node }) => node.deed),
        deeds,
      )
        ? true
        : null,
    );

    await open(without.reference);
    await page.getByRole("button", { name: "Skip the step" }).click();
    await page.getByText("Say why: it is kept with the act.").waitFor();
    expect(await standing(without.id)).toMatchObject({ status: "AWAITING_FUNDS", saga: { waitingFor: "FUNDS" } });
    await fill(ops, { "Why the step may be skipped": "Paid by bank transfer." });
    await page.getByRole("button", { name: "Skip the step" }).click();
    await ops.told("The step is skipped");
    await asked.await(SAGA, { id: without.id }, ({ order }: Asked) => (order.status === "IN_FULFILMENT" ? true : null));

    await open(undone.reference);
    await fill(ops, { "Why the order is undone": "The customer gave it up." });
    await page.getByRole("button", { name: "Undo the order" }).click();
    await ops.told("The order is being undone");
    await asked.await(SAGA, { id: undone.id }, ({ order }: Asked) => (order.status === "CANCELLED" ? true : null));
    await ops.go("/admin/sagas");
    // How long its customer has to pay is not renewed by asking again.
    await page.getByRole("link", { name: again.reference }).waitFor();
    // What was listed before may stand there until the list has come anew.
    await until(async () => (await page.locator("[data-row]").count()) === 1);
    await ops.close();
  };
  const rows = rowsOf(home);
  // What is done at each full minute would end these orders by itself, before the staff could: it counts as done for an hour.
  const watched = (last: string) =>
    rows.of(
      "orders",
      `UPDATE graphile_worker._private_known_crontabs SET last_execution = ${last} WHERE identifier = 'watch-deadlines'`,
    );
  const isWatching = "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'watch-deadlines'";
  try {
    await watched("now() + interval '1 hour'");
    await until(async () => (await rows.of("orders", isWatching)).length === 0);
    // Days are not waited for here: the time in which they may wait is made to be over.
    const over = "UPDATE order_saga SET deadline = now() - interval '1 hour' WHERE order_id = ANY($1)";
    await rows.of("orders", over, [[again, without, undone].map(({ id }) => id)]);
    await workThrough();
  } finally {
    await watched("now()");
    await rows.close();
  }
}
