import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import refresh from "~icons/refresh";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import type { StuckSaga } from "./sagas-document";

const RetryStepDocument = graphql(`
  mutation RetryStep($input: RetrySagaStepInput!) {
    retrySagaStep(input: $input) {
      ... on RetrySagaStepSuccess { order { id status } }
      ... on UserError { message }
    }
  }
`);

const SkipStepDocument = graphql(`
  mutation SkipStep($input: SkipSagaStepInput!) {
    skipSagaStep(input: $input) {
      ... on SkipSagaStepSuccess { order { id status } }
      ... on UserError { message }
    }
  }
`);

const CompensateDocument = graphql(`
  mutation Compensate($input: CompensateOrderInput!) {
    compensateOrder(input: $input) {
      ... on CompensateOrderSuccess { order { id status } }
      ... on UserError { message }
    }
  }
`);

/** What an order waits for and has been through, and the three ways on. */
export function SagaDetail({ saga, onChange }: { saga: StuckSaga; onChange: () => void }) {
  const t = useTranslations("admin.sagas");
  const wait = useTranslations("admin.sagaWait");
  const status = useTranslations("admin.orderStatus");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const retry = useDecision(RetryStepDocument, onChange);
  const skip = useDecision(SkipStepDocument, onChange);
  const compensate = useDecision(CompensateDocument, onChange);
  const { order, waitingFor, waitingSince, deadline, atDeadline, attempts, steps } = saga;
  const orderId = order?.id;
  return (
    <>
      <Facts
        facts={[
          [t("waitsFor"), waitingFor && wait(waitingFor)],
          [t("since"), waitingSince && formats.instant(waitingSince)],
          [t("deadline"), deadline && formats.instant(deadline)],
          [t("afterwards"), atDeadline && t(`act.${atDeadline}`)],
          [t("attempts"), formats.count(attempts)],
          [t("status"), order && status(order.status)],
        ]}
      />
      <Stack component="ol" className="plain-list" gap={4} aria-label={t("steps")}>
        {steps.edges.map(({ node }) => (
          <li key={node.id}>
            <Text fz="sm" lang="en">
              {node.deed}
              {node.reason && ` · ${node.reason}`}
            </Text>
            <Text fz="xs" c="dimmed">
              {[formats.instant(node.doneAt), node.doneBy?.name].filter(Boolean).join(" · ")}
            </Text>
          </li>
        ))}
      </Stack>
      {!may("Mutation.retrySagaStep") && <NotForRole what={t("retry")} />}
      {may("Mutation.retrySagaStep") && orderId && (
        <>
          <Refused refusal={retry.refusal} />
          <Group>
            <Button
              loading={retry.isActing}
              leftSection={<Icon of={refresh} size={18} />}
              onClick={() =>
                void retry.decide(t("retried"), (idempotencyKey) => ({ input: { idempotencyKey, orderId } }))
              }
            >
              {t("retry")}
            </Button>
          </Group>
          <ReasonForm
            label={t("whySkip")}
            submit={t("skip")}
            color="orange"
            {...skip}
            act={async (reason) =>
              Boolean(
                await skip.decide(t("skipped"), (idempotencyKey) => ({ input: { idempotencyKey, orderId, reason } })),
              )
            }
          />
          <ReasonForm
            label={t("whyCompensate")}
            submit={t("compensate")}
            color="red"
            {...compensate}
            act={async (reason) =>
              Boolean(
                await compensate.decide(t("compensated"), (idempotencyKey) => ({
                  input: { idempotencyKey, orderId, reason },
                })),
              )
            }
          />
        </>
      )}
      {order ? (
        <Group>
          <AroundParcel of={order.reference}>{t("around")}</AroundParcel>
        </Group>
      ) : (
        <Text c="dimmed">{shared("unknown")}</Text>
      )}
    </>
  );
}
