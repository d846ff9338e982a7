import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type TypedDocumentNode, useQuery } from "urql";
import { useTranslations } from "use-intl";
import clock from "~icons/history";
import { useFormats } from "../formats";
import { Icon } from "../ui/icon";
import { Pages } from "../ui/list";
import styles from "../ui/list.module.css";
import { Fault, Loading } from "../ui/states";
import type { ToldChange, ToldChanges } from "./told-changes";
import { type RecordKind, useTold } from "./use-told";

interface HistoryProps<D, V extends object> {
  kind: RecordKind;
  /** What the record is called, so that one history is told from another. */
  name: string;
  /** It is seen, too, where nothing else beside it says whose history it is. */
  isNamed?: boolean;
  document: TypedDocumentNode<D, V & { first: number; after?: string | null }>;
  /** By what the record is asked for. */
  of: V;
  /** The record as the page shows it: when that is another, its history is asked for anew. */
  record: object;
  changesOf: (data: D) => ToldChanges | null | undefined;
  /** Who made a change whose name the reader may not know; without it nobody knows. */
  stranger?: string;
  /** Says a value otherwise; undefined where it has nothing else to say of it. */
  value?: (field: string, text: string) => string | undefined;
}

/** What a record was before: asked for when it is opened, newest first. */
export function History<D, V extends object>({ name, isNamed = false, ...told }: HistoryProps<D, V>) {
  const t = useTranslations("shared.history");
  const [isOpen, open] = useState(false);
  const region = useId();
  return (
    <Stack gap="sm">
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon of={clock} size={16} />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? region : undefined}
          aria-label={t("of", { name })}
          onClick={() => open(!isOpen)}
        >
          {isNamed ? t("of", { name }) : t("title")}
        </Button>
      </Group>
      {isOpen && (
        <section id={region} aria-label={t("of", { name })}>
          <Changes {...told} label={t("of", { name })} />
        </section>
      )}
    </Stack>
  );
}

const COLUMNS = ["field", "old", "new", "by", "at"] as const;

type ChangesProps<D, V extends object> = Omit<HistoryProps<D, V>, "name" | "isNamed"> & { label: string };

function Changes<D, V extends object>({
  kind,
  of,
  record,
  document,
  changesOf,
  stranger,
  value,
  label,
}: ChangesProps<D, V>) {
  const t = useTranslations("shared.history");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const told = useTold(kind);
  const [after, show] = useState<string>();
  const [{ data, error, fetching }, ask] = useQuery({
    query: document,
    variables: { ...of, first: 20, after: after ?? null },
    requestPolicy: "cache-and-network",
  });
  const shown = JSON.stringify(record);
  const asked = useRef(shown);
  useEffect(() => {
    if (asked.current !== shown) ask({ requestPolicy: "network-only" });
    asked.current = shown;
  }, [shown, ask]);
  const page = data && changesOf(data);
  if (!page && fetching) return <Loading rows={3} />;
  if (!page) return <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  const changes = page.edges.map(({ node }) => node);
  if (changes.length === 0) return <Text c="dimmed">{t("none")}</Text>;
  const author = ({ author, by }: ToldChange): string => {
    if (author === "SYSTEM") return t("system");
    if (author === "UNKNOWN") return shared("unknown");
    return author === "CLIENT" ? t("client") : (by?.name ?? stranger ?? shared("unknown"));
  };
  const cell = ({ field, isHidden }: ToldChange, text: string | null | undefined): ReactNode => {
    if (isHidden || text == null) {
      return (
        <Text span fz="sm" c="dimmed">
          {isHidden ? t("hidden") : t("nothing")}
        </Text>
      );
    }
    return value?.(field, text) ?? told.value(field, text);
  };
  return (
    <Stack gap="sm" aria-busy={fetching}>
      <Table className={styles.table} aria-label={label}>
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
          {changes.map((change) => (
            <Table.Tr key={change.id} className={styles.row}>
              <Table.Th scope="row">{told.field(change.field)}</Table.Th>
              <Table.Td data-label={t("column.old")} style={{ overflowWrap: "anywhere" }}>
                {cell(change, change.old)}
              </Table.Td>
              <Table.Td data-label={t("column.new")} style={{ overflowWrap: "anywhere" }}>
                {cell(change, change.new)}
              </Table.Td>
              <Table.Td data-label={t("column.by")}>{author(change)}</Table.Td>
              <Table.Td data-label={t("column.at")}>
                <time dateTime={change.at}>{formats.instant(change.at)}</time>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pages label={t("pages")} after={after} pageInfo={page.pageInfo} show={show} />
    </Stack>
  );
}
