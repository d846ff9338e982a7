import { Badge, type MantineSize } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { WebhookDeliveryStatus } from "../../gql/graphql";

const COLORS: Record<WebhookDeliveryStatus, string> = {
  PENDING: "sky",
  RETRYING: "orange",
  DELIVERED: "teal",
  DEAD: "red",
};

/** How far a delivery has come, in the reader's words. */
export function DeliveryBadge({ status, size = "md" }: { status: WebhookDeliveryStatus; size?: MantineSize }) {
  const t = useTranslations("portal.webhooks.status");
  return (
    <Badge color={COLORS[status]} size={size} tt="none">
      {t(status)}
    </Badge>
  );
}
