import { Group, MultiSelect, Select, Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { SavedFilters } from "../../shared/ui/saved-filters";
import { SearchInput } from "../../shared/ui/search-input";
import { ORDER_SORTS, ORDER_STATUSES, type OrdersSearch, without } from "./orders-search";

/** What of the orders is listed and in which order; all of it is in the address, and may be kept under a name. */
export function OrdersFilters({ asked, show }: { asked: OrdersSearch; show: (next: OrdersSearch) => void }) {
  const t = useTranslations("portal.orders");
  const status = useTranslations("portal.status");
  const kept = without(asked, "after");
  const apply = (next: string) => {
    const { search: _text, ...rest } = kept;
    show(next ? { ...rest, search: next } : rest);
  };
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm" role="search" aria-label={t("title")}>
        <SearchInput
          label={t("search")}
          description={t("searchHint")}
          initial={asked.search}
          onSearch={apply}
          style={{ flex: "1 1 260px" }}
        />
        <MultiSelect
          label={t("column.status")}
          data={ORDER_STATUSES.map((value) => ({ value, label: status(value) }))}
          value={asked.status ?? []}
          placeholder={asked.status ? "" : t("anyStatus")}
          clearable
          onChange={(values) => {
            const { status: _status, ...rest } = kept;
            const chosen = ORDER_STATUSES.filter((each) => values.includes(each));
            show(chosen.length > 0 ? { ...rest, status: chosen } : rest);
          }}
          style={{ flex: "1 1 260px" }}
        />
        <Select
          label={t("sort")}
          data={ORDER_SORTS.flatMap((field) =>
            (["DESC", "ASC"] as const).map((direction) => ({
              value: `${field} ${direction}`,
              label: t(`sorts.${field}_${direction}`),
            })),
          )}
          value={`${asked.sort ?? "CREATED_AT"} ${asked.direction ?? "DESC"}`}
          allowDeselect={false}
          onChange={(value) => {
            const [field, direction] = (value ?? "").split(" ");
            const sort = ORDER_SORTS.find((each) => each === field) ?? "CREATED_AT";
            const { direction: _direction, ...rest } = kept;
            show({ ...rest, sort, ...(direction === "ASC" && { direction: "ASC" }) });
          }}
          style={{ flex: "0 1 200px" }}
        />
      </Group>
      <SavedFilters now={kept} show={show} />
    </Stack>
  );
}
