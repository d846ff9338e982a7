import { Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { ShortClaimStatus } from "../../gql/graphql";
import { type Amount, useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const AcceptShortClaimDocument = graphql(`
  mutation AcceptShortClaim($input: AcceptShortClaimInput!) {
    acceptShortClaim(input: $input) {
      ... on AcceptShortClaimSuccess { shortClaim { id status granted { decimal currency } } }
      ... on UserError { message }
    }
  }
`);

const DisputeShortClaimDocument = graphql(`
  mutation DisputeShortClaim($input: DisputeShortClaimInput!) {
    disputeShortClaim(input: $input) {
      ... on DisputeShortClaimSuccess { shortClaim { id status disputeReason } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

interface Claim {
  id: string;
  status: ShortClaimStatus;
  quantity: number;
  amount?: Amount | null;
  granted?: Amount | null;
  disputeReason?: string | null;
  resolution?: string | null;
  createdAt: string;
}

const COLORS: Partial<Record<ShortClaimStatus, string>> = { OPEN: "orange", DISPUTED: "sky" };

/** What is deducted for pieces that did not come; what bearing it and what disputing it mean is said before either is done. */
export function ClaimCard({ claim, onChange }: { claim: Claim; onChange: () => void }) {
  const t = useTranslations("supplier.claim");
  const formats = useFormats();
  const amount = claim.amount ? formats.money(claim.amount) : t("unknownAmount");
  return (
    <Card
      title={t("title", { count: claim.quantity })}
      mark={
        <Badge color={COLORS[claim.status] ?? "gray"} tt="none">
          {t(`status.${claim.status}`)}
        </Badge>
      }
    >
      <Text>{t("text", { amount, at: formats.instant(claim.createdAt) })}</Text>
      {claim.granted && <Text fw={600}>{t("granted", { amount: formats.money(claim.granted) })}</Text>}
      {claim.disputeReason && <Text>{t("disputed", { reason: claim.disputeReason })}</Text>}
      {claim.resolution && <Text>{t("resolution", { reason: claim.resolution })}</Text>}
      {claim.status === "OPEN" && <ClaimAnswer id={claim.id} amount={amount} onChange={onChange} />}
    </Card>
  );
}

function ClaimAnswer({ id, amount, onChange }: { id: string; amount: string; onChange: () => void }) {
  const t = useTranslations("supplier.claim");
  const bear = useAct(AcceptShortClaimDocument);
  const dispute = useAct(DisputeShortClaimDocument);
  const [reason, write] = useState("");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const sendBear = async () => {
    const done = await bear.act((idempotencyKey) => ({ input: { idempotencyKey, shortClaimId: id } }));
    refuse(refusalOf(done?.acceptShortClaim, "AcceptShortClaimSuccess", t("noAnswer")));
    onChange();
  };
  const sendDispute = async () => {
    if (!reason.trim()) return refuse({ message: t("reasonNeeded") });
    const done = await dispute.act((idempotencyKey) => ({ input: { idempotencyKey, shortClaimId: id, reason } }));
    refuse(refusalOf(done?.disputeShortClaim, "DisputeShortClaimSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Form onSubmit={() => void sendDispute()}>
      <Stack gap="sm">
        <Text fz="sm">{t("consequence", { amount })}</Text>
        <Textarea
          label={t("reason")}
          value={reason}
          onChange={(event) => write(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
        />
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" loading={dispute.isActing}>
            {t("dispute")}
          </Button>
          <Button variant="default" loading={bear.isActing} onClick={() => void sendBear()}>
            {t("bear", { amount })}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
