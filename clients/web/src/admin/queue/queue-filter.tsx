import { Button, Group, MultiSelect, Select, Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { SavedFilters } from "../../shared/ui/saved-filters";
import { useQueueSearch } from "./use-queue-search";

interface QueueFilterProps {
  label: string;
  values: readonly { value: string; label: string }[];
  /** Whether one value only can be asked for. */
  isSingle?: boolean;
  /** What is shown without a choice, where that is not everything. */
  placeholder?: string | undefined;
  /** Whether the list can be turned around. */
  canSort?: boolean;
}

/** A queue's filter and its order, both kept in the address. */
export function QueueFilter({ label, values, isSingle = false, placeholder, canSort = true }: QueueFilterProps) {
  const t = useTranslations("admin.queue");
  const { asked, show } = useQueueSearch();
  const { after: _page, item: _item, filter: _filter, ...kept } = asked;
  const { filter, direction } = asked;
  const now = { ...(filter && { filter }), ...(direction && { direction }) };
  const apply = (filter: string[]) => show(filter.length > 0 ? { ...kept, filter } : kept);
  const common = { label, data: [...values], clearable: true, style: { flex: "1 1 260px", maxWidth: 480 } };
  const others = values.map(({ value }) => value).filter((value) => !asked.filter?.includes(value));
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm" role="search" aria-label={label}>
        {isSingle ? (
          <Select
            {...common}
            placeholder={placeholder ?? t("any")}
            value={asked.filter?.[0] ?? null}
            onChange={(value) => apply(value ? [value] : [])}
          />
        ) : (
          <MultiSelect
            {...common}
            placeholder={asked.filter ? "" : (placeholder ?? t("any"))}
            value={asked.filter ?? []}
            onChange={apply}
          />
        )}
        {!isSingle && asked.filter && others.length > 0 && (
          <Button variant="default" onClick={() => apply(others)}>
            {t("allBut")}
          </Button>
        )}
        {canSort && (
          <Select
            label={t("sort")}
            data={[
              { value: "ASC", label: t("oldest") },
              { value: "DESC", label: t("newest") },
            ]}
            value={asked.direction ?? "ASC"}
            allowDeselect={false}
            onChange={(value) => {
              const { direction: _direction, ...rest } = kept;
              const filter = asked.filter ? { filter: asked.filter } : {};
              show({ ...rest, ...filter, ...(value === "DESC" && { direction: "DESC" as const }) });
            }}
            style={{ flex: "0 1 220px" }}
          />
        )}
      </Group>
      <SavedFilters now={now} show={show} />
    </Stack>
  );
}
