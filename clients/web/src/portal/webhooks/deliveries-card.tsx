import { Button, Group, MultiSelect, Select, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import refresh from "~icons/refresh";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Fault, Loading } from "../../shared/ui/states";
import { DeliveryBadge } from "./delivery-badge";
import { DELIVERY_STATUSES, type WebhooksSearch } from "./webhooks-search";

const WebhookDeliveriesDocument = graphql(`
  query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {
    webhookDeliveries(first: $first, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          messageId
          eventType
          isTest
          status
          nextAttemptAt
          createdAt
          attempts { id status outcome }
          endpoint { id url }
        }
      }
    }
  }
`);

const PAGE = 20;
const COLUMNS = ["event", "status", "answer", "attempts", "endpoint", "created"] as const;

interface DeliveriesCardProps {
  endpoints: readonly { id: string; url: string }[];
  events: readonly string[];
}

/** The log of what was told: filtered by the address, each entry with all of its attempts behind it. */
export function DeliveriesCard({ endpoints, events }: DeliveriesCardProps) {
  const t = useTranslations("portal.webhooks");
  const formats = useFormats();
  const asked: WebhooksSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: WebhooksSearch) => void navigate({ to: "/webhooks", search: next as never, resetScroll: false });
  const { status, endpoint, event, after } = asked;
  const [{ data, error, fetching }, ask] = useQuery({
    query: WebhookDeliveriesDocument,
    variables: {
      first: PAGE,
      after: after ?? null,
      filter: {
        ...(status && { status }),
        ...(endpoint && { endpointId: endpoint }),
        ...(event && { eventType: event }),
      },
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const kept = { ...(status && { status }), ...(endpoint && { endpoint }), ...(event && { event }) };
  const deliveries = data?.webhookDeliveries.edges.map(({ node }) => node) ?? [];
  return (
    <Card
      title={t("log")}
      mark={
        <Button size="xs" variant="default" onClick={again} leftSection={<Icon of={refresh} size={16} />}>
          {t("again")}
        </Button>
      }
    >
      <Group align="flex-end" gap="sm" role="search" aria-label={t("log")}>
        <MultiSelect
          label={t("column.status")}
          data={DELIVERY_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status ?? []}
          placeholder={status ? "" : t("any")}
          clearable
          onChange={(values) => {
            const { status: _status, ...rest } = kept;
            const chosen = DELIVERY_STATUSES.filter((each) => values.includes(each));
            show(chosen.length > 0 ? { ...rest, status: chosen } : rest);
          }}
          style={{ flex: "1 1 200px" }}
        />
        <MultiSelect
          label={t("column.event")}
          data={[...events]}
          value={event ?? []}
          placeholder={event ? "" : t("any")}
          clearable
          searchable
          onChange={(values) => {
            const { event: _event, ...rest } = kept;
            show(values.length > 0 ? { ...rest, event: values } : rest);
          }}
          style={{ flex: "1 1 200px" }}
        />
        <Select
          label={t("column.endpoint")}
          data={endpoints.map(({ id, url }) => ({ value: id, label: url }))}
          value={endpoint ?? null}
          placeholder={t("any")}
          clearable
          onChange={(value) => {
            const { endpoint: _endpoint, ...rest } = kept;
            show(value ? { ...rest, endpoint: value } : rest);
          }}
          style={{ flex: "1 1 220px" }}
        />
      </Group>
      {!data && fetching && <Loading rows={4} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && deliveries.length === 0 && <Text>{t("noDelivery")}</Text>}
      {deliveries.length > 0 && (
        <Table className={styles.table} highlightOnHover aria-busy={fetching}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deliveries.map((delivery) => {
              const last = delivery.attempts.at(-1);
              return (
                <Table.Tr key={delivery.id} className={styles.row}>
                  <Table.Th scope="row">
                    <Link to="/webhooks/$id" params={{ id: delivery.id } as never} className={styles.link}>
                      {delivery.eventType}
                    </Link>
                    {delivery.isTest && (
                      <Text fz="xs" c="dimmed" fw={400}>
                        {t("isTest")}
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td data-label={t("column.status")}>
                    <DeliveryBadge status={delivery.status} />
                    {delivery.nextAttemptAt && (
                      <Text fz="xs" c="dimmed">
                        {t("next", { at: formats.instant(delivery.nextAttemptAt) })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td data-label={t("column.answer")} className="number">
                    {last ? (last.status ?? t(`outcome.${last.outcome}`)) : "—"}
                  </Table.Td>
                  <Table.Td data-label={t("column.attempts")} className="number">
                    {formats.count(delivery.attempts.length)}
                  </Table.Td>
                  <Table.Td data-label={t("column.endpoint")} style={{ overflowWrap: "anywhere" }}>
                    {delivery.endpoint?.url}
                  </Table.Td>
                  <Table.Td data-label={t("column.created")}>{formats.instant(delivery.createdAt)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.webhookDeliveries.pageInfo}
        show={(next) => show({ ...kept, ...(next && { after: next }) })}
      />
    </Card>
  );
}
