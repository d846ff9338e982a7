import { Badge, type MantineSize } from "@mantine/core";
import { useTranslations } from "use-intl";

/** Where a parcel stands, as colours: what is well, what moves, what somebody has to look at. */
const COLORS: Record<string, string> = {
  DELIVERED: "teal",
  AVAILABLE_FOR_PICKUP: "teal",
  OUT_FOR_DELIVERY: "sky",
  IN_TRANSIT: "sky",
  DELIVERY_FAILURE: "orange",
  EXCEPTION: "red",
  EXPIRED: "orange",
};

/** A parcel's status in the reader's words; the colour says nothing that the words do not. */
export function StatusBadge({ status, size = "md" }: { status: string; size?: MantineSize }) {
  const t = useTranslations("shared.status");
  return (
    <Badge color={COLORS[status] ?? "gray"} size={size} tt="none">
      {t(status as "DELIVERED")}
    </Badge>
  );
}
