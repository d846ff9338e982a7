import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useSigned } from "../../shared/session/session-gate";
import { SecondPerson } from "../queue/second-person";
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
        <SecondPerson
          isTheirs={proposedBy?.id === person.id}
          approveLabel={t("approve", { amount: formats.money(amount) })}
          approve={{
            ...approve,
            act: () =>
              approve.decide(t("approved"), (idempotencyKey) => ({ input: { idempotencyKey, adjustmentId: id } })),
          }}
          reject={{
            ...reject,
            act: async (reason) =>
              Boolean(
                await reject.decide(t("rejected"), (idempotencyKey) => ({
                  input: { idempotencyKey, adjustmentId: id, reason },
                })),
              ),
          }}
        />
      )}
    </>
  );
}
