import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import pen from "~icons/edit";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useSigned } from "../../shared/session/session-gate";
import { Icon } from "../../shared/ui/icon";
import { useMay } from "../may";
import { DecideProposal } from "../prices/decide-proposal";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { Card, Facts, NotForRole } from "../ui/card";
import type { OpenPublication, RateCard, Version } from "./rate-card-documents";

const ProposeVersionDocument = graphql(`
  mutation ProposeVersion($input: ProposeRateCardVersionInput!) {
    proposeRateCardVersion(input: $input) {
      ... on ProposeRateCardVersionSuccess { proposal { id status } }
      ... on UserError { message }
    }
  }
`);

const WithdrawProposalDocument = graphql(`
  mutation WithdrawProposal($input: WithdrawPricingProposalInput!) {
    withdrawPricingProposal(input: $input) {
      ... on WithdrawPricingProposalSuccess { proposal { id status } }
      ... on UserError { message }
    }
  }
`);

const RetireVersionDocument = graphql(`
  mutation RetireVersion($input: RetireRateCardVersionInput!) {
    retireRateCardVersion(input: $input) {
      ... on RetireRateCardVersionSuccess { version { id status validTo } resumed { id } }
      ... on UserError { message }
    }
  }
`);

interface DraftActsProps {
  card: RateCard;
  version: Version;
  publication: OpenPublication | undefined;
  onChange: () => void;
}

/** A draft is written on and proposed by one person, and published by another. */
export function DraftActs({ card, version, publication, onChange }: DraftActsProps) {
  const t = useTranslations("admin.rateCards");
  const formats = useFormats();
  const may = useMay();
  const { person } = useSigned();
  const propose = useDecision(ProposeVersionDocument, onChange);
  const withdraw = useDecision(WithdrawProposalDocument, onChange);
  if (!may("Mutation.draftRateCardVersion")) return <NotForRole what={t("propose")} />;
  if (!publication) {
    return (
      <Card title={t("publishing")}>
        <Text c="dimmed">{t("publishingText")}</Text>
        <Group>
          <Button
            component={Link}
            to="/rate-cards/$id/draft"
            params={{ id: card.id } as never}
            search={{ of: version.id } as never}
            variant="default"
            leftSection={<Icon of={pen} size={18} />}
          >
            {t("editDraft")}
          </Button>
          <Button
            component={Link}
            to="/rate-cards/$id/surcharges"
            params={{ id: card.id } as never}
            search={{ of: version.id } as never}
            variant="default"
          >
            {t("editSurcharges")}
          </Button>
        </Group>
        <ReasonForm
          label={t("whyPropose")}
          submit={t("propose")}
          {...propose}
          act={async (reason) =>
            Boolean(
              await propose.decide(t("proposedDone"), (idempotencyKey) => ({
                input: { idempotencyKey, versionId: version.id, reason },
              })),
            )
          }
        />
      </Card>
    );
  }
  const { createdBy, reason, createdAt } = publication;
  return (
    <Card title={t("publishing")}>
      <Facts
        facts={[
          [t("reason"), reason],
          [t("proposedBy"), createdBy?.name],
          [t("proposedAt"), formats.instant(createdAt)],
        ]}
      />
      <DecideProposal proposal={publication} onChange={onChange} />
      {createdBy?.id === person.id && (
        <ReasonForm
          label={t("whyWithdraw")}
          submit={t("withdraw")}
          color="gray"
          {...withdraw}
          act={async (why) =>
            Boolean(
              await withdraw.decide(t("withdrawn"), (idempotencyKey) => ({
                input: { idempotencyKey, proposalId: publication.id, reason: why },
              })),
            )
          }
        />
      )}
    </Card>
  );
}

/** Published prices are taken back from now on; those that they took over from hold again. */
export function RetireAct({ version, onChange }: { version: Version; onChange: () => void }) {
  const t = useTranslations("admin.rateCards");
  const may = useMay();
  const retire = useDecision(RetireVersionDocument, onChange);
  if (!may("Mutation.draftRateCardVersion")) return <NotForRole what={t("retire")} />;
  return (
    <details>
      <summary>{t("retire")}</summary>
      <Text c="dimmed" my="xs">
        {t("retireText")}
      </Text>
      <ReasonForm
        label={t("whyRetire")}
        submit={t("retire")}
        color="red"
        {...retire}
        act={async (reason) =>
          Boolean(
            await retire.decide(t("retired"), (idempotencyKey) => ({
              input: { idempotencyKey, versionId: version.id, reason },
            })),
          )
        }
      />
    </details>
  );
}
