import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { History } from "../../shared/history/history";
import { Form } from "../../shared/ui/form";
import { Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { Card } from "../ui/card";
import { ForRole } from "../ui/for-role";
import { CustomerHistoryDocument, NamedRecordsDocument, SupplierHistoryDocument } from "./history-documents";
import { HISTORIES, type HistorySearch } from "./history-search";

/** What customers and suppliers were before: who changed what, and when. */
export function HistoryPage() {
  const t = useTranslations("admin.history");
  return (
    <ForRole what="Customer.changes" title={t("title")}>
      <Records />
    </ForRole>
  );
}

function Records() {
  const t = useTranslations("admin.history");
  const asked: HistorySearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { after, ...firstPage } = asked;
  const of = asked.of ?? "customers";
  const [{ data, error, fetching }, ask] = useQuery({
    query: NamedRecordsDocument,
    variables: {
      search: asked.name ?? null,
      after: after ?? null,
      customers: of === "customers",
      suppliers: of === "suppliers",
    },
  });
  const customers = data?.customers?.edges.map(({ node }) => node) ?? [];
  const suppliers = data?.suppliers?.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      <Filters key={JSON.stringify(firstPage)} asked={firstPage} />
      {!data && fetching && <Loading rows={3} height={90} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && customers.length + suppliers.length === 0 && (
        <div className="surface">
          <Empty title={t("none")} text={t("noneText")} />
        </div>
      )}
      <Stack gap="md">
        {customers.map((record) => (
          <Card key={record.id} title={record.name} mark={<Text c="dimmed">{record.code}</Text>}>
            <History
              kind="Customer"
              name={record.name}
              document={CustomerHistoryDocument}
              of={{ id: record.id }}
              record={record}
              changesOf={({ customer }) => customer?.changes}
            />
          </Card>
        ))}
        {suppliers.map((record) => (
          <Card key={record.id} title={record.name}>
            <History
              kind="Supplier"
              name={record.name}
              document={SupplierHistoryDocument}
              of={{ id: record.id }}
              record={record}
              changesOf={({ supplier }) => supplier?.changes}
            />
          </Card>
        ))}
      </Stack>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={(data?.customers ?? data?.suppliers)?.pageInfo}
        show={(next) =>
          void navigate({ to: "/history", search: (next ? { ...firstPage, after: next } : firstPage) as never })
        }
      />
    </Page>
  );
}

function Filters({ asked }: { asked: HistorySearch }) {
  const t = useTranslations("admin.history");
  const navigate = useNavigate();
  const [name, write] = useState(asked.name ?? "");
  const show = (of: HistorySearch["of"]) => {
    const search: HistorySearch = { ...(of && { of }), ...(name.trim() && { name: name.trim() }) };
    void navigate({ to: "/history", search: search as never, resetScroll: false });
  };
  return (
    <Form onSubmit={() => show(asked.of)} role="search" aria-label={t("title")}>
      <Group align="flex-end" gap="sm">
        <Select
          label={t("of")}
          data={HISTORIES.map((value) => ({ value, label: t(`whose.${value}`) }))}
          value={asked.of ?? HISTORIES[0]}
          allowDeselect={false}
          onChange={(value) => show(HISTORIES.find((each) => each === value))}
        />
        <TextInput label={t("name")} value={name} onChange={(event) => write(event.currentTarget.value)} />
        <Button type="submit" variant="default">
          {t("search")}
        </Button>
      </Group>
    </Form>
  );
}
