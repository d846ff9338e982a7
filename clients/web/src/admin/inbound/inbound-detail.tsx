import { Anchor, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { Facts } from "../ui/card";
import { Raw } from "../ui/raw";
import type { InboundMessage } from "./inbound-document";

const ReplayInboundDocument = graphql(`
  mutation ReplayInbound($input: ReplayInboundMessageInput!) {
    replayInboundMessage(input: $input) {
      ... on ReplayInboundMessageSuccess { replayed { id replayCount } }
      ... on UserError { message }
    }
  }
`);

/** A message as it came, why it was not taken, and the way to have it read once more. */
export function InboundDetail({ message, onChange }: { message: InboundMessage; onChange: () => void }) {
  const t = useTranslations("admin.inbound");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { decide, ...replay } = useDecision(ReplayInboundDocument, onChange);
  const { id, source, receivedAt, outcome, reason, trackingNumbers, scanCount, replayCount, body, replayOf } = message;
  return (
    <>
      <Facts
        facts={[
          [t("source"), source],
          [t("received"), formats.instant(receivedAt)],
          [t("outcomeLabel"), t(`outcome.${outcome}`)],
          [t("scans"), formats.count(scanCount)],
          [t("replays"), formats.count(replayCount)],
          ...(replayOf ? [[t("replayOf"), formats.instant(replayOf.receivedAt)] as const] : []),
        ]}
      />
      {reason && (
        <Text lang="en" c="var(--mantine-color-error)" style={{ overflowWrap: "anywhere" }}>
          {reason}
        </Text>
      )}
      {trackingNumbers.length > 0 && (
        <Group component="ul" className="plain-list number" gap="sm" aria-label={t("parcels")}>
          {trackingNumbers.map((number) => (
            <li key={number}>
              <Anchor component={Link} to="/parcel" search={{ of: number } as never}>
                {number}
              </Anchor>
            </li>
          ))}
        </Group>
      )}
      {body ? <Raw label={t("body")} text={body} /> : <Text c="dimmed">{shared("none")}</Text>}
      {outcome === "TURNED_AWAY" ? (
        <Text c="dimmed">{t("notTrusted")}</Text>
      ) : (
        <ReasonForm
          label={t("whyReplay")}
          submit={t("replay")}
          {...replay}
          act={async (why) =>
            Boolean(
              await decide(t("replayed"), (idempotencyKey) => ({
                input: { idempotencyKey, messageId: id, reason: why },
              })),
            )
          }
        />
      )}
    </>
  );
}
