import { Badge, type MantineSize } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { OrderBatchStatus } from "../../gql/graphql";

const COLORS: Record<OrderBatchStatus, string> = {
  AWAITING_FILE: "orange",
  QUEUED: "sky",
  READING: "sky",
  AWAITING_ANSWER: "orange",
  IMPORTING: "sky",
  DONE: "teal",
  FAILED: "red",
  CANCELLED: "gray",
};

/** How far an import has come, in the reader's words. */
export function BatchBadge({ status, size = "md" }: { status: OrderBatchStatus; size?: MantineSize }) {
  const t = useTranslations("portal.imports.status");
  return (
    <Badge color={COLORS[status]} size={size} tt="none">
      {t(status)}
    </Badge>
  );
}
