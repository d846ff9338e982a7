import { type Condition, equals, isId, isPrintable, madeAfter, madeBefore, oneOf } from "@baiyun/kit";
import { QuoteStatus } from "./quote.entity";
import type { QuoteFilter } from "./quote-list.input";

/** What a filter asks of a quote. */
export function conditionsOf(filter: QuoteFilter | null | undefined, now: Date): (Condition | null)[] {
  const { status, customerId, orderId, serviceCode, country, createdAfter, createdBefore } = filter ?? {};
  return [
    ...inStates(status ?? null, now),
    ofId("tenantId", customerId),
    ofId("orderId", orderId),
    byService(serviceCode),
    equals("country", country),
    ...madeAfter("createdAt", createdAfter),
    ...madeBefore("createdAt", createdBefore),
  ];
}

/** What is over and not yet written down is no offer: a page of offers shows none that says EXPIRED. */
function inStates(statuses: QuoteStatus[] | null, now: Date): (Condition | null)[] {
  const isOfOpen = statuses?.includes(QuoteStatus.OFFERED) && !statuses.includes(QuoteStatus.EXPIRED);
  const stillOpen: Condition = {
    property: "expiresAt",
    sql: (column, parameter) => `(status <> 'OFFERED' OR ${column} > ${parameter})`,
    value: now,
  };
  return [oneOf("status", statuses), isOfOpen ? stillOpen : null];
}

/** None is of somebody whose id is none. */
function ofId(property: string, id: string | null | undefined): Condition | null {
  return id == null || isId(id) ? equals(property, id?.toLowerCase()) : oneOf(property, []);
}

function byService(code: string | null | undefined): Condition | null {
  if (code == null) return null;
  return {
    property: "serviceId",
    sql: (column, parameter) => `${column} = (SELECT service.id FROM service WHERE service.code = ${parameter})`,
    value: isPrintable(code) ? code : "",
  };
}
