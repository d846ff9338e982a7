import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import type { ShortClaimStatus } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { NotForRole } from "../ui/card";
import { ForRole } from "../ui/for-role";
import { CLAIM_STATUSES } from "./claim-statuses";
import { SupplierClaimDetail } from "./supplier-claim-detail";
import { type SupplierClaim, SupplierClaimsDocument } from "./supplier-claims-document";

const COLORS: Partial<Record<ShortClaimStatus, string>> = { DISPUTED: "orange", OPEN: "sky" };

/** What suppliers sent too few of: what they dispute, finance decide. */
export function SupplierClaimsPage() {
  const t = useTranslations("admin.supplierClaims");
  return (
    <ForRole what="Query.shortClaims" title={t("title")}>
      <SupplierClaims />
    </ForRole>
  );
}

function SupplierClaims() {
  const t = useTranslations("admin.supplierClaims");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const seesAmounts = may("ShortClaim.amount");
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: SupplierClaimsDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      status: chosen(CLAIM_STATUSES, asked) ?? ["OPEN", "DISPUTED"],
      direction: asked.direction ?? "ASC",
      withAmounts: seesAmounts,
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<SupplierClaim>
      title={t("title")}
      none={t("none")}
      nameOf={({ line, quantity }) => t("missing", { sku: line?.sku ?? shared("unknown"), count: quantity })}
      list={{
        items: data?.shortClaims.edges.map(({ node }) => node),
        total: data?.shortClaims.totalCount,
        endCursor: data?.shortClaims.pageInfo.endCursor,
        hasNextPage: data?.shortClaims.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("status")}
          values={CLAIM_STATUSES.map((value) => ({ value, label: t(`statusOf.${value}`) }))}
          placeholder={t("undecided")}
        />
      }
      columns={[
        {
          label: t("what"),
          cell: ({ line, quantity }) => t("missing", { sku: line?.sku ?? shared("unknown"), count: quantity }),
          below: ({ purchaseOrder }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {purchaseOrder?.reference ?? shared("unknown")}
            </Text>
          ),
        },
        { label: t("supplier"), cell: ({ purchaseOrder }) => purchaseOrder?.supplier?.name ?? shared("unknown") },
        {
          label: t("amount"),
          cell: ({ amount }) => (amount ? formats.money(amount) : seesAmounts ? shared("unknown") : <NotForRole />),
        },
        {
          label: t("status"),
          cell: ({ status, answerBy }) => (
            <>
              <Badge tt="none" h="auto" styles={{ label: { whiteSpace: "normal" } }} color={COLORS[status] ?? "gray"}>
                {t(`statusOf.${status}`)}
              </Badge>
              {status === "OPEN" && answerBy && (
                <Text fz="xs" c="dimmed" component="div">
                  {t("until", { at: formats.instant(answerBy) })}
                </Text>
              )}
            </>
          ),
        },
      ]}
      detail={(each) => <SupplierClaimDetail claim={each} onChange={again} />}
    />
  );
}
