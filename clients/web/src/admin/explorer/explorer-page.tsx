import { Badge, Button, Code, Group, SimpleGrid, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import open from "~icons/external-link";
import { useSigned } from "../../shared/session/session-gate";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { useMay } from "../may";
import { STAFF_MAY } from "../staff-may";
import { Card } from "../ui/card";
import { EXAMPLES, type Example } from "./examples";

/** Signed in as this console is; what is given after `#` is opened in a tab of its own and leaves the browser never. */
export const explorerAddress = (examples: readonly Example[]): string => {
  const tabs = examples.map(({ query, variables }) => ({ query, ...(variables !== undefined && { variables }) }));
  return `/graphiql?door=admin#tabs=${encodeURIComponent(JSON.stringify(tabs))}`;
};

/** The graph itself, asked with what the role may ask, and operations to begin with. */
export function ExplorerPage() {
  const t = useTranslations("admin.explorer");
  const roles = useTranslations("admin.role");
  const may = useMay();
  const { person } = useSigned();
  const mine = EXAMPLES.filter(({ what }) => may(what));
  return (
    <Page
      title={t("title")}
      text={t("text", { name: person.name })}
      actions={
        <Button
          component="a"
          href={explorerAddress(mine)}
          target="_blank"
          rel="noopener"
          leftSection={<Icon of={open} size={18} />}
        >
          {t("openAll")}
        </Button>
      }
    >
      <Text c="dimmed">{t("session")}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} component="ul" className="plain-list">
        {mine.map((example) => (
          <li key={example.name} style={{ minWidth: 0 }}>
            <Card title={t(`example.${example.name}`)}>
              <Code block tabIndex={0} style={{ maxHeight: 190 }}>
                {example.query}
              </Code>
              <Group justify="space-between" gap="xs">
                <Group gap={4} aria-label={t("whoMay")} role="group">
                  {STAFF_MAY[example.what].map((role) => (
                    <Badge key={role} tt="none" color="gray">
                      {roles(role)}
                    </Badge>
                  ))}
                </Group>
                <Button
                  component="a"
                  href={explorerAddress([example])}
                  target="_blank"
                  rel="noopener"
                  size="compact-sm"
                  variant="light"
                >
                  {t("open")}
                </Button>
              </Group>
            </Card>
          </li>
        ))}
      </SimpleGrid>
    </Page>
  );
}
