import { Checkbox, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { OrdersQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import styles from "../../shared/ui/list.module.css";
import type { Selection } from "../../shared/ui/use-selection";
import { OrderBadge } from "../order/order-badge";

type Listed = OrdersQuery["orders"]["edges"][number]["node"];

/** A page of orders, each to be opened, and to be chosen for what is done with several. */
export function OrdersTable({ orders, selection }: { orders: readonly Listed[]; selection: Selection }) {
  const t = useTranslations("portal.orders");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const ids = orders.map(({ id }) => id);
  const chosen = ids.filter(selection.has).length;
  return (
    <Table className={styles.table} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w={44}>
            <Checkbox
              aria-label={shared("selection.all")}
              checked={chosen === ids.length}
              indeterminate={chosen > 0 && chosen < ids.length}
              onChange={({ currentTarget }) => selection.toggle(ids, currentTarget.checked)}
            />
          </Table.Th>
          {(["order", "recipient", "status", "parcel", "price", "created"] as const).map((column) => (
            <Table.Th key={column} scope="col" className={column === "price" ? styles.end : undefined}>
              {t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {orders.map((order) => (
          <Table.Tr key={order.id} className={styles.row}>
            <Table.Td className={styles.choice}>
              <Checkbox
                aria-label={shared("selection.one", { name: order.reference })}
                checked={selection.has(order.id)}
                onChange={({ currentTarget }) => selection.toggle([order.id], currentTarget.checked)}
              />
            </Table.Td>
            <Table.Th scope="row">
              <Link to="/orders/$id" params={{ id: order.id } as never} className={styles.link}>
                {order.reference}
              </Link>
              <Text fz="xs" c="dimmed" fw={400}>
                {order.externalRef}
              </Text>
            </Table.Th>
            <Table.Td data-label={t("column.recipient")}>
              {order.consignee
                ? `${order.consignee.name}, ${formats.country(order.consignee.country)}`
                : shared("unknown")}
            </Table.Td>
            <Table.Td data-label={t("column.status")}>
              <OrderBadge status={order.status} />
            </Table.Td>
            <Table.Td data-label={t("column.parcel")} className="number">
              {order.shipments?.map(({ id, trackingNumber, carrier, trackingStatus }) =>
                carrier === "UNASSIGNED" ? (
                  <Text key={id} fz="sm" c="dimmed">
                    {t("noCarrier")}
                  </Text>
                ) : (
                  <div key={id}>
                    {trackingNumber}
                    <Text fz="xs" c="dimmed">
                      {trackingStatus ? shared(`status.${trackingStatus}`) : shared("status.NOT_FOUND")}
                    </Text>
                  </div>
                ),
              )}
            </Table.Td>
            <Table.Td data-label={t("column.price")} className={`number ${styles.end}`}>
              {order.quotedTotal ? formats.money(order.quotedTotal) : t("notPriced")}
            </Table.Td>
            <Table.Td data-label={t("column.created")}>{formats.day(order.createdAt)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
