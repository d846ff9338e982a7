import { Alert } from "@mantine/core";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import { Icon } from "../../shared/ui/icon";
import styles from "./queue.module.css";
import type { Refusal } from "./use-decision";

/** Why an act was not done, at its place. */
export function Refused({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations("admin.act");
  const faults = refusal?.faults ?? [];
  // Of a single one the sentence itself may tell all.
  const isSaidElse = faults.length > 1 || faults.some(({ message }) => !refusal?.message.includes(message));
  return (
    <div role="alert" className={styles.said}>
      {refusal && (
        <Alert
          color={refusal.isStale ? "orange" : "red"}
          icon={<Icon of={alert} />}
          title={refusal.isStale ? t("stale") : undefined}
        >
          <span lang="en">{refusal.message}</span>
          {isSaidElse && (
            <ul lang="en" style={{ margin: 0, paddingInlineStart: "1.2em" }}>
              {faults.map(({ field, message }) => (
                <li key={`${field}${message}`}>
                  {field}: {message}
                </li>
              ))}
            </ul>
          )}
          {refusal.isStale && <div>{t("staleText")}</div>}
        </Alert>
      )}
    </div>
  );
}
