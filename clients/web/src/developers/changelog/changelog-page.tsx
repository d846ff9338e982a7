import { Badge, Stack, Text } from "@mantine/core";
import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import changelog from "../facts/changelog.json";
import { useGuide } from "../guide";
import { Part } from "../ui/part";

const LEVELS = [
  ["breaking", "red"],
  ["dangerous", "orange"],
  ["safe", "teal"],
] as const;
/** Of one level of one change; the rest is counted. */
const SHOWN = 40;

/** What changed for clients, the newest first. */
export function ChangelogPage() {
  const { changelog: texts } = useGuide();
  const formats = useFormats();
  return (
    <Page title={texts.title} text={texts.lead}>
      {changelog.map((change) => (
        <Part key={change.at} id={change.at} title={formats.instant(change.at)}>
          {change.isFirst && <Text>{texts.first}</Text>}
          {LEVELS.map(([level, colour]) => {
            const lines: string[] = change[level];
            if (lines.length === 0) return null;
            return (
              <Stack key={level} gap={4} className="surface" p="lg">
                <Badge tt="none" color={colour}>
                  {texts.levels[level]}
                </Badge>
                {lines.slice(0, SHOWN).map((line) => (
                  <Text key={line} fz="sm" lang="en">
                    {line}
                  </Text>
                ))}
                {lines.length > SHOWN && (
                  <Text fz="sm" c="dimmed">
                    {texts.more.replace("{count}", formats.count(lines.length - SHOWN))}
                  </Text>
                )}
              </Stack>
            );
          })}
        </Part>
      ))}
    </Page>
  );
}
