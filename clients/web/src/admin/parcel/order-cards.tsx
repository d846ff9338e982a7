import { Badge, Stack, Table, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { WideTable } from "../../shared/ui/wide-table";
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
      <WideTable minWidth={420} label={t("goods")}>
        <Table horizontalSpacing={0}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("goods")}</Table.Th>
              <Table.Th scope="col">{t("hs6")}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t("quantity")}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t("unitValue")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="number">
            {order.lines.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Th scope="row" fw={500}>
                  {line.description}
                  <Text fz="xs" c="dimmed">
                    {line.sku}
                  </Text>
                </Table.Th>
                <Table.Td>{line.hs6}</Table.Td>
                <Table.Td ta="end">{formats.count(line.quantity)}</Table.Td>
                <Table.Td ta="end">
                  {isRefused("lines.unitValue") ? (
                    <NotForRole />
                  ) : line.unitValue ? (
                    formats.money(line.unitValue)
                  ) : (
                    shared("unknown")
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
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
              {status(node.to)}
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
