import { Radio, Stack, Tabs, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { AmountForm } from "./amount-form";
import type { BillMatch } from "./bill-lines-document";

const AddEvidenceDocument = graphql(`
  mutation AddEvidence($input: AddBillDisputeEvidenceInput!) {
    addBillDisputeEvidence(input: $input) {
      ... on AddBillDisputeEvidenceSuccess { dispute { id evidence { id text createdAt } } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const DecideDisputeDocument = graphql(`
  mutation DecideDispute($input: DecideBillDisputeInput!) {
    decideBillDispute(input: $input) {
      ... on DecideBillDisputeSuccess { dispute { id status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const OUTCOMES = ["CREDITED", "REJECTED", "WITHDRAWN"] as const;

interface DisputeActsProps {
  dispute: NonNullable<BillMatch["dispute"]>;
  onChange: () => void;
}

/** What is said about an open dispute, and how it ends: the carrier takes something back, or it does not, or we give it up. */
export function DisputeActs({ dispute, onChange }: DisputeActsProps) {
  const t = useTranslations("admin.billLines");
  const say = useDecision(AddEvidenceDocument, onChange);
  const end = useDecision(DecideDisputeDocument, onChange);
  const [outcome, choose] = useState<(typeof OUTCOMES)[number]>("CREDITED");
  const { id: disputeId, claimed } = dispute;
  const decide = async (reason: string, creditedMinor: string | null) =>
    Boolean(
      await end.decide(t(`ended.${outcome}`), (idempotencyKey) => ({
        input: { idempotencyKey, disputeId, outcome, creditedMinor, reason },
      })),
    );
  return (
    <Tabs defaultValue="evidence" keepMounted={false}>
      <Tabs.List aria-label={t("decide")}>
        <Tabs.Tab value="evidence">{t("addEvidence")}</Tabs.Tab>
        <Tabs.Tab value="end">{t("endDispute")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="evidence" pt="md">
        <ReasonForm
          label={t("evidenceText")}
          submit={t("addEvidence")}
          {...say}
          act={async (text) =>
            Boolean(
              await say.decide(t("evidenceAdded"), (idempotencyKey) => ({
                input: { idempotencyKey, disputeId, text },
              })),
            )
          }
        />
      </Tabs.Panel>
      <Tabs.Panel value="end" pt="md">
        <Stack gap="md">
          <Radio.Group
            label={t("outcome")}
            value={outcome}
            onChange={(value) => choose(OUTCOMES.find((each) => each === value) ?? outcome)}
          >
            <Stack gap="xs" mt="xs">
              {OUTCOMES.map((value) => (
                <Radio key={value} value={value} label={t(`outcomeOf.${value}`)} description={t(`does.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {outcome === "CREDITED" ? (
            <AmountForm
              label={t("credited")}
              reasonLabel={t("whyEnded")}
              submit={t("endIt")}
              {...{ currency: claimed.currency, begin: claimed.decimal, ...end }}
              act={(creditedMinor, reason) => decide(reason, creditedMinor)}
            />
          ) : (
            <ReasonForm label={t("whyEnded")} submit={t("endIt")} {...end} act={(reason) => decide(reason, null)} />
          )}
          <Text fz="sm" c="dimmed">
            {t("endText")}
          </Text>
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}
