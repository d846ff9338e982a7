import { Anchor, Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
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
  answerBy?: string | null;
  line?: {
    sku: string;
    wanted: number;
    dispatched: number;
    received?: number | null;
    damaged?: number | null;
  } | null;
  /** Where the page is not its own. */
  purchaseOrder?: { id: string; reference: string } | null;
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
      <Why claim={claim} />
      {claim.granted && <Text fw={600}>{t("granted", { amount: formats.money(claim.granted) })}</Text>}
      {claim.disputeReason && <Text>{t("disputed", { reason: claim.disputeReason })}</Text>}
      {claim.resolution && <Text>{t("resolution", { reason: claim.resolution })}</Text>}
      {claim.status === "OPEN" && claim.answerBy && (
        <Text fw={600} {...(Date.parse(claim.answerBy) < Date.now() && { c: "var(--mantine-color-error)" })}>
          {t(Date.parse(claim.answerBy) < Date.now() ? "answerLate" : "answerBy", {
            at: formats.instant(claim.answerBy),
          })}
        </Text>
      )}
      {claim.status === "OPEN" && <ClaimAnswer id={claim.id} amount={amount} onChange={onChange} />}
    </Card>
  );
}

/** By which rule it is held back, with the numbers that it goes by. */
function Why({ claim: { line, purchaseOrder } }: { claim: Claim }) {
  const t = useTranslations("supplier.claim");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const count = (pieces: number | null | undefined) => (pieces == null ? shared("unknown") : formats.count(pieces));
  return (
    <>
      {line && (
        <Text fz="sm" className="number">
          {t("counted", {
            sku: line.sku,
            wanted: count(line.wanted),
            dispatched: count(line.dispatched),
            received: count(line.received),
            damaged: count(line.damaged),
          })}
        </Text>
      )}
      <Text fz="sm" c="dimmed">
        {t("rule")}
      </Text>
      {purchaseOrder && (
        <Text fz="sm">
          <Anchor component={Link} to="/purchase-orders/$id" params={{ id: purchaseOrder.id } as never}>
            {purchaseOrder.reference}
          </Anchor>
        </Text>
      )}
    </>
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
