import { Code, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

/** A message as it came; JSON with its levels apart. */
export function Raw({ label, text }: { label: string; text: string }) {
  return (
    <Code block tabIndex={0} role="region" aria-label={label} mah={260} style={{ overflow: "auto" }}>
      {pretty(text)}
    </Code>
  );
}

/** What a party answered to a call, for who wants to look. */
export function Answered({ text }: { text: string | null | undefined }) {
  const t = useTranslations("admin.booking");
  if (!text) return null;
  return (
    <details>
      <Text component="summary" fz="xs" c="dimmed">
        {t("answer")}
      </Text>
      <Raw label={t("answer")} text={text} />
    </details>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
