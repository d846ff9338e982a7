import { randomUUID } from "node:crypto";
import { oneOf, SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, run, until, viewer } from "@baiyun/kit/testing";
import { row } from "../testing/import-files";
import { ImportsUnderTest } from "../testing/imports-under-test";
import { MOST_FILE_BYTES } from "./batch-files.service";
import { pruneBatchRows } from "./batch-retention";
import { OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import { batchConditions } from "./order-batch.filter";
import { orderBatchRowSorting } from "./order-batch.input";
import { OrderBatchRow, OrderBatchRowStatus } from "./order-batch-row.entity";

let imports: ImportsUnderTest;
beforeAll(async () => {
  imports = await ImportsUnderTest.start();
});
afterAll(() => imports.close());

const many = (count: number) => Array.from({ length: count }, (_none, index) => row(`R${index}`));
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  imports.orders.database.transaction(Viewer.system, (tx) => tx.query(text, values));

/** Somebody is about to place an order of this name: who places it too waits until that is given up. */
async function placing(tenantId: string, externalRef: string): Promise<() => Promise<void>> {
  let giveUp = (): void => undefined;
  const givenUp = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  let tellPlaced = (): void => undefined;
  const placed = new Promise<void>((resolve) => {
    tellPlaced = resolve;
  });
  const ended = imports.orders.database
    .transaction(Viewer.system, async (tx) => {
      await tx.query(
        `INSERT INTO orders (id, tenant_id, reference, channel, external_ref, consignee, incoterm, service_code, weight_g, length_mm,
           width_mm, height_mm, currency, status, version, created_by, created_at, updated_at)
         VALUES ($1, $2, $3, 'shopify', $4, '{}', 'DAP', 'A', 1, 1, 1, 1, 'EUR', 'DRAFT', 1, 'test', now(), now())`,
        [randomUUID(), tenantId, randomUUID(), externalRef],
      );
      tellPlaced();
      await givenUp;
      throw new Error("given up");
    })
    .catch(() => undefined);
  await placed;
  return async () => {
    giveUp();
    await ended;
  };
}

/** Whoever waits for somebody else's lock: to write down an order, unless told otherwise. */
const waiting = async (query = 'INSERT INTO "orders"%'): Promise<number[]> =>
  (
    await imports.orders.database.source.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1`,
      [query],
    )
  ).map(({ pid }: { pid: number }) => pid);

it("killed in its midst an import goes on where it was, and keeps nobody else waiting", async () => {
  const [me, other] = [viewer("customer_admin"), viewer("customer_admin")];
  const giveUp = await placing(me.tid, "R150");
  const id = await imports.send(me, many(230));
  await until(async () => (await waiting()).length === 1);
  expect(await imports.row(id)).toMatchObject({ status: "IMPORTING", judgedCount: 100, acceptedCount: 100 });

  const second = await imports.send(me, many(230));
  expect(await imports.imported(other, many(230))).toMatchObject({ status: "DONE", acceptedCount: 230 });
  expect(await imports.row(second)).toMatchObject({ status: "QUEUED", sameFileAs: id });

  await imports.orders.database.source.query("SELECT pg_terminate_backend($1)", await waiting());
  await until(async () => (await waiting()).length === 0);
  expect(await imports.row(id)).toMatchObject({ status: "IMPORTING", judgedCount: 100 });
  await giveUp();
  expect(await imports.ended(id)).toMatchObject({ status: "DONE", judgedCount: 230, acceptedCount: 230 });
  expect(await imports.ended(second)).toMatchObject({ acceptedCount: 0, existingCount: 230 });
  const counted = `SELECT count(*)::int AS orders, count(DISTINCT external_ref)::int AS refs,
    (SELECT count(*)::int FROM order_line WHERE tenant_id = $1) AS lines,
    (SELECT count(*)::int FROM order_change WHERE tenant_id = $1) AS changes,
    (SELECT count(*)::int FROM order_batch_row r JOIN orders o ON o.id = r.order_id WHERE r.batch_id = $2) AS named
    FROM orders WHERE tenant_id = $1`;
  expect(await sql(counted, me.tid, id)).toEqual([{ orders: 230, refs: 230, lines: 230, changes: 230, named: 230 }]);
  // What an order says of a person stands in the order alone from now on.
  expect(
    await sql("SELECT FROM order_batch_row WHERE batch_id = $1 AND (cells IS NOT NULL OR sealed IS NOT NULL)", id),
  ).toEqual([]);
});

it("cancelled it stops where it is, what was made stays, and the customer's next begins", async () => {
  const me = viewer("customer_admin");
  const giveUp = await placing(me.tid, "R150");
  const [id, queued] = [await imports.send(me, many(230)), await imports.send(me, many(3))];
  const last = await imports.send(me, [row("Z")]);
  await until(async () => (await waiting()).length === 1);
  expect(await imports.cancel(me, queued)).toMatchObject({ batch: { status: "CANCELLED", judgedCount: 0 } });
  const cancelled = imports.cancel(me, id);
  await until(async () => (await waiting('%"order_batch"%FOR UPDATE')).length === 1);
  await giveUp();
  expect(await cancelled).toMatchObject({ batch: { status: "CANCELLED", judgedCount: 200 } });
  expect(await imports.ended(last)).toMatchObject({ status: "DONE", acceptedCount: 1 });
  expect(await imports.orders.ordersOf(me.tid)).toBe(201);
  expect(await imports.cancel(me, id)).toMatchObject({ __typename: "IllegalOrderBatchState", current: "CANCELLED" });
  expect(await imports.row(id)).toMatchObject({ status: "CANCELLED", judgedCount: 200 });
});

it("one key at once names one import, its file is taken once, and another is none of it", async () => {
  const me = viewer("customer_admin");
  const idempotencyKey = randomUUID();
  const begun = await Promise.all([1, 2, 3, 4, 5].map(() => imports.begin(me, { idempotencyKey })));
  const ids = new Set(begun.map((one) => (one as unknown as { batch: { id: string } }).batch.id));
  expect(ids.size).toBe(1);
  const { upload, batch } = begun[0] as unknown as { upload: { url: string }; batch: { id: string } };
  const answers = await Promise.all([1, 2, 3].map(() => imports.put(upload.url, many(2))));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await imports.put(upload.url, many(3))).status).toBe(409);
  expect(await imports.ended(batch.id)).toMatchObject({ acceptedCount: 2 });
  expect(await imports.orders.ordersOf(me.tid)).toBe(2);
  expect(await sql("SELECT DISTINCT upload_id FROM order_file_piece WHERE tenant_id = $1", me.tid)).toHaveLength(1);
  expect(await imports.begin(me, { idempotencyKey, fileName: "b.csv" })).toMatchObject({
    __typename: "IdempotencyKeyReused",
  });
});

it("what is no table, and what is too large, is refused, and nothing of it stays", async () => {
  const me = viewer("customer_admin");
  const { upload, batch } = (await imports.begin(me)) as unknown as { upload: { url: string }; batch: { id: string } };
  const sent: (Buffer | string)[] = [Buffer.from("%PDF-1.7"), Buffer.alloc(MOST_FILE_BYTES + 1, "a"), ""];
  const statuses: number[] = [];
  for (const file of sent) statuses.push((await imports.put(upload.url, file)).status);
  expect(statuses).toEqual([415, 413, 415]);
  const chunked = await fetch(imports.here(upload.url), {
    method: "PUT",
    body: new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024).fill(97));
      },
    }),
    duplex: "half",
  } as RequestInit).then(
    ({ status }) => status,
    () => 413,
  );
  expect(chunked).toBe(413);
  expect(await sql("SELECT FROM order_file_piece WHERE tenant_id = $1", me.tid)).toEqual([]);
  expect(await imports.row(batch.id)).toMatchObject({ status: "AWAITING_FILE", sha256: null });
});

it("tells who follows it of every step, and goes on after any of them; nobody else", async () => {
  const [me, other] = [viewer("customer_admin"), viewer("customer_admin")];
  const query = `subscription ($batchId: ID, $after: String) { orderBatchUpdated(batchId: $batchId, after: $after) {
    id status rowCount judgedCount acceptedCount existingCount refusedCount batch { fileName } } }`;
  const subscribe = (claims: object, variables: object) =>
    imports.orders.subgraph.subscribe({ query, variables: { ...variables }, viewer: claims });
  const take = async (count: number, updates: Awaited<ReturnType<typeof subscribe>>) => {
    const taken: Record<string, unknown>[] = [];
    while (taken.length < count) {
      const { value } = await updates.next();
      taken.push(JSON.parse(JSON.stringify(value)).data.orderBatchUpdated);
    }
    await updates.return?.();
    return taken;
  };
  const cursor = (await run<{ c: string }>(imports.orders.subgraph, "{ c: orderBatchUpdatesCursor }", {}, other)).data
    .c;
  const { upload, batch } = (await imports.begin(me)) as unknown as { upload: { url: string }; batch: { id: string } };
  const updates = await subscribe(me, { batchId: batch.id });
  await imports.put(upload.url, [row("A"), row("B", { hs6: "1" })]);
  const told = await take(4, updates);
  const nothing = {
    judgedCount: 0,
    acceptedCount: 0,
    existingCount: 0,
    refusedCount: 0,
    batch: { fileName: "orders.csv" },
  };
  expect(told).toEqual(
    [
      { ...nothing, status: "QUEUED", rowCount: null },
      { ...nothing, status: "READING", rowCount: null },
      { ...nothing, status: "IMPORTING", rowCount: 2 },
      { ...nothing, status: "DONE", rowCount: 2, judgedCount: 2, acceptedCount: 1, refusedCount: 1 },
    ].map((one) => ({ id: expect.any(String), ...one })),
  );
  expect(await take(2, await subscribe(me, { after: told[1]!.id }))).toEqual(told.slice(2));
  const own = await imports.send(other, [row("A")]);
  const seen = await take(1, await subscribe(other, { after: cursor }));
  expect(seen).toMatchObject([{ status: "QUEUED" }]);
  await imports.ended(own);
  const { value } = await (await subscribe(other, { batchId: batch.id })).next();
  expect(value?.errors?.map(({ extensions }) => extensions?.code)).toEqual(["ORDER_BATCH_NOT_FOUND"]);
});

it.each([
  ["status", { status: [OrderBatchStatus.DONE] }],
  ["customer", { customerId: randomUUID() }],
  ["file", { sha256: "0".repeat(64) }],
])("imports by their %s, and their rows, are found by an index, behind the policy too", async (_case, filter) => {
  const { database } = imports.orders;
  const member = viewer("customer_admin");
  for (const who of [Viewer.system, Viewer.fromClaims(member)]) {
    const page = { order: "id", newestFirst: true, limit: 21 };
    const statement = select(database.source, who, OrderBatch, batchConditions(filter), page)!;
    expect(await planOf(database, who, statement)).toEqual([expect.stringMatching(/Scan order_batch_\w+: \(.*=/)]);
    for (const status of [null, [OrderBatchRowStatus.REFUSED]]) {
      const sort = orderBatchRowSorting.of({ field: "LINE", direction: SortDirection.ASC })!;
      const ofEach = { property: "batchId", values: [randomUUID()] };
      const rows = select(database.source, who, OrderBatchRow, [oneOf("status", status)], { sort, limit: 21, ofEach })!;
      expect(await planOf(database, who, rows)).toContainEqual(
        expect.stringMatching(/Scan order_batch_row_\w+: \(+batch_id = /),
      );
    }
  }
});

it("what files said of people goes after its time, and how many rows became what stays", async () => {
  const me = viewer("customer_admin");
  const { id, createdAt } = await imports.imported(me, [row("A"), row("B", { hs6: "1" })]);
  const prune = (before: Date) =>
    imports.orders.database.transaction(Viewer.system, (tx) => pruneBatchRows(tx, before, 10_000));
  await prune(createdAt);
  expect(await imports.rows(id, me)).toHaveLength(2);
  await prune(new Date(Date.now() + 60_000));
  expect(await imports.rows(id, me)).toEqual([]);
  expect(await imports.row(id)).toMatchObject({ rowCount: 2, acceptedCount: 1, refusedCount: 1 });
  expect(await imports.orders.ordersOf(me.tid)).toBe(1);
});
