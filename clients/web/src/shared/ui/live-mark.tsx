import { Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useLiveState } from "../graph/use-live";

const COLORS = { live: "#16a34a", connecting: "#d97706", offline: "#dc2626" } as const;

/** Whether what happens reaches this page by itself; nothing where nobody listens. */
export function LiveMark() {
  const t = useTranslations("shared.live");
  const state = useLiveState();
  return (
    <div role="status">
      {state !== "idle" && (
        <Group gap={6} wrap="nowrap" px={6}>
          <span
            aria-hidden="true"
            style={{ width: 9, height: 9, borderRadius: "50%", background: COLORS[state], flex: "none" }}
          />
          <Text component="span" fz="xs" c="dimmed">
            {t(state)}
          </Text>
        </Group>
      )}
    </div>
  );
}
