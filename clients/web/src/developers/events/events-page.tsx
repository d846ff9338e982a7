import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { Page } from "../../shared/ui/page";
import styles from "../developers.module.css";
import events from "../facts/events.json";
import { useGuide } from "../guide";
import { Words } from "../ui/prose";
import { Snippet } from "../ui/snippet";

/** Every kind of event with a body of it. */
export function EventsPage() {
  const { events: texts } = useGuide();
  return (
    <Page title={texts.title} text={texts.lead}>
      <Group gap="xs" component="nav" aria-label={texts.title}>
        {events.map(({ name }) => (
          <Anchor key={name} href={`#${name}`} ff="monospace" fz="sm" lang="en">
            {name}
          </Anchor>
        ))}
      </Group>
      {events.map(({ name, description, scope, example, schema }) => (
        <Stack key={name} id={name} component="section" gap="xs" className={`surface ${styles.anchor}`} p="lg">
          <Title order={2} ff="monospace" fz="h3" lang="en">
            {name}
          </Title>
          <Text lang="en">
            <Words of={description} />
          </Text>
          <Text fz="sm" c="dimmed">
            {scope ? <Words of={`${texts.needs} \`${scope}\``} /> : texts.free}
          </Text>
          <Snippet title={`${texts.example}: ${name}`} code={JSON.stringify(example, null, 2)} />
          <details>
            <summary>{texts.schema}</summary>
            <Snippet title={`${texts.schema}: ${name}`} code={JSON.stringify(schema, null, 2)} />
          </details>
        </Stack>
      ))}
    </Page>
  );
}
