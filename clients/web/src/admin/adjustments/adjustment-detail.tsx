import { Alert, Button, Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import check from "~icons/check";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useSigned } from "../../shared/session/session-gate";
import { Icon } from "../../shared/ui/icon";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Facts } from "../ui/card";
import type { ProposedAdjustment } from "./adjustments-document";

const ApproveAdjustmentDocument = graphql(`
  mutation ApproveAdjustment($input: ApproveAdjustmentInput!) {
    approveAdjustment(input: $input) {
      ... on ApproveAdjustmentSuccess { adjustment { id status decidedBy { id name } } }
      ... on UserError { message }
    }
  }
`);

const RejectAdjustmentDocument = graphql(`
  mutation RejectAdjustment($input: RejectAdjustmentInput!) {
    rejectAdjustment(input: $input) {
      ... on RejectAdjustmentSuccess { adjustment { id status decisionReason decidedBy { id name } } }
      ... on UserError { message }
    }
  }
`);

/** A correction that was proposed: approved or rejected by somebody else, as the graph insists. */
export function AdjustmentDetail({ adjustment, onChange }: { adjustment: ProposedAdjustment; onChange: () => void }) {
  const t = useTranslations("admin.adjustments");
  const formats = useFormats();
  const { person } = useSigned();
  const approve = useDecision(ApproveAdjustmentDocument, onChange);
  const reject = useDecision(RejectAdjustmentDocument, onChange);
  const { id, kind, amount, status, proposedBy, decidedBy } = adjustment;
  return (
    <>
      <Facts
        facts={[
          [t("what"), t(`kind.${kind}`)],
          [t("amount"), formats.money(amount)],
          [t("customer"), adjustment.wallet?.customer?.name],
          [t("order"), adjustment.order ? adjustment.order.reference : t("noOrder")],
          [t("reason"), adjustment.reason],
          [t("proposedBy"), proposedBy?.name],
          [t("proposedAt"), formats.instant(adjustment.createdAt)],
          [t("statusLabel"), t(`status.${status}`)],
          ...(decidedBy ? [[t("decidedBy"), decidedBy.name] as const] : []),
          ...(adjustment.decisionReason ? [[t("decisionReason"), adjustment.decisionReason] as const] : []),
        ]}
      />
      {status === "PROPOSED" && (
        <>
          {proposedBy?.id === person.id && <Alert color="orange">{t("yours")}</Alert>}
          <Refused refusal={approve.refusal} />
          <Group>
            <Button
              loading={approve.isActing}
              leftSection={<Icon of={check} size={18} />}
              onClick={() =>
                void approve.decide(t("approved"), (idempotencyKey) => ({
                  input: { idempotencyKey, adjustmentId: id },
                }))
              }
            >
              {t("approve", { amount: formats.money(amount) })}
            </Button>
          </Group>
          <ReasonForm
            label={t("whyReject")}
            submit={t("reject")}
            color="red"
            {...reject}
            act={async (reason) =>
              Boolean(
                await reject.decide(t("rejected"), (idempotencyKey) => ({
                  input: { idempotencyKey, adjustmentId: id, reason },
                })),
              )
            }
          />
        </>
      )}
    </>
  );
}
