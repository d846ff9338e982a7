import { SimpleGrid, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { useSigned } from "../../shared/session/session-gate";
import { Page } from "../../shared/ui/page";
import { HeldOrdersUpdatedDocument } from "../holds/holds-page";
import { useMay } from "../may";
import { useFresh } from "../queue/use-fresh";
import { pathOf, QUEUES, type Queue } from "./counts";
import styles from "./start.module.css";

/** What waits for somebody, queue by queue, of those that the role has. */
export function StartPage() {
  const t = useTranslations("admin");
  const { person } = useSigned();
  const may = useMay();
  const [pulse, beat] = useState(0);
  useLive(HeldOrdersUpdatedDocument, { after: null }, () => beat((before) => before + 1));
  return (
    <Page title={t("queues")} text={t("welcome", { name: person.name })}>
      <SimpleGrid component="ul" className="plain-list" cols={{ base: 1, xs: 2, md: 3, lg: 4 }}>
        {QUEUES.filter(({ what }) => may(what)).map((queue) => (
          <Tile key={queue.name} queue={queue} pulse={pulse} />
        ))}
      </SimpleGrid>
    </Page>
  );
}

/** Asked apart from the others: a part of the house that does not answer hides its own figure alone. */
function Tile({ queue, pulse }: { queue: Queue; pulse: number }) {
  const t = useTranslations("admin");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: queue.document });
  const refresh = useFresh(() => ask({ requestPolicy: "network-only" }));
  const beaten = useRef(pulse);
  useEffect(() => {
    if (beaten.current !== pulse) refresh();
    beaten.current = pulse;
  }, [pulse, refresh]);
  const waiting = data ? queue.waiting(data) : null;
  const count = waiting?.count;
  return (
    <li className={`surface ${styles.tile}`} aria-busy={!data && fetching}>
      <Link to={pathOf(queue)} className={styles.link}>
        {t(`${queue.name}.title`)}
      </Link>
      <Text className={`number ${styles.count}`} data-quiet={count === 0 || undefined}>
        {waiting ? (count == null ? t("notCounted") : formats.count(count)) : error ? t("notCounted") : "…"}
      </Text>
      <Text fz="sm" c="dimmed">
        {t(`${queue.name}.text`)}
      </Text>
      {Boolean(waiting?.overdue) && (
        <Text fz="sm" fw={600} c="var(--mantine-color-error)">
          {t("overdue", { count: waiting!.overdue! })}
        </Text>
      )}
      {Boolean(waiting?.referred) && (
        <Text fz="sm" fw={600}>
          {t("referred", { count: waiting!.referred! })}
        </Text>
      )}
    </li>
  );
}
