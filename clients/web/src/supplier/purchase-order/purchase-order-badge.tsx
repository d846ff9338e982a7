import { Badge, type MantineSize } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { PurchaseOrderStatus } from "../../gql/graphql";

const COLORS: Partial<Record<PurchaseOrderStatus, string>> = {
  ISSUED: "orange",
  ACCEPTED: "orange",
  PARTIAL: "orange",
  RECEIVED: "teal",
  SETTLED: "teal",
  REJECTED: "gray",
  EXPIRED: "red",
  CANCELLED: "gray",
};

/** A purchase order's status in the reader's words; orange is where the supplier has something to do. */
export function PurchaseOrderBadge({ status, size = "md" }: { status: PurchaseOrderStatus; size?: MantineSize }) {
  const t = useTranslations("supplier.status");
  return (
    <Badge color={COLORS[status] ?? "sky"} size={size} tt="none">
      {t(status)}
    </Badge>
  );
}
