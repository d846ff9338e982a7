import { randomUUID } from "node:crypto";
import { type Listening, listen, Viewer, type ViewerClaims } from "@baiyun/kit";
import { type Outcome, until } from "@baiyun/kit/testing";
import { ENDED, OrderBatch, type OrderBatchStatus } from "../order-import/order-batch.entity";
import { csv, type Row } from "./import-files";
import { OrdersUnderTest } from "./orders-under-test";

const BATCH = `id status fileName isDryRun fileKind encoding dateOrder ignoredColumns rowCount orderCount judgedCount acceptedCount existingCount
  refusedCount failureCode failureMessage sameFileAs { id }`;

export interface ShownRow {
  line: number;
  status: string;
  order: { externalRef: string } | null;
  faults: { column: string | null; entered: string | null; code: string; message: string }[];
}

/** What a file is sent as. */
type Sent = string | Buffer | readonly Row[];
const bytesOf = (sent: Sent): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(typeof sent === "string" || Buffer.isBuffer(sent) ? sent : csv(sent)));

/** Orders that come in files: the running domain behind HTTP. */
export class ImportsUnderTest {
  private constructor(
    readonly orders: OrdersUnderTest,
    private readonly listening: Listening,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<ImportsUnderTest> {
    const orders = await OrdersUnderTest.start(env);
    return new ImportsUnderTest(orders, await listen(orders.subgraph));
  }

  close(): Promise<void> {
    return this.listening.close();
  }

  /** The link as it is here: its public address is another's. */
  here(url: string): string {
    return url.replace("http://localhost:4000", this.listening.url);
  }

  begin(claims: ViewerClaims, input: object = {}): Promise<Outcome> {
    const selection = `... on ImportOrdersSuccess { batch { ${BATCH} } upload { url } } ... on CustomerNotActive { status }`;
    return this.orders.running.act("importOrders", selection, { fileName: "orders.csv", ...input }, claims);
  }

  put(url: string, sent: Sent): Promise<Response> {
    const headers = { "content-type": "application/octet-stream" };
    return fetch(this.here(url), { method: "PUT", body: bytesOf(sent), headers });
  }

  /** The id of the import of a file that was sent. */
  async send(claims: ViewerClaims, sent: Sent, input: object = {}): Promise<string> {
    const { batch, upload } = (await this.begin(claims, input)) as unknown as {
      batch: OrderBatch;
      upload: { url: string };
    };
    const { status } = await this.put(upload.url, sent);
    if (status !== 201) throw new Error(`the file was answered with ${status}`);
    return batch.id;
  }

  /** The import, when nothing becomes of it any more. */
  async ended(id: string): Promise<OrderBatch> {
    let batch: OrderBatch | null = null;
    await until(async () => {
      batch = await this.row(id);
      return batch !== null && ENDED.includes(batch.status);
    });
    return batch!;
  }

  /** The import once it stands so. */
  reaching(id: string, status: `${OrderBatchStatus}`, judged: number): Promise<void> {
    return until(async () => {
      const batch = await this.row(id);
      return batch?.status === status && batch.judgedCount === judged;
    });
  }

  async imported(claims: ViewerClaims, sent: Sent, input: object = {}): Promise<OrderBatch> {
    return this.ended(await this.send(claims, sent, input));
  }

  async row(id: string): Promise<OrderBatch | null> {
    return this.orders.database.transaction(Viewer.system, (tx) => tx.findOneBy(OrderBatch, { id }));
  }

  async shown(id: string, claims: ViewerClaims): Promise<Record<string, unknown> | null> {
    const query = `query ($id: ID!) { orderBatch(id: $id) { ${BATCH} customer { id } createdBy { id } } }`;
    return (await this.orders.running.run<{ orderBatch: Record<string, unknown> | null }>(query, { id }, claims)).data
      .orderBatch;
  }

  /** Its rows from the first line on, read in pages. */
  async rows(id: string, claims: ViewerClaims, status: readonly string[] | null = null): Promise<ShownRow[]> {
    const query = `query ($id: ID!, $after: String, $status: [OrderBatchRowStatus!]) { orderBatch(id: $id) {
      rows(first: 4, after: $after, status: $status) { totalCount pageInfo { hasNextPage endCursor }
        edges { node { line status order { externalRef } faults { column entered code message } } } } } }`;
    const rows: ShownRow[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo, totalCount }: Page = await this.page(query, { id, after, status }, claims);
      rows.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) {
        if (totalCount !== rows.length) throw new Error(`${totalCount} rows are said, and ${rows.length} shown`);
        return rows;
      }
      after = pageInfo.endCursor;
    }
  }

  private async page(query: string, variables: object, claims: ViewerClaims): Promise<Page> {
    type Asked = { orderBatch: { rows: Page | null } | null };
    const { data, errors } = await this.orders.running.run<Asked>(query, variables, claims);
    if (!data.orderBatch?.rows) throw new Error(String(errors?.[0]?.extensions?.code));
    return data.orderBatch.rows;
  }

  async refusedFile(id: string, claims: ViewerClaims): Promise<string> {
    const query = "query ($id: ID!) { orderBatch(id: $id) { refusedFile { url } } }";
    const { data, errors } = await this.orders.running.run<{ orderBatch: { refusedFile: { url: string } | null } }>(
      query,
      { id },
      claims,
    );
    if (!data.orderBatch.refusedFile) throw new Error(String(errors?.[0]?.extensions?.code));
    return this.text(data.orderBatch.refusedFile.url);
  }

  async exported(claims: ViewerClaims, filter: object = {}): Promise<string> {
    const selection = "... on ExportOrdersSuccess { file { url } }";
    const { file } = (await this.orders.running.act(
      "exportOrders",
      selection,
      { idempotencyKey: randomUUID(), filter },
      claims,
    )) as unknown as { file: { url: string } };
    return this.text(file.url);
  }

  answer(claims: ViewerClaims, batchId: string, dateOrder: string, own: object = {}): Promise<Outcome> {
    const selection = `... on AnswerOrderImportSuccess { batch { ${BATCH} } } ... on IllegalOrderBatchState { current }`;
    return this.orders.running.act("answerOrderImport", selection, { batchId, dateOrder, ...own }, claims);
  }

  cancel(claims: ViewerClaims, batchId: string): Promise<Outcome> {
    const selection = `... on CancelOrderImportSuccess { batch { ${BATCH} } } ... on IllegalOrderBatchState { current }`;
    return this.orders.running.act("cancelOrderImport", selection, { batchId }, claims);
  }

  /** With the mark that `Response.text` would take away. */
  private async text(url: string): Promise<string> {
    const answer = await fetch(this.here(url));
    if (answer.status !== 200) throw new Error(`the file was answered with ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer()).toString();
  }
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: ShownRow }[];
}
