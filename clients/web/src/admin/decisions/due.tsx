import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import type { WaitingDecision } from "./decisions-document";

/** By when it is to be decided, and what counts by itself from then on. */
export function Due({ decision: { dueAt, defaultChoice } }: { decision: WaitingDecision }) {
  const t = useTranslations("admin.decisions");
  const choice = useTranslations("admin.decisionChoice");
  const formats = useFormats();
  if (!dueAt) return t("noDue");
  return (
    <>
      {formats.instant(dueAt)}
      {defaultChoice && (
        <Text fz="xs" c="dimmed" component="div">
          {t("otherwise", { choice: choice(defaultChoice) })}
        </Text>
      )}
    </>
  );
}
