import { Badge, Button, Stack } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import box from "~icons/package-off";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { NewStock, StockCard } from "./stock-card";

const SupplierSkuDocument = graphql(`
  query SupplierSku($id: ID!) {
    supplierSku(id: $id) {
      id
      sku
      description
      leadTimeDays
      isActive
      cost { decimal currency }
      stock {
        id
        warehouse
        onHand
        reserved
        available
        updatedAt
        movements(first: 20) { edges { node { id kind onHandChange reservedChange reason createdAt } } }
      }
    }
  }
`);

const SupplierSkuHistoryDocument = graphql(`
  query SupplierSkuHistory($id: ID!, $first: Int!, $after: String) {
    supplierSku(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

/** One article: how much of it there is where, what changed that, and the count that sets it right. */
export function SkuPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useTranslations("supplier.sku");
  const skus = useTranslations("supplier.skus");
  const told = useTranslations("shared.history");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: SupplierSkuDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const sku = data?.supplierSku;
  if (!sku) {
    return (
      <Page title={t("title")}>
        {!data && fetching && <Loading rows={3} height={140} />}
        {!data && !fetching && <Fault error={error} retry={again} />}
        {data && (
          <Empty title={t("notFound")} text={t("notFoundText")} icon={box}>
            <Button component={Link} to="/skus">
              {t("toSkus")}
            </Button>
          </Empty>
        )}
      </Page>
    );
  }
  const facts = [
    sku.description,
    sku.cost && formats.money(sku.cost),
    t("leadTime", { days: skus("days", { count: sku.leadTimeDays }) }),
  ];
  return (
    <Page
      title={sku.sku}
      text={facts.filter(Boolean).join(" · ")}
      actions={
        <Badge size="xl" tt="none" color={sku.isActive ? "teal" : "gray"}>
          {sku.isActive ? t("active") : skus("inactive")}
        </Badge>
      }
    >
      <Stack gap="lg">
        {sku.stock?.map((stock) => (
          <StockCard key={stock.id} skuId={sku.id} stock={stock} onChange={again} />
        ))}
        <NewStock skuId={sku.id} isFirst={(sku.stock?.length ?? 0) === 0} onChange={again} />
        <History
          kind="SupplierSku"
          name={sku.sku}
          document={SupplierSkuHistoryDocument}
          of={{ id: sku.id }}
          record={sku}
          changesOf={({ supplierSku }) => supplierSku?.changes}
          stranger={told("house")}
        />
      </Stack>
    </Page>
  );
}
