import { Badge, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { GoodsTable } from "../../shared/ui/goods-table";
import { Card, Facts, NotForRole } from "../ui/card";
import type { AroundOrder } from "./parcel-document";
import { useIsRefused } from "./refused-context";

/** What was ordered, by whom and for whom. */
export function OrderCard({ order }: { order: AroundOrder }) {
  const t = useTranslations("admin.parcel");
  const status = useTranslations("admin.orderStatus");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const isRefused = useIsRefused();
  const { weightG, lengthMm, widthMm, heightMm } = order.parcel;
  const size = [lengthMm, widthMm, heightMm].map((mm) => formats.count(mm / 10)).join(" × ");
  return (
    <Card
      title={t("order")}
      mark={
        <Badge tt="none" color={order.status === "ON_HOLD" ? "red" : "sky"} size="lg">
          {status(order.status)}
        </Badge>
      }
    >
      <Facts
        facts={[
          [t("externalRef"), order.externalRef],
          [t("created"), formats.instant(order.createdAt)],
          [t("service"), `${order.serviceCode} · ${order.incoterm}`],
          [t("size"), `${formats.weight(weightG)} · ${size} cm`],
          [t("recipient"), <Recipient key="recipient" order={order} />],
          [t("ioss"), isRefused("iossNumber") ? <NotForRole key="ioss" /> : (order.iossNumber ?? shared("none"))],
        ]}
      />
      <GoodsTable
        label={t("goods")}
        lines={order.lines}
        unitValue={({ unitValue }) => {
          if (isRefused("lines.unitValue")) return <NotForRole />;
          return unitValue ? formats.money(unitValue) : shared("unknown");
        }}
      />
    </Card>
  );
}

/** In full, else as much of it as the role may see. */
function Recipient({ order: { consignee, maskedConsignee } }: { order: AroundOrder }) {
  const t = useTranslations("admin.parcel");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const isRefused = useIsRefused();
  const place = consignee ?? maskedConsignee;
  if (!place) return isRefused("consignee") ? <NotForRole /> : shared("unknown");
  const street = consignee ? [consignee.line1, consignee.line2] : [maskedConsignee!.street];
  const city = [place.postalCode, place.city].filter(Boolean).join(" ");
  const lines = [place.name, ...street, city, place.region, formats.country(place.country), place.phone];
  return (
    <address style={{ fontStyle: "normal" }}>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
      {!consignee && isRefused("consignee") && (
        <Text fz="xs" c="dimmed">
          {t("masked")}
        </Text>
      )}
    </address>
  );
}

/** What happened to the order, who did it and why. */
export function HistoryCard({ order }: { order: AroundOrder }) {
  const t = useTranslations("admin.parcel");
  const status = useTranslations("admin.orderStatus");
  const formats = useFormats();
  const isRefused = useIsRefused();
  return (
    <Card title={t("history")}>
      <Stack component="ol" className="plain-list" gap="xs">
        {order.history.edges.map(({ node }) => (
          <li key={node.id}>
            <Text component="span" fw={500}>
              {node.from && node.from !== node.to ? `${status(node.from)} → ${status(node.to)}` : status(node.to)}
            </Text>{" "}
            <Text component="span" fz="sm" c="dimmed">
              {[formats.instant(node.changedAt), node.changedBy?.name].filter(Boolean).join(" · ")}
              {node.reason && (
                <>
                  {" · "}
                  <span lang="en">{node.reason}</span>
                </>
              )}
            </Text>
            {node.fields.length > 0 && (
              <Text fz="sm">
                {t("changedFields")} <span lang="en">{node.fields.join(", ")}</span>
              </Text>
            )}
          </li>
        ))}
      </Stack>
      {isRefused("history.edges.node.changedBy") && (
        <Text fz="sm" c="dimmed">
          {t("who")}: <NotForRole />
        </Text>
      )}
    </Card>
  );
}
