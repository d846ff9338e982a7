import { Button, Group, Table, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import truck from "~icons/truck-delivery";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Page } from "../../shared/ui/page";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { AsnBadge } from "./asn-badge";

const SupplierAsnDocument = graphql(`
  query SupplierAsn($id: ID!) {
    asn(id: $id) {
      id
      reference
      status
      warehouse
      carrierReference
      expectedOn
      arrivedAt
      receivedAt
      createdAt
      purchaseOrders { id reference status lines { id sku description dispatched received damaged } }
    }
  }
`);

const CancelAsnDocument = graphql(`
  mutation CancelAsn($input: CancelAsnInput!) {
    cancelAsn(input: $input) {
      ... on CancelAsnSuccess { asn { id status } }
      ... on UserError { message }
    }
  }
`);

const COUNTS = ["dispatched", "received", "damaged"] as const;

/** One notice: line by line what was sent with it and what was counted of that, and the days that were said and came true. */
export function AsnPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useTranslations("supplier.asn");
  const line = useTranslations("supplier.purchaseOrder.line");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: SupplierAsnDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const asn = data?.asn;
  if (!asn) {
    return (
      <Page title={t("title")}>
        {!data && fetching && <Loading rows={3} height={120} />}
        {!data && !fetching && <Fault error={error} retry={again} />}
        {data && (
          <Empty title={t("notFound")} text={t("notFoundText")} icon={truck}>
            <Button component={Link} to="/asns">
              {t("toAsns")}
            </Button>
          </Empty>
        )}
      </Page>
    );
  }
  const days = [
    t("expected", { day: formats.date(asn.expectedOn) }),
    asn.arrivedAt ? t("arrived", { at: formats.instant(asn.arrivedAt) }) : t("notArrived"),
    asn.receivedAt && t("received", { at: formats.instant(asn.receivedAt) }),
  ];
  return (
    <Page
      title={asn.reference}
      text={t("to", { warehouse: asn.warehouse, carrier: asn.carrierReference })}
      actions={<AsnBadge status={asn.status} size="xl" />}
    >
      <Card title={t("days")}>
        {days.filter(Boolean).map((day) => (
          <Text key={String(day)}>{day}</Text>
        ))}
        {asn.status === "ANNOUNCED" && <Cancel id={asn.id} onChange={again} />}
      </Card>
      {asn.purchaseOrders.map((order) => (
        <Card key={order.id} title={order.reference}>
          <WideTable minWidth={320} label={order.reference}>
            <Table horizontalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{line("sku")}</Table.Th>
                  {COUNTS.map((name) => (
                    <Table.Th key={name} scope="col" ta="end">
                      {line(name)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {order.lines.map((each) => (
                  <Table.Tr key={each.id}>
                    <Table.Th scope="row" fw={500}>
                      {each.sku}
                      <Text fz="xs" c="dimmed">
                        {each.description}
                      </Text>
                    </Table.Th>
                    {COUNTS.map((name) => (
                      <Table.Td key={name} className="number" ta="end">
                        {typeof each[name] === "number" ? formats.count(each[name]) : "—"}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
          <Group>
            <Button component={Link} to="/purchase-orders/$id" params={{ id: order.id } as never} variant="default">
              {t("toOrder")}
            </Button>
          </Group>
        </Card>
      ))}
    </Page>
  );
}

function Cancel({ id, onChange }: { id: string; onChange: () => void }) {
  const t = useTranslations("supplier.asn");
  const { act, isActing } = useAct(CancelAsnDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const cancel = async () => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, asnId: id } }));
    refuse(refusalOf(done?.cancelAsn, "CancelAsnSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <>
      <Text fz="sm" c="dimmed">
        {t("cancelText")}
      </Text>
      <Group>
        <Button variant="default" loading={isActing} onClick={() => void cancel()}>
          {t("cancel")}
        </Button>
      </Group>
      <Refusal of={refusal} />
    </>
  );
}
