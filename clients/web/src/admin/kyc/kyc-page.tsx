import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { CustomerReview } from "./customer-review";
import { CustomersToReviewDocument, type CustomerToReview } from "./kyc-document";
import { REVIEW_STATUSES } from "./review-statuses";

const CustomerStatusChangedDocument = graphql(`
  subscription CustomerStatusChanged($after: String) {
    customerStatusChanged(after: $after) { id to }
  }
`);

/** Customers whose papers wait for somebody of ours to look at them. */
export function KycPage() {
  const t = useTranslations("admin.kyc");
  return (
    <ForRole what="Customer.kycDocuments" title={t("title")}>
      <Customers />
    </ForRole>
  );
}

function Customers() {
  const t = useTranslations("admin.kyc");
  const status = useTranslations("admin.customerStatus");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: CustomersToReviewDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      statuses: chosen(REVIEW_STATUSES, asked) ?? ["PENDING_KYC"],
      direction: asked.direction ?? "ASC",
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useFresh(again);
  useLive(CustomerStatusChangedDocument, data ? { after: data.customerStatusCursor } : null, refresh);
  return (
    <Queue<CustomerToReview>
      title={t("title")}
      none={t("none")}
      nameOf={({ name }) => name}
      list={{
        items: data?.customers.edges.map(({ node }) => node),
        total: data?.customers.totalCount,
        endCursor: data?.customers.pageInfo.endCursor,
        hasNextPage: data?.customers.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("status")}
          values={REVIEW_STATUSES.map((value) => ({ value, label: status(value) }))}
          placeholder={status("PENDING_KYC")}
        />
      }
      columns={[
        {
          label: t("customer"),
          cell: ({ name }) => name,
          below: ({ code }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {code}
            </Text>
          ),
        },
        {
          label: t("status"),
          cell: (each) => (
            <Badge color={each.status === "PENDING_KYC" ? "orange" : "gray"} tt="none">
              {status(each.status)}
            </Badge>
          ),
        },
        { label: t("documents"), cell: ({ kycDocuments }) => formats.count(kycDocuments?.edges.length ?? 0) },
        { label: t("since"), cell: ({ createdAt }) => formats.day(createdAt) },
      ]}
      detail={(customer) => <CustomerReview customer={customer} onChange={again} />}
    />
  );
}
