import type { Session } from "../api";
import * as documents from "./documents";

/** An order of a run, as it stands now. */
export interface ManyOrder {
  id: string;
  externalRef: string;
  status: string;
  quote: { id: string } | null;
  shipments: { trackingNumber: string; status: string }[];
}

/** What finance holds for one, and has taken. */
export interface Hold {
  status: string;
  amount: { amountMinor: string };
  captured: { amountMinor: string };
}

interface Page<T> {
  orders: { edges: { node: T }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export const ordersOf = (ops: Session, channel: string): Promise<ManyOrder[]> => all(ops, documents.ORDERS, channel);

export async function holdsOf(finance: Session, channel: string): Promise<Hold[]> {
  const orders = await all<{ holds: Hold[] }>(finance, documents.HOLDS, channel);
  return orders.flatMap(({ holds }) => holds);
}

async function all<T>(session: Session, document: string, channel: string): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { orders }: Page<T> = await session.get<Page<T>>(document, { channel, after });
    found.push(...orders.edges.map(({ node }) => node));
    more = orders.pageInfo.hasNextPage;
    after = orders.pageInfo.endCursor;
  }
  return found;
}
