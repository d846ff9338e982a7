import { Badge, type MantineSize } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { OrderStatus } from "../../gql/graphql";

const COLORS: Partial<Record<OrderStatus, string>> = {
  DRAFT: "gray",
  AWAITING_FUNDS: "orange",
  PRICED: "orange",
  ON_HOLD: "red",
  CANCEL_REQUESTED: "orange",
  CANCELLED: "gray",
  RETURNING: "orange",
  RETURNED: "gray",
  DELIVERED: "teal",
  CLOSED: "teal",
};

/** An order's status in the reader's words; orange is where the customer has something to do. */
export function OrderBadge({ status, size = "md" }: { status: OrderStatus; size?: MantineSize }) {
  const t = useTranslations("portal.status");
  return (
    <Badge color={COLORS[status] ?? "sky"} size={size} tt="none">
      {t(status)}
    </Badge>
  );
}
