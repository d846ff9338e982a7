import { Alert, Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./list.module.css";
import type { Selection } from "./use-selection";

/** How many are chosen, how many of them cannot be seen, and what can be done with all of them. */
export function SelectionBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const t = useTranslations("shared.selection");
  const { ids, hidden } = selection;
  return (
    <div role="status" className={styles.said}>
      {ids.length > 0 && (
        <Alert color="sky" p="sm">
          <Group gap="sm">
            <Text fw={600}>{t("chosen", { count: ids.length })}</Text>
            {hidden.length > 0 && (
              <>
                <Text>{t("hidden", { count: hidden.length })}</Text>
                <Button size="compact-sm" variant="default" onClick={selection.clearHidden}>
                  {t("clearHidden")}
                </Button>
              </>
            )}
            <Button size="compact-sm" variant="default" onClick={selection.clear}>
              {t("clear")}
            </Button>
            {children}
          </Group>
        </Alert>
      )}
    </div>
  );
}
