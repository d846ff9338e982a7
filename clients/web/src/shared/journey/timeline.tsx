import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { offsetName, useFormats } from "../formats";
import { usePlaceName } from "./place-name";
import type { Stop } from "./stop";
import styles from "./timeline.module.css";

/** Every scan, the latest first, with the clock of its place. What comes while it is shown is read out. */
export function Timeline({ stops, label }: { stops: readonly Stop[]; label: string }) {
  const t = useTranslations("shared");
  const placeName = usePlaceName();
  const latest = stops[0];
  const say = ({ status, subStatus }: Stop) => {
    const finer = `subStatus.${subStatus}` as "subStatus.ARRIVED";
    return t.has(finer) ? t(finer) : t(`status.${status}` as "status.DELIVERED");
  };
  return (
    <>
      <div className="only-heard" aria-live="polite">
        {latest ? `${say(latest)}${latest.place ? `, ${placeName(latest.place)}` : ""}` : ""}
      </div>
      <ol className={styles.line} aria-label={label}>
        {stops.map((stop, index) => (
          <li key={stop.key} className={styles.stop} aria-current={index === 0 ? "step" : undefined}>
            <div className={styles.what}>
              <Text component="span" fw={index === 0 ? 700 : 600}>
                {say(stop)}
              </Text>
              {stop.place && (
                <Text component="span" c="dimmed">
                  {placeName(stop.place)}
                </Text>
              )}
            </div>
            {stop.words && (
              <Text fz="sm" c="dimmed">
                {stop.words}
              </Text>
            )}
            <WallTime stop={stop} />
          </li>
        ))}
      </ol>
    </>
  );
}

function WallTime({ stop }: { stop: Stop }) {
  const t = useTranslations("shared.time");
  const formats = useFormats();
  const wall = formats.wall(stop);
  return (
    <Text fz="sm" c="dimmed" className="number">
      {wall ? (
        <>
          <time dateTime={stop.occurredAt ?? undefined}>{wall}</time>{" "}
          <span>{offsetName(stop) ?? t("zoneUnknown")}</span>
        </>
      ) : (
        t("unknown")
      )}
    </Text>
  );
}
