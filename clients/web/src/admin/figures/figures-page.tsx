import { SegmentedControl, SimpleGrid } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import { Plot } from "../../shared/ui/plot";
import { Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { Card, NotForRole } from "../ui/card";
import { ForRole } from "../ui/for-role";
import { ShipmentsInFiguresDocument } from "./figures-documents";
import { LanesTable } from "./lanes-table";
import { Margins } from "./margins";
import { type FiguresSearch, SPANS, type Span, spanOf } from "./span";

/** Volume, lanes, transit times, exceptions and margin, day by day. */
export function FiguresPage() {
  const t = useTranslations("admin.figures");
  return (
    <ForRole what="Query.shipmentFigures" title={t("title")}>
      <AllFigures />
    </ForRole>
  );
}

function AllFigures() {
  const t = useTranslations("admin.figures");
  const { days = 30 }: FiguresSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const may = useMay();
  const span = useMemo(() => spanOf(days, new Date()), [days]);
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <SegmentedControl
          aria-label={t("span")}
          data={SPANS.map((value) => ({ value: String(value), label: t("days", { count: value }) }))}
          value={String(days)}
          onChange={(value) => void navigate({ to: "/figures", search: { days: Number(value) } as never })}
        />
      }
    >
      <Shipments
        span={span}
        margins={
          may("Query.marginDays") ? (
            <Margins span={span} />
          ) : (
            <Card title={t("margin")}>
              <NotForRole />
            </Card>
          )
        }
      />
    </Page>
  );
}

/** @param margins come beside the other plots; whoever may not see them is told so there */
function Shipments({ span, margins }: { span: Span; margins: ReactNode }) {
  const t = useTranslations("admin.figures");
  const kinds = useTranslations("admin.exceptionKind");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ShipmentsInFiguresDocument,
    variables: { from: span.from, until: span.until },
  });
  if (!data && fetching) return <Loading rows={3} height={220} />;
  if (!data) return <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  const { days, lanes, exceptions } = data.shipmentFigures;
  const byDay = new Map(days.map((each) => [each.day, each]));
  const places = span.days.map((day) => formats.date(day));
  const write = (value: number) => formats.count(Math.round(value));
  const inDays = (value: number) => t("inDays", { days: formats.count(Math.round(value * 10) / 10) });
  const went = [...new Set(exceptions.map(({ kind }) => kind))];
  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Card title={t("volume")}>
          <Plot
            title={t("volume")}
            kind="bars"
            places={places}
            series={[
              {
                name: t("delivered"),
                color: "#0d9488",
                values: span.days.map((day) => byDay.get(day)?.delivered ?? 0),
                write,
              },
              {
                name: t("underWay"),
                color: "#3a73ee",
                values: span.days.map((day) => {
                  const made = byDay.get(day);
                  return made ? made.shipments - made.delivered - made.cancelled : 0;
                }),
                write,
              },
              {
                name: t("cancelled"),
                color: "#8b99af",
                values: span.days.map((day) => byDay.get(day)?.cancelled ?? 0),
                write,
              },
            ]}
          />
        </Card>
        <Card title={t("transit")}>
          <Plot
            title={t("transit")}
            kind="lines"
            places={places}
            series={[
              {
                name: t("median"),
                color: "#3a73ee",
                values: span.days.map((day) => byDay.get(day)?.medianDays ?? null),
                write: inDays,
              },
              {
                name: t("ninth"),
                color: "#d97706",
                values: span.days.map((day) => byDay.get(day)?.ninthDays ?? null),
                write: inDays,
              },
            ]}
          />
        </Card>
        <Card title={t("exceptions")}>
          <Plot
            title={t("exceptions")}
            kind="bars"
            places={places}
            series={(went.length > 0 ? went : (["DAMAGED"] as const)).map((kind, index) => ({
              name: kinds(kind),
              color: COLORS[index % COLORS.length]!,
              values: span.days.map(
                (day) => exceptions.find((each) => each.day === day && each.kind === kind)?.happened ?? 0,
              ),
              write,
            }))}
          />
        </Card>
        {margins}
      </SimpleGrid>
      <LanesTable lanes={lanes} />
    </>
  );
}

/** Apart from each other by lightness too, for who sees no hues. */
const COLORS = ["#b91c1c", "#d97706", "#7c3aed", "#0d9488", "#3a73ee", "#64748b", "#be185d", "#4d7c0f"];
