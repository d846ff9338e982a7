import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { AmountForm } from "../bill-lines/amount-form";
import { useMay } from "../may";
import { useDecision } from "../queue/use-decision";
import { Facts, NotForRole } from "../ui/card";
import type { SupplierClaim } from "./supplier-claims-document";

const CloseClaimDocument = graphql(`
  mutation CloseClaim($input: CloseShortClaimInput!) {
    closeShortClaim(input: $input) {
      ... on CloseShortClaimSuccess { shortClaim { id status resolution } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** What was asked for, sent and counted, what the supplier says, and what of it the supplier bears. */
export function SupplierClaimDetail({ claim, onChange }: { claim: SupplierClaim; onChange: () => void }) {
  const t = useTranslations("admin.supplierClaims");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const close = useDecision(CloseClaimDocument, onChange);
  const { id: shortClaimId, status, amount, granted, line, purchaseOrder, answerBy } = claim;
  const money = (value: typeof amount) =>
    value ? formats.money(value) : may("ShortClaim.amount") ? shared("unknown") : <NotForRole />;
  const count = (value: number | null | undefined) => (value == null ? null : formats.count(value));
  const isWaiting = status === "OPEN" && answerBy != null && Date.parse(answerBy) > Date.now();
  const isUndecided = status === "OPEN" || status === "DISPUTED";
  return (
    <>
      <Facts
        facts={[
          [t("status"), t(`statusOf.${status}`)],
          [t("supplier"), purchaseOrder?.supplier?.name],
          [t("purchaseOrder"), purchaseOrder?.reference],
          [t("goods"), line && <span lang="en">{line.description}</span>],
          [t("wanted"), count(line?.wanted)],
          [t("dispatched"), count(line?.dispatched)],
          [t("received"), count(line?.received)],
          [t("damaged"), count(line?.damaged)],
          [t("missingPieces"), formats.count(claim.quantity)],
          [t("amount"), money(amount)],
          [t("opened"), formats.instant(claim.createdAt)],
          ...(status === "OPEN" ? [[t("answerBy"), answerBy ? formats.instant(answerBy) : t("noTime")] as const] : []),
          ...(claim.disputeReason ? [[t("supplierSays"), claim.disputeReason] as const] : []),
          ...(isUndecided ? [] : [[t("borne"), money(granted)] as const]),
          ...(claim.resolution ? [[t("resolution"), claim.resolution] as const] : []),
        ]}
      />
      {isWaiting && <Text>{t("waits", { at: formats.instant(answerBy) })}</Text>}
      {isUndecided && !isWaiting && amount && may("Mutation.closeShortClaim") && (
        <AmountForm
          label={t("bears")}
          reasonLabel={t("why")}
          submit={t("decide")}
          {...{ currency: amount.currency, begin: amount.decimal, ...close }}
          act={async (grantedMinor, resolution) =>
            Boolean(
              await close.decide(t("decided"), (idempotencyKey) => ({
                input: { idempotencyKey, shortClaimId, grantedMinor, resolution },
              })),
            )
          }
        />
      )}
      {isUndecided && !isWaiting && !may("Mutation.closeShortClaim") && <NotForRole what={t("decide")} />}
    </>
  );
}
