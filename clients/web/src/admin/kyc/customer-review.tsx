import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import check from "~icons/check";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { Icon } from "../../shared/ui/icon";
import { CustomerHistoryDocument } from "../history/history-documents";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Facts } from "../ui/card";
import type { CustomerToReview } from "./kyc-document";
import { KycDocumentReview } from "./kyc-document-review";

const ApproveCustomerDocument = graphql(`
  mutation ApproveCustomer($input: ApproveCustomerInput!) {
    approveCustomer(input: $input) {
      ... on ApproveCustomerSuccess { customer { id status version } }
      ... on UserError { message }
    }
  }
`);

/** A customer, its papers one by one, and the decision that lets it ship. */
export function CustomerReview({ customer, onChange }: { customer: CustomerToReview; onChange: () => void }) {
  const t = useTranslations("admin.kyc");
  const status = useTranslations("admin.customerStatus");
  const formats = useFormats();
  const { decide, isActing, refusal } = useDecision(ApproveCustomerDocument, onChange);
  const { id, name, version, kycDocuments } = customer;
  const documents = kycDocuments?.edges.map(({ node }) => node) ?? [];
  const approve = () =>
    decide(t("approved", { name }), (idempotencyKey) => ({
      input: { idempotencyKey, customerId: id, expectedVersion: version },
    }));
  return (
    <>
      <Facts
        facts={[
          [t("code"), customer.code],
          [t("status"), status(customer.status)],
          [t("currency"), customer.defaultCurrency],
          [t("since"), formats.instant(customer.createdAt)],
        ]}
      />
      <History
        kind="Customer"
        name={name}
        document={CustomerHistoryDocument}
        of={{ id }}
        record={customer}
        changesOf={({ customer: read }) => read?.changes}
      />
      <Stack gap="md">
        <Title order={3}>{t("documents")}</Title>
        {documents.length === 0 && <Alert color="orange">{t("noDocuments")}</Alert>}
        {documents.map((document) => (
          <KycDocumentReview key={document.id} document={document} onChange={onChange} />
        ))}
      </Stack>
      <Refused refusal={refusal} />
      {customer.status === "PENDING_KYC" && (
        <>
          <Text fz="sm" c="dimmed">
            {t("approveText")}
          </Text>
          <Group>
            <Button loading={isActing} onClick={() => void approve()} leftSection={<Icon of={check} size={18} />}>
              {t("approve")}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}
