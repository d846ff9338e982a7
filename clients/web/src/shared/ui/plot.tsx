import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./plot.module.css";
import { WideTable } from "./wide-table";

export interface Series {
  name: string;
  /** A CSS colour. */
  color: string;
  /** By place; null where it is not known, which is no zero. */
  values: readonly (number | null)[];
  /** Other than as a plain number. */
  write: (value: number) => string;
}

interface PlotProps {
  title: string;
  /** What stands below: days, lanes, as the reader writes them. */
  places: readonly string[];
  series: readonly Series[];
  /** Stacked bars where parts make a whole, else a line each. */
  kind: "bars" | "lines";
}

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 8;
const BOTTOM = 26;
const TOP = 24;

/** Series over places, drawn, and the same as a table for whoever cannot see it. A place can be pointed at to be read. */
export function Plot({ title, places, series, kind }: PlotProps) {
  const t = useTranslations("shared.plot");
  const [at, point] = useState<number | null>(null);
  const shown = at ?? places.length - 1;
  const { top, step, y } = scaleOf(series, places.length, kind);
  const x = (index: number): number => LEFT + (index + 0.5) * step;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.plot}
        aria-hidden="true"
        onPointerMove={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          const index = Math.floor((((clientX - left) / width) * WIDTH - LEFT) / step);
          point(Math.min(places.length - 1, Math.max(0, index)));
        }}
        onPointerLeave={() => point(null)}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className={styles.grid} x1={0} x2={WIDTH} y1={y(top * share)} y2={y(top * share)} />
            {share > 0 && isWorth(top * share) && (
              <text className={styles.axis} x={2} y={y(top * share) - 4}>
                {series[0]!.write(top * share)}
              </text>
            )}
          </g>
        ))}
        <rect className={styles.at} x={x(shown) - step / 2} y={TOP} width={step} height={HEIGHT - BOTTOM - TOP} />
        {kind === "bars" ? <Bars series={series} x={x} y={y} step={step} /> : <Lines series={series} x={x} y={y} />}
        {ticksOf(places.length).map((index) => (
          <text
            key={index}
            className={styles.axis}
            x={x(index)}
            y={HEIGHT - 7}
            textAnchor={index === 0 ? "start" : index === places.length - 1 ? "end" : "middle"}
          >
            {places[index]}
          </text>
        ))}
      </svg>
      <Text component="figcaption" fz="sm" className={`number ${styles.legend}`}>
        <span className={styles.place}>{places[shown]}</span>
        {series.map(({ name, color, values, write }) => (
          <span key={name} className={styles.key}>
            <span className={styles.swatch} style={{ background: color }} aria-hidden="true" />
            {name}: {values[shown] == null ? t("notKnown") : write(values[shown])}
          </span>
        ))}
      </Text>
      <details className={styles.table}>
        <summary>{t("asTable")}</summary>
        <WideTable minWidth={360} label={title}>
          <table className={`number ${styles.rows}`}>
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t("place")}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place, index) => (
                <tr key={place}>
                  <th scope="row">{place}</th>
                  {series.map(({ name, values, write }) => (
                    <td key={name}>{values[index] == null ? t("notKnown") : write(values[index])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </details>
    </figure>
  );
}

function scaleOf(series: readonly Series[], count: number, kind: PlotProps["kind"]) {
  const sums = Array.from({ length: count }, (_each, index) => {
    const values = series.map(({ values: all }) => all[index] ?? 0);
    return kind === "bars" ? values.reduce((sum, value) => sum + Math.max(0, value), 0) : Math.max(0, ...values);
  });
  const least = Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const top = roundUp(Math.max(2, ...sums));
  const height = HEIGHT - BOTTOM - TOP;
  const y = (value: number): number => TOP + height - ((value - least) / (top - least)) * height;
  return { top, step: (WIDTH - 2 * LEFT) / Math.max(1, count), y };
}

/** 1, 2 or 5 times a power of ten, or the half of it. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 6, 8, 10].map((each) => each * power).find((each) => each >= value) ?? value;
}

/** The half of an odd number of things would be written as what it is not. */
const isWorth = (value: number): boolean => value >= 10 || Number.isInteger(value);

const ticksOf = (count: number): number[] =>
  count < 4 ? Array.from({ length: count }, (_each, index) => index) : [0, Math.floor((count - 1) / 2), count - 1];

interface Drawn {
  series: readonly Series[];
  x: (index: number) => number;
  y: (value: number) => number;
}

function Bars({ series, x, y, step }: Drawn & { step: number }) {
  const wide = Math.min(36, step * 0.7);
  const count = series[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_each, index) => {
    let below = 0;
    return series.map(({ name, color, values }) => {
      const value = values[index] ?? 0;
      const from = value < 0 ? 0 : below;
      if (value > 0) below += value;
      const [high, low] = [y(Math.max(from + value, from)), y(Math.min(from + value, from))];
      return (
        <rect
          key={`${name} ${x(index)}`}
          x={x(index) - wide / 2}
          width={wide}
          y={high}
          height={low - high}
          fill={color}
          rx={1.5}
        />
      );
    });
  });
}

/** Broken where a value is not known. */
function Lines({ series, x, y }: Drawn) {
  return series.map(({ name, color, values }) => {
    let isOpen = false;
    const path = values
      .map((value, index) => {
        if (value === null) {
          isOpen = false;
          return "";
        }
        const part = `${isOpen ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
        isOpen = true;
        return part;
      })
      .join("");
    return (
      <g key={name}>
        <path d={path} fill="none" stroke={color} strokeWidth={2.5} strokeLinejoin="round" />
        {values.map((value, index) =>
          value === null ? null : <circle key={`${name} ${x(index)}`} cx={x(index)} cy={y(value)} r={3} fill={color} />,
        )}
      </g>
    );
  });
}
