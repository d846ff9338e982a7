import {
  type Condition,
  demand,
  equals,
  isPrintable,
  madeAfter,
  madeBefore,
  oneOf,
  startsWith,
  tidy,
  tidyCode,
  type Viewer,
} from "@baiyun/kit";
import { SEES_CONSIGNEE } from "../access";
import type { OrderFilter } from "./order.input";

type Given = string | null | undefined;

/**
 * What a filter asks of an order; all conditions hold at once.
 * @throws {GraphQLError} code FORBIDDEN for a consignee's name or postal code, unless the viewer may see consignees
 */
export function conditionsOf(filter: OrderFilter | null | undefined, viewer: Viewer): (Condition | null)[] {
  const { status, holdCause, channel, createdAfter, createdBefore, search, reference, customerId } = filter ?? {};
  const { consigneeName, postalCode, batchId } = filter ?? {};
  // Who may not read a consignee may not guess one either.
  if (consigneeName != null || postalCode != null) demand(viewer, SEES_CONSIGNEE);
  return [
    oneOf("status", status),
    oneOf("holdCause", holdCause),
    equals("channel", channel && storable(channel)),
    ...madeAfter("createdAt", createdAfter),
    ...madeBefore("createdAt", createdBefore),
    startsWith("externalRefLower", search && storable(tidyCode(search)).toLowerCase()),
    equals("reference", referenceOf(reference)),
    ofCustomer(customerId),
    batchId == null || UUID.test(batchId) ? equals("batchId", batchId?.toLowerCase()) : oneOf("batchId", []),
    named(consigneeName),
    equals("postalCodePlain", postalCode == null ? null : storable(plain(postalCode))),
  ];
}

/** Our own name of an order as it is stored, however it was read out or copied. */
export const referenceOf = (typed: Given): string | null => (typed == null ? null : storable(plain(typed)));

/** Without spaces and hyphens, in capitals. */
const plain = (typed: string): string => tidyCode(typed).replace(/[ -]/g, "").toUpperCase();

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** No order is of a customer whose id is none. */
function ofCustomer(customerId: Given): Condition | null {
  if (customerId == null || UUID.test(customerId)) return equals("tenantId", customerId?.toLowerCase());
  return oneOf("tenantId", []);
}

/** People look by the name's beginning or by its last word, which is mostly the family's. */
function named(name: Given): Condition | null {
  const prefix = name == null ? null : storable(tidy(name)).toLowerCase();
  const begins = startsWith("consigneeNameLower", prefix);
  const sql: Condition["sql"] = (column, parameter) =>
    `(${column} ^@ ${parameter} OR consignee_name_turned ^@ ${parameter})`;
  return begins && { ...begins, sql };
}

/** PostgreSQL refuses some characters; no order contains them. */
const storable = (text: string): string => (isPrintable(text) ? text : "\uFFFD");
