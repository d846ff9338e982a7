import { Stack, Tabs, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { AmountForm } from "./amount-form";
import type { BillMatch } from "./bill-lines-document";

const AcceptLineDocument = graphql(`
  mutation AcceptLine($input: AcceptBillLineInput!) {
    acceptBillLine(input: $input) {
      ... on AcceptBillLineSuccess { match { id isOpen settledReason } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const DisputeLineDocument = graphql(`
  mutation DisputeLine($input: DisputeBillLineInput!) {
    disputeBillLine(input: $input) {
      ... on DisputeBillLineSuccess { dispute { id status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const ChargeLineDocument = graphql(`
  mutation ChargeLine($input: ChargeBillLineInput!) {
    chargeBillLine(input: $input) {
      ... on ChargeBillLineSuccess { match { id charged { id status } } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** What finance do about a line that nobody disputes: they dispute it, take it as it is, or have its customer pay. */
export function LineActs({ match, onChange }: { match: BillMatch; onChange: () => void }) {
  const t = useTranslations("admin.billLines");
  const accept = useDecision(AcceptLineDocument, onChange);
  const dispute = useDecision(DisputeLineDocument, onChange);
  const charge = useDecision(ChargeLineDocument, onChange);
  const { id: lineId, line, difference, shipment, charged } = match;
  if (!line) return null;
  const { currency } = line.amount;
  // What differs, where that is known and above zero: else all of it.
  const wrong = difference && Number(difference.decimal) > 0 ? difference.decimal : line.amount.decimal;
  return (
    <Tabs defaultValue="dispute" keepMounted={false}>
      <Tabs.List aria-label={t("decide")}>
        <Tabs.Tab value="dispute">{t("dispute")}</Tabs.Tab>
        <Tabs.Tab value="accept">{t("accept")}</Tabs.Tab>
        {shipment && !charged && <Tabs.Tab value="charge">{t("charge")}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="dispute" pt="md">
        <Stack gap="sm">
          <Text fz="sm">{t("disputeText")}</Text>
          <AmountForm
            label={t("claimed")}
            reasonLabel={t("whyWrong")}
            submit={t("disputeIt")}
            {...{ currency, begin: wrong, ...dispute }}
            act={async (claimedMinor, reason) =>
              Boolean(
                await dispute.decide(t("isDisputed"), (idempotencyKey) => ({
                  input: { idempotencyKey, lineId, claimedMinor, reason },
                })),
              )
            }
          />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="accept" pt="md">
        <Stack gap="sm">
          <Text fz="sm">{t("acceptText")}</Text>
          <ReasonForm
            label={t("whyRight")}
            submit={t("acceptIt")}
            {...accept}
            act={async (reason) =>
              Boolean(
                await accept.decide(t("isAccepted"), (idempotencyKey) => ({
                  input: { idempotencyKey, lineId, reason },
                })),
              )
            }
          />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="charge" pt="md">
        <Stack gap="sm">
          <Text fz="sm">{t("chargeText")}</Text>
          <AmountForm
            label={t("chargedAmount")}
            reasonLabel={t("whyCharged")}
            submit={t("chargeIt")}
            {...{ currency, begin: wrong, ...charge }}
            act={async (amountMinor, reason) =>
              Boolean(
                await charge.decide(t("isCharged"), (idempotencyKey) => ({
                  input: { idempotencyKey, lineId, amount: { amountMinor, currency }, reason },
                })),
              )
            }
          />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}
