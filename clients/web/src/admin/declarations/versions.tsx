import { Stack, Table, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { WideTable } from "../../shared/ui/wide-table";
import { NotForRole } from "../ui/card";
import { changesOf } from "./correction";
import type { DeclaredVersion } from "./declaration-document";

/** What is declared of each article, to be read. */
export function Articles({ declared, seesValues }: { declared: DeclaredVersion; seesValues: boolean }) {
  const t = useTranslations("admin.declaration");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const columns = ["description", "hsCode", "quantity", "value", "originCountry", "grossWeightG"] as const;
  return (
    <WideTable minWidth={560} label={t("articles")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((name) => (
              <Table.Th key={name} scope="col">
                {t(`field.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {declared.lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Th scope="row" fw={500}>
                <span lang="en">{line.description}</span>
                {line.battery !== "NONE" && (
                  <Text fz="xs" c="dimmed" fw={400}>
                    {t(`battery.${line.battery}`)}
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="number">{line.hsCode}</Table.Td>
              <Table.Td className="number">{formats.count(line.quantity)}</Table.Td>
              <Table.Td className="number">
                {line.value ? formats.money(line.value) : seesValues ? shared("unknown") : <NotForRole />}
              </Table.Td>
              <Table.Td>{formats.country(line.originCountry)}</Table.Td>
              <Table.Td className="number">{formats.weight(line.grossWeightG)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** Every version, the latest first, each by what it says otherwise than the one before. */
export function Versions({ versions }: { versions: readonly DeclaredVersion[] }) {
  const t = useTranslations("admin.declaration");
  const shared = useTranslations("shared");
  const formats = useFormats();
  return (
    <Stack component="ol" className="plain-list" gap="sm" aria-label={t("versions")}>
      {versions.toReversed().map((each) => {
        const before = versions.find(({ version }) => version === each.version - 1);
        const changes = before ? changesOf(before.lines, each.lines) : [];
        const shown = (text: string | null) => (text === null || text === "" ? t("nothing") : text);
        return (
          <li key={each.id}>
            <Text fw={500}>{t("version", { version: each.version })}</Text>
            <Text fz="xs" c="dimmed">
              {formats.instant(each.createdAt)} · {formats.weight(each.grossWeightG)} ·{" "}
              {each.regime ? t(`regimeOf.${each.regime}`) : shared("unknown")}
              {each.office && ` · ${each.office}`}
            </Text>
            {before && changes.length === 0 && <Text fz="sm">{t("sameArticles")}</Text>}
            {changes.map(({ line, field, before: was, after: is }) => (
              <Text key={`${line}${field}`} fz="sm">
                {t("article", { line })}
                {field && ` · ${t(`field.${field}`)}`}: <del lang="en">{shown(was)}</del> →{" "}
                <ins lang="en">{shown(is)}</ins>
              </Text>
            ))}
          </li>
        );
      })}
    </Stack>
  );
}
