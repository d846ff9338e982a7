import { Badge, type MantineSize } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { AsnStatus } from "../../gql/graphql";

const COLORS: Record<AsnStatus, string> = { ANNOUNCED: "sky", ARRIVED: "sky", RECEIVED: "teal", CANCELLED: "gray" };

/** Where announced goods are, in the reader's words. */
export function AsnBadge({ status, size = "md" }: { status: AsnStatus; size?: MantineSize }) {
  const t = useTranslations("supplier.asns.status");
  return (
    <Badge color={COLORS[status]} size={size} tt="none">
      {t(status)}
    </Badge>
  );
}
