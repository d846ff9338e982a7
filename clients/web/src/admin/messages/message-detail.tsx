import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import play from "~icons/player-play";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Facts } from "../ui/card";
import { Raw } from "../ui/raw";
import type { CounterpartMessage } from "./messages-document";

const ReplayMessageDocument = graphql(`
  mutation ReplayMessage($input: ReplayCounterpartMessageInput!) {
    replayCounterpartMessage(input: $input) {
      ... on ReplayCounterpartMessageSuccess { counterpartMessage { id verdict replays } }
      ... on UserError { message }
    }
  }
`);

/** What an office or a warehouse sent, why it was judged so, and the way to have it judged again. */
export function MessageDetail({ message, onChange }: { message: CounterpartMessage; onChange: () => void }) {
  const t = useTranslations("admin.messages");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { decide, isActing, refusal } = useDecision(ReplayMessageDocument, onChange);
  const { id, messageId, verdict, reason, detail, part, about, repeats, replays, receivedAt, judgedAt, body } = message;
  return (
    <>
      <Facts
        facts={[
          [t("from"), message.counterpart?.code],
          [t("name"), messageId],
          [t("verdictLabel"), t(`verdict.${verdict}`)],
          [t("why"), reason ? t(`reason.${reason}`) : shared("none")],
          ...(part == null ? [] : [[t("part"), formats.count(part)] as const]),
          [t("about"), about.join(", ") || shared("none")],
          [t("received"), formats.instant(receivedAt)],
          [t("judged"), judgedAt ? formats.instant(judgedAt) : t("notYet")],
          [t("repeats"), formats.count(repeats)],
          [t("replays"), formats.count(replays)],
        ]}
      />
      {detail && (
        <Text lang="en" c="var(--mantine-color-error)" style={{ overflowWrap: "anywhere" }}>
          {detail}
        </Text>
      )}
      {body ? <Raw label={t("body")} text={body} /> : <Text c="dimmed">{t("notKept")}</Text>}
      <Refused refusal={refusal} />
      {body && (
        <Group>
          <Button
            loading={isActing}
            leftSection={<Icon of={play} size={18} />}
            onClick={() =>
              void decide(t("replayed"), (idempotencyKey) => ({ input: { idempotencyKey, counterpartMessageId: id } }))
            }
          >
            {t("replay")}
          </Button>
        </Group>
      )}
    </>
  );
}
