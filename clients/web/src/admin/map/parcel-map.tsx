import { geoNaturalEarth1, geoPath } from "d3-geo";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { land } from "../../shared/map/land";
import styles from "./parcel-map.module.css";
import { type Cluster, clustersOf, isTroubled, type Place } from "./positions";

const WIDTH = 960;
const HEIGHT = 520;
const MARGIN = 70;
/** Marks that would touch each other become one. */
const NEARER = 44;

interface ParcelMapProps {
  places: readonly Place[];
  /** The names of the places whose parcels are listed. */
  chosen: readonly string[];
  choose: (names: string[]) => void;
}

/** Where the parcels are: a mark for each place, larger where more are. What is pressed is listed below. */
export function ParcelMap({ places, chosen, choose }: ParcelMapProps) {
  const t = useTranslations("admin.map");
  const { outline, clusters } = useMemo(() => draw(places), [places]);
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with marks that can be pressed is a group, not a set of fields */}
      <svg
        className={styles.map}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={t("label", { count: clusters.length })}
      >
        <path className={styles.land} d={outline} />
        {clusters.map((cluster) => (
          <Mark
            key={cluster.places[0]!.name}
            cluster={cluster}
            isChosen={cluster.places.some(({ name }) => chosen.includes(name!))}
            choose={choose}
          />
        ))}
      </svg>
    </figure>
  );
}

interface MarkProps {
  cluster: Cluster;
  isChosen: boolean;
  choose: (names: string[]) => void;
}

function Mark({ cluster: { x, y, places, count }, isChosen, choose }: MarkProps) {
  const t = useTranslations("admin.map");
  const formats = useFormats();
  const troubled = places.reduce((sum, { parcels }) => sum + parcels.filter(isTroubled).length, 0);
  const names = places.map(({ name }) => name!);
  const press = () => choose(isChosen ? [] : names);
  const radius = Math.min(40, 13 + 3.4 * Math.sqrt(count));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={t("mark", { places: names.map(formats.country).join("; "), count, troubled })}
      className={styles.mark}
      data-troubled={troubled > 0 || undefined}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        press();
      }}
    >
      <circle className={styles.halo} r={radius + 7} />
      <circle className={styles.dot} r={radius} />
      <text className={styles.count} textAnchor="middle" dy="0.36em">
        {formats.count(count)}
      </text>
    </g>
  );
}

function draw(places: readonly Place[]): { outline: string; clusters: Cluster[] } {
  const points = places.flatMap(({ point }) => (point ? [[point[0], point[1]] as [number, number]] : []));
  const projection = geoNaturalEarth1();
  const frame: GeoJSON.MultiPoint | { type: "Sphere" } =
    points.length > 0
      ? {
          type: "MultiPoint",
          coordinates: [
            ...points,
            ...points.flatMap(([x, y]): [number, number][] => [
              [x - 9, Math.max(-70, y - 5)],
              [x + 9, Math.min(75, y + 5)],
            ]),
          ],
        }
      : { type: "Sphere" };
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    frame,
  );
  const path = geoPath(
    projection.clipExtent([
      [-20, -20],
      [WIDTH + 20, HEIGHT + 20],
    ]),
  );
  const clusters = clustersOf(places, ([longitude, latitude]) => projection([longitude, latitude]), NEARER);
  return { outline: path(land) ?? "", clusters };
}
