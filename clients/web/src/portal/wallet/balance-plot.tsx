import { Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Plot } from "../../shared/ui/plot";
import { Fault, Loading } from "../../shared/ui/states";
import { balances, daysOf } from "./balances";
import { type StatementOf, useStatementLines } from "./use-statement-lines";

/** How the balance of a wallet went over a statement's span, day by day. */
export function BalancePlot(of: StatementOf) {
  const t = useTranslations("portal.wallet");
  const formats = useFormats();
  const { read, error, again } = useStatementLines(of);
  const { from, to } = of;
  const days = useMemo(() => daysOf({ from, to }), [from, to]);
  if (error && !read) return <Fault error={error} retry={again} />;
  if (!read) return <Loading rows={1} height={220} />;
  const { opening, lines, isWhole } = read;
  const { currency } = opening;
  const title = t("balanceIn", { currency });
  const values = balances(days, opening.decimal, lines, isWhole).map((each) => (each === null ? null : Number(each)));
  return (
    <Stack gap="xs" maw={720}>
      <Title order={3} fz="h4">
        {t("balanceOver", { currency })}
      </Title>
      <Plot
        title={title}
        kind="lines"
        places={days.map((day) => formats.date(day))}
        series={[
          {
            name: title,
            color: "#0d9488",
            values,
            // As many digits as any currency has: no more are shown than its own.
            write: (value) => formats.money({ decimal: value.toFixed(3), currency }),
          },
        ]}
      />
      {!isWhole && <Text fz="sm">{t("notAllRead", { count: lines.length })}</Text>}
    </Stack>
  );
}
