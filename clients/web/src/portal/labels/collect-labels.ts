import type { Client } from "urql";
import { graphql } from "../../gql";
import type { OrderLabelsQuery, OrderSortField, SortDirection } from "../../gql/graphql";
import { UnreadablePdf } from "./pdf-tokens";
import { type PdfFile, readPdf } from "./read-pdf";

const OrderLabelsDocument = graphql(`
  query OrderLabels($id: ID!) {
    order(id: $id) {
      id
      reference
      externalRef
      createdAt
      updatedAt
      shipments { id trackingNumber labels { id format url voidedAt prints { id printedAt } } }
    }
  }
`);

type Order = NonNullable<OrderLabelsQuery["order"]>;
type Shipment = NonNullable<Order["shipments"]>[number];

/** Why a label is not in the document: not made yet, void, held, no longer kept, of a make that cannot be joined, or not answered. */
export type Reason = "none" | "void" | "held" | "gone" | "unreadable" | "failed";

/** What is not in the document; the others' labels are. */
export interface LeftOut {
  /** The order, and its parcel where it has several. */
  name: string;
  reason: Reason;
  /** Opens the label by itself, where there is one. */
  url: string | null;
}

export interface Collected {
  labels: { id: string; name: string; file: PdfFile; isPrinted: boolean }[];
  leftOut: LeftOut[];
}

export interface ListOrder {
  sort: OrderSortField;
  direction: SortDirection;
}

const AT_ONCE = 4;
/** What the labels' own door answers for a file that it does not hand out. */
const REFUSED: Record<number, Reason> = { 409: "held", 410: "gone" };

/**
 * The labels of all of these orders, in the order of the list that they were chosen from. What an order lacks, or what cannot be
 * read, is told by its name, and keeps nobody else's back.
 *
 * @param chosen names of the orders by their ids
 * @param told how many orders are done
 */
export async function collectLabels(
  client: Client,
  chosen: ReadonlyMap<string, string>,
  by: ListOrder,
  told: (done: number) => void,
): Promise<Collected> {
  let done = 0;
  const each = await inTurn([...chosen], async ([id, name]) => {
    const order = await orderOf(client, id);
    const found: Collected = order
      ? await labelsOf(order)
      : { labels: [], leftOut: [{ name, reason: "failed", url: null }] };
    done += 1;
    told(done);
    return { order, ...found };
  });
  each.sort((a, b) => compared(a.order, b.order, by));
  return { labels: each.flatMap(({ labels }) => labels), leftOut: each.flatMap(({ leftOut }) => leftOut) };
}

/** As links are good for minutes, it is asked for anew; null where no answer came. */
async function orderOf(client: Client, id: string): Promise<Order | null> {
  const { data } = await client.query(OrderLabelsDocument, { id }, { requestPolicy: "network-only" }).toPromise();
  return data?.order ?? null;
}

async function labelsOf({ reference, shipments }: Order): Promise<Collected> {
  const all = shipments ?? [];
  if (all.length === 0) return { labels: [], leftOut: [{ name: reference, reason: "none", url: null }] };
  const each = await Promise.all(
    all.map((shipment) => ofShipment(shipment, all.length > 1 ? `${reference} ${shipment.trackingNumber}` : reference)),
  );
  return { labels: each.flatMap(({ labels }) => labels), leftOut: each.flatMap(({ leftOut }) => leftOut) };
}

async function ofShipment({ labels }: Shipment, name: string): Promise<Collected> {
  const printed = labels?.filter(({ format }) => format === "PDF") ?? [];
  const valid = printed.filter(({ voidedAt }) => !voidedAt);
  if (valid.length === 0) {
    return { labels: [], leftOut: [{ name, reason: printed.length > 0 ? "void" : "none", url: null }] };
  }
  const read = await Promise.all(valid.map(({ url }) => fileOf(url ?? null)));
  return {
    labels: read.flatMap((file, index) => {
      const { id, prints } = valid[index]!;
      return typeof file === "string" ? [] : [{ id, name, file, isPrinted: Boolean(prints?.length) }];
    }),
    leftOut: read.flatMap((file, index) =>
      typeof file === "string" ? [{ name, reason: file, url: valid[index]!.url ?? null }] : [],
    ),
  };
}

async function fileOf(url: string | null): Promise<PdfFile | Reason> {
  if (!url) return "held";
  try {
    // By this page's own host, which hands them out too: the page may ask no other.
    const { pathname, search } = new URL(url);
    const response = await fetch(pathname + search);
    if (!response.ok) return REFUSED[response.status] ?? "failed";
    return readPdf(await response.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
  } catch (error) {
    return error instanceof UnreadablePdf ? "unreadable" : "failed";
  }
}

/** What has no order left sorts last. */
function compared(a: Order | null, b: Order | null, { sort, direction }: ListOrder): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const key = { CREATED_AT: "createdAt", UPDATED_AT: "updatedAt", EXTERNAL_REF: "externalRef" } as const;
  const [first, second] = [`${a[key[sort]]} ${a.id}`, `${b[key[sort]]} ${b.id}`];
  const rising = first < second ? -1 : Number(first > second);
  return direction === "ASC" ? rising : -rising;
}

/** Some at once, so that a long list neither waits for each nor floods the house. */
async function inTurn<In, Out>(all: readonly In[], work: (each: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const index = next;
      next += 1;
      results[index] = await work(all[index]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
