import { Alert, Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import key from "~icons/key";
import { Icon } from "./icon";

/** A secret that is shown this once; where even that came too late, the text says what to do. */
export function SecretOnce({ title, text, secret }: { title: string; text: string; secret: string | null }) {
  const t = useTranslations("shared");
  return (
    <Alert color="orange" icon={<Icon of={key} />} title={title} role="status">
      <Text fz="sm">{text}</Text>
      {secret && (
        <Group gap="sm" mt="xs">
          <Code fz="md" style={{ overflowWrap: "anywhere" }}>
            {secret}
          </Code>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? t("copied") : t("copy")}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
    </Alert>
  );
}
