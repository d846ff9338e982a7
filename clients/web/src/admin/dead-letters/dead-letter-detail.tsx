import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import replay from "~icons/player-play";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Facts } from "../ui/card";
import { Raw } from "../ui/raw";
import type { DeadLetter } from "./dead-letters-document";

const ReplayLetterDocument = graphql(`
  mutation ReplayLetter($input: ReplayDeadLetterInput!) {
    replayDeadLetter(input: $input) {
      ... on ReplayDeadLetterSuccess { id }
      ... on UserError { message }
    }
  }
`);

interface DeadLetterProps {
  domain: string;
  letter: DeadLetter;
  onChange: () => void;
}

/** What was given up, why, and the way to have it tried again. */
export function DeadLetterDetail({ domain, letter, onChange }: DeadLetterProps) {
  const t = useTranslations("admin.deadLetters");
  const formats = useFormats();
  const { decide, isActing, refusal } = useDecision(ReplayLetterDocument, onChange);
  const { id, kind, subject, content, deliveries, error, firstFailedAt, buriedAt } = letter;
  return (
    <>
      <Facts
        facts={[
          [t("domain"), domain],
          [t("subject"), subject],
          [t("tries"), deliveries == null ? null : formats.count(deliveries)],
          [t("firstFailed"), firstFailedAt && formats.instant(firstFailedAt)],
          [t("buried"), formats.instant(buriedAt)],
        ]}
      />
      <Text lang="en" c="var(--mantine-color-error)" style={{ overflowWrap: "anywhere" }}>
        {error ?? t("noError")}
      </Text>
      <Raw label={t("content")} text={content} />
      <Refused refusal={refusal} />
      <Text fz="sm" c="dimmed">
        {t("replayText")}
      </Text>
      <Group>
        <Button
          loading={isActing}
          leftSection={<Icon of={replay} size={18} />}
          onClick={() =>
            void decide(t("replayed"), (idempotencyKey) => ({ input: { idempotencyKey, domain, kind, id } }))
          }
        >
          {t("replay")}
        </Button>
      </Group>
    </>
  );
}
