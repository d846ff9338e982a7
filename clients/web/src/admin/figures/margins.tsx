import { Stack, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Plot } from "../../shared/ui/plot";
import { Fault, Loading } from "../../shared/ui/states";
import { Card } from "../ui/card";
import { MarginsByDayDocument } from "./figures-documents";
import type { Span } from "./span";

/** What orders earned, currency by currency; of orders that nobody has billed yet nothing but their number is known. */
export function Margins({ span }: { span: Span }) {
  const t = useTranslations("admin.figures");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({
    query: MarginsByDayDocument,
    variables: { from: span.from, until: span.until },
  });
  const days = data?.marginDays ?? [];
  const currencies = [...new Set(days.map(({ margin }) => margin.currency))].sort();
  const places = span.days.map((day) => formats.date(day));
  return (
    <Card title={t("margin")}>
      <Text c="dimmed">{t("marginText")}</Text>
      {!data && fetching && <Loading rows={1} height={220} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && days.length === 0 && <Text>{t("noMargin")}</Text>}
      <Stack gap="lg">
        {currencies.map((currency) => {
          const of = new Map(days.filter(({ margin }) => margin.currency === currency).map((each) => [each.day, each]));
          // Drawn alone: what is written of an amount is the graph's own text.
          const money = (value: number) => formats.money({ decimal: value.toFixed(2), currency });
          const unbilled = [...of.values()].reduce((sum, { unbilledOrders }) => sum + unbilledOrders, 0);
          return (
            <div key={currency}>
              <Plot
                title={t("marginIn", { currency })}
                kind="bars"
                places={places}
                series={[
                  {
                    name: t("marginIn", { currency }),
                    color: "#0d9488",
                    values: span.days.map((day) => {
                      const known = of.get(day);
                      return known && known.orders > 0 ? Number(known.margin.decimal) : null;
                    }),
                    write: money,
                  },
                ]}
              />
              {unbilled > 0 && <Text fz="sm">{t("unbilled", { count: unbilled })}</Text>}
            </div>
          );
        })}
      </Stack>
    </Card>
  );
}
