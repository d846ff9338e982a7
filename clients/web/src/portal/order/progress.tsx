import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { OrderStatus } from "../../gql/graphql";
import styles from "./progress.module.css";

/** What an order comes through, as its customer sees it, with the statuses that stand there. */
const STEPS: readonly (readonly [name: Step, statuses: readonly OrderStatus[]])[] = [
  ["draft", ["DRAFT"]],
  ["checked", ["SUBMITTED", "ALLOCATED"]],
  ["quoted", ["PRICED"]],
  ["funded", ["AWAITING_FUNDS", "FUNDED"]],
  ["labelled", ["IN_FULFILMENT"]],
  ["shipped", ["PARTIALLY_SHIPPED", "SHIPPED"]],
  ["delivered", ["DELIVERED", "CLOSED"]],
];
type Step = "draft" | "checked" | "quoted" | "funded" | "labelled" | "shipped" | "delivered";

/** How far the order is. One that is held stands where it stood; one that ended another way says so in words. */
export function Progress({
  status,
  priorStatus,
}: {
  status: OrderStatus;
  priorStatus: OrderStatus | null | undefined;
}) {
  const t = useTranslations("portal.order");
  const stands = STEPS.findIndex(([, statuses]) => statuses.includes(priorStatus ?? status));
  if (stands < 0) return null;
  return (
    <ol className={styles.steps} aria-label={t("progress")}>
      {STEPS.map(([name], index) => (
        <li
          key={name}
          className={styles.step}
          data-done={index < stands || status === "DELIVERED" || status === "CLOSED"}
          aria-current={index === stands ? "step" : undefined}
        >
          <span className={styles.mark} aria-hidden="true" />
          <Text component="span" fz="sm" fw={index === stands ? 700 : 450}>
            {t(`step.${name}`)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
