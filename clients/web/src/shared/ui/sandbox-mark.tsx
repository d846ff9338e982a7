import { Badge, Tooltip } from "@mantine/core";
import { useTranslations } from "use-intl";

/** Beside a parcel that nobody carries. */
export function SandboxMark() {
  const t = useTranslations("shared.sandbox");
  return (
    <Tooltip label={t("text")} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <Badge
        color="orange"
        variant="light"
        size="lg"
        tt="none"
        role="note"
        tabIndex={0}
        aria-label={`${t("mark")}. ${t("text")}`}
      >
        {t("mark")}
      </Badge>
    </Tooltip>
  );
}
