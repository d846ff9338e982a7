import { Text } from "@mantine/core";
import { geoInterpolate, geoNaturalEarth1, geoPath } from "d3-geo";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "../formats";
import { land } from "../map/land";
import { type Point, pointOf } from "../map/places";
import styles from "./journey-map.module.css";
import { usePlaceName } from "./place-name";
import type { Stop } from "./stop";

const WIDTH = 960;
const HEIGHT = 600;
/** Around the journey, so that its ends are not at the edge. */
const MARGIN = 90;
/** Degrees: a journey within a town is shown with the country around it. */
const LEAST_SPAN = 14;

interface Place {
  point: Point;
  name: string;
  stops: Stop[];
}

/** Where the parcel was and is, and where it goes: drawn here, of an outline that comes with the page. */
export function JourneyMap({ stops, destination }: { stops: readonly Stop[]; destination?: string | null }) {
  const t = useTranslations("shared.map");
  const formats = useFormats();
  const placeName = usePlaceName();
  const [shown, show] = useState<number | null>(null);
  const { places, missing } = useMemo(() => placesOf(stops, placeName), [stops, placeName]);
  const target = destination ? pointOf(destination) : null;
  const drawing = useMemo(() => draw(places, target), [places, target]);
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with stops that can be reached is a group, not a set of fields */}
      <svg
        className={styles.map}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={t("label", { count: places.length })}
      >
        <path className={styles.land} d={drawing.land} />
        {drawing.ahead && <path className={styles.ahead} d={drawing.ahead} />}
        {drawing.way && <path className={styles.way} d={drawing.way} />}
        {target && drawing.target && (
          <g transform={`translate(${drawing.target[0]} ${drawing.target[1]})`}>
            <circle className={styles.target} r="11" />
            <circle className={styles.targetDot} r="4" />
          </g>
        )}
        {places.map(({ name, stops: here }, index) => {
          const [x, y] = drawing.points[index]!;
          const isLatest = index === places.length - 1;
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it can be reached, and is read as a picture of one place
            <g
              key={`${name}${here[0]!.key}`}
              transform={`translate(${x} ${y})`}
              tabIndex={0}
              role="img"
              aria-label={isLatest ? t("latest", { place: name }) : name}
              className={styles.stop}
              onFocus={() => show(index)}
              onBlur={() => show(null)}
              onMouseEnter={() => show(index)}
              onMouseLeave={() => show(null)}
            >
              {isLatest && <circle className={styles.halo} r="24" />}
              <circle className={isLatest ? styles.now : styles.past} r={isLatest ? 12 : 9} />
            </g>
          );
        })}
        {places.map(({ name, stops: here }, index) => {
          if (shown === null ? index !== places.length - 1 : index !== shown) return null;
          const [x, y] = drawing.points[index]!;
          const isLeft = x > WIDTH * 0.7;
          return (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text of a drawing; it cannot be focused
            <text
              key={`${name}${here[0]!.key}`}
              className={styles.name}
              x={isLeft ? x - 22 : x + 22}
              y={y - 16}
              textAnchor={isLeft ? "end" : "start"}
              aria-hidden="true"
            >
              {name}
            </text>
          );
        })}
      </svg>
      <Text component="figcaption" fz="xs" c="dimmed" px="md" pb="xs">
        {destination ? t("destination", { place: formats.country(destination) }) : null}
        {missing > 0 ? ` ${t("missing", { count: missing })}` : null}
      </Text>
    </figure>
  );
}

/** The places that are known, in the order of the journey; scans after each other at one place are one stop on the map. */
function placesOf(stops: readonly Stop[], nameOf: (place: string) => string): { places: Place[]; missing: number } {
  const places: Place[] = [];
  let missing = 0;
  for (const stop of stops.toReversed()) {
    const point = pointOf(stop.place);
    if (!point) {
      missing += 1;
      continue;
    }
    const name = nameOf(stop.place!);
    const last = places.at(-1);
    if (last && last.point[0] === point[0] && last.point[1] === point[1]) last.stops.push(stop);
    else places.push({ point, name, stops: [stop] });
  }
  return { places, missing };
}

function draw(places: readonly Place[], target: Point | null) {
  const all = [...places.map(({ point }) => point), ...(target ? [target] : [])];
  const projection = geoNaturalEarth1();
  if (all.length > 0) {
    projection.rotate([-(Math.min(...all.map(([x]) => x)) + Math.max(...all.map(([x]) => x))) / 2, 0]);
  }
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    all.length > 0 ? frameOf(all) : { type: "Sphere" },
  );
  const path = geoPath(
    projection.clipExtent([
      [-20, -20],
      [WIDTH + 20, HEIGHT + 20],
    ]),
  );
  const line = (points: readonly Point[]) =>
    points.length > 1 ? path({ type: "LineString", coordinates: points.map(([x, y]) => [x, y]) }) : null;
  const points = places.map(({ point }): [number, number] => projection([point[0], point[1]]) ?? [0, 0]);
  const last = places.at(-1)?.point;
  return {
    land: path(land) ?? "",
    points,
    way: line(places.map(({ point }) => point)),
    ahead: last && target ? line([last, target]) : null,
    target: target ? projection([target[0], target[1]]) : null,
  };
}

/** What has to be seen: the places, the great circles between them, and something around. */
function frameOf(all: readonly Point[]): GeoJSON.MultiPoint {
  const coordinates = all.map(([x, y]): [number, number] => [x, y]);
  for (const [index, point] of all.slice(1).entries()) {
    const between = geoInterpolate([...all[index]!], [...point]);
    for (const part of [0.25, 0.5, 0.75]) coordinates.push(between(part));
  }
  const [x, y] = [0, 1].map((axis) => all.reduce((sum, point) => sum + point[axis]!, 0) / all.length) as [
    number,
    number,
  ];
  const half = LEAST_SPAN / 2;
  coordinates.push([x - half, Math.max(-80, y - half / 2)], [x + half, Math.min(80, y + half / 2)]);
  return { type: "MultiPoint", coordinates };
}
