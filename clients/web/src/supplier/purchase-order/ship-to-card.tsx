import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Card } from "../../shared/ui/card";
import type { PurchaseOrder } from "./purchase-order-document";

/** Where the goods go, which a supplier learns once it has accepted. */
export function ShipToCard({ order: { shipTo, status } }: { order: PurchaseOrder }) {
  const t = useTranslations("supplier.purchaseOrder");
  const places = useTranslations("supplier.places");
  const formats = useFormats();
  if (!shipTo) {
    return (
      <Card title={t("shipTo")}>
        <Text c="dimmed">{status === "ISSUED" ? t("shipToLater") : t("shipToNone")}</Text>
      </Card>
    );
  }
  const { warehouse, consignee } = shipTo;
  if (!consignee) {
    return (
      <Card title={t("shipTo")}>
        <Text fw={600}>{warehouse ? t("warehouse", { code: warehouse }) : t("shipToNone")}</Text>
        {warehouse && <Text c="dimmed">{t("warehouseText")}</Text>}
        {warehouse && (
          <Group>
            <Button component={Link} to="/asns" variant="default" size="sm">
              {places("asns")}
            </Button>
          </Group>
        )}
      </Card>
    );
  }
  const { name, line1, line2, city, region, postalCode, country, phone, email } = consignee;
  return (
    <Card title={t("shipTo")}>
      <address style={{ fontStyle: "normal" }}>
        {[name, line1, line2, `${postalCode} ${city}`.trim(), region, formats.country(country), phone, email]
          .filter(Boolean)
          .map((line) => (
            <div key={line}>{line}</div>
          ))}
      </address>
    </Card>
  );
}
