import { Badge, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useRef } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import barcode from "~icons/barcode";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Fault } from "../../shared/ui/states";
import { Card } from "../ui/card";
import { ForRole } from "../ui/for-role";
import styles from "./receiving.module.css";
import { type Scan, useScans } from "./use-scans";

const WarehousesToReceiveDocument = graphql(`
  query WarehousesToReceive {
    warehouses { id code name isActive }
  }
`);

/** Parcels are received as fast as they are scanned. */
export function ReceivingPage() {
  const t = useTranslations("admin.receiving");
  return (
    <ForRole what="Mutation.receiveParcels" title={t("title")}>
      <Receiving />
    </ForRole>
  );
}

const COLORS = { waiting: "gray", received: "teal", unknown: "orange", refused: "red" } as const;

/** The latest; all are counted. */
const SHOWN = 200;

function Receiving() {
  const t = useTranslations("admin.receiving");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: WarehousesToReceiveDocument });
  const warehouses = (data?.warehouses ?? []).filter(({ isActive }) => isActive);
  const [remembered, remember] = useLocalStorage<string | null>({ key: "receiving-warehouse", defaultValue: null });
  const code = warehouses.find((each) => each.code === remembered)?.code ?? warehouses[0]?.code ?? null;
  const { scans, scan } = useScans(code);
  const field = useRef<HTMLInputElement>(null);
  const of = (outcome: Scan["outcome"]) => scans.filter((each) => each.outcome === outcome).length;
  const unknown = scans.filter(({ outcome }) => outcome === "unknown");
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && !fetching && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      <Card title={t("scan")}>
        <Group align="flex-end" gap="sm">
          <Select
            label={t("warehouse")}
            data={warehouses.map((each) => ({ value: each.code, label: `${each.code} · ${each.name}` }))}
            value={code}
            allowDeselect={false}
            onChange={(value) => {
              remember(value);
              field.current?.focus();
            }}
            style={{ flex: "1 1 220px", maxWidth: 340 }}
          />
          <TextInput
            ref={field}
            label={t("code")}
            // A scanner types; a keyboard on the screen would cover the list.
            inputMode="none"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
            leftSection={<Icon of={barcode} size={20} />}
            classNames={{ input: styles.code ?? "" }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              scan(event.currentTarget.value);
              event.currentTarget.value = "";
            }}
            style={{ flex: "2 1 280px" }}
          />
        </Group>
      </Card>
      <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" className={styles.counts ?? ""}>
        {(["received", "unknown", "refused", "waiting"] as const).map((outcome) => (
          <div key={outcome} className={`surface ${styles.count}`}>
            <Text component="dt" fz="sm" c="dimmed">
              {t(`outcome.${outcome}`)}
            </Text>
            <Text component="dd" m={0} fz={30} fw={650} className="number">
              {formats.count(of(outcome))}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {unknown.length > 0 && (
        <Card title={t("unknownCodes")}>
          <Text c="dimmed">{t("unknownText")}</Text>
          <Stack component="ul" className="plain-list" gap={4}>
            {unknown.map(({ id, code: scanned }) => (
              <Text key={id} component="li" className="number" fw={600}>
                {scanned}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
      <Card title={t("scans", { count: scans.length })}>
        {scans.length === 0 && <Text c="dimmed">{t("none")}</Text>}
        <Stack component="ul" className="plain-list" gap={0}>
          {scans.slice(0, SHOWN).map(({ id, code: scanned, at, outcome, message }) => (
            <li key={id} className={`number ${styles.scan}`}>
              <Text fw={600} style={{ overflowWrap: "anywhere" }}>
                {scanned}
              </Text>
              <Badge color={COLORS[outcome]} tt="none">
                {t(`outcome.${outcome}`)}
              </Badge>
              <Text fz="sm" c="dimmed">
                {formats.time(at.toISOString())}
              </Text>
              {message && (
                <Text fz="xs" lang="en" c="dimmed" className={styles.why ?? ""}>
                  {message}
                </Text>
              )}
            </li>
          ))}
        </Stack>
        <div role="status" className={styles.said}>
          {scans[0] && `${scans[0].code}: ${t(`outcome.${scans[0].outcome}`)}`}
        </div>
      </Card>
    </Page>
  );
}
