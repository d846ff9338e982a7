import { type Condition, equals, isId, madeAfter, madeBefore, oneOf } from "@baiyun/kit";
import type { NotificationFilter } from "./notification.input";

/** What a filter asks of a notification; all conditions hold at once. */
export function conditionsOf(
  filter: NotificationFilter | null | undefined,
  fingerprint: (address: string) => string,
): (Condition | null)[] {
  const { state, key, channel, recipientRole, recipientId, tenantId, eventId } = filter ?? {};
  const { address, createdAfter, createdBefore } = filter ?? {};
  return [
    oneOf("state", state),
    oneOf("key", key),
    equals("channel", channel),
    equals("recipientRole", recipientRole),
    named("recipient", recipientId),
    named("tenantId", tenantId),
    named("eventId", eventId),
    equals("addressFingerprint", address == null ? null : fingerprint(address)),
    ...madeAfter("createdAt", createdAfter),
    ...madeBefore("createdAt", createdBefore),
  ];
}

/** Nothing is of what is no id. */
function named(property: string, id: string | null | undefined): Condition | null {
  return id == null || isId(id) ? equals(property, id?.toLowerCase()) : oneOf(property, []);
}
