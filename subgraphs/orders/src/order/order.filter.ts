import { type Condition, equals, isPrintable, madeAfter, oneOf, startsWith, tidyCode } from "@baiyun/kit";
import type { OrderFilter } from "./order.input";

/** What a filter asks of an order; all conditions hold at once. */
export function conditionsOf(filter: OrderFilter | null | undefined): (Condition | null)[] {
  const { status, channel, createdAfter, search } = filter ?? {};
  return [
    oneOf("status", status),
    equals("channel", channel && storable(channel)),
    ...madeAfter("createdAt", createdAfter),
    startsWith("externalRefLower", search && storable(tidyCode(search)).toLowerCase()),
  ];
}

/** PostgreSQL refuses some characters; no order contains them. */
const storable = (text: string): string => (isPrintable(text) ? text : "\uFFFD");
