import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import play from "~icons/player-play";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { useMay } from "../may";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import type { HeldOrder } from "./holds-document";

const ReleaseHeldOrderDocument = graphql(`
  mutation ReleaseHeldOrder($input: ReleaseOrderInput!) {
    releaseOrder(input: $input) {
      ... on ReleaseOrderSuccess { order { id status holdCause holdReason version } }
      ... on UserError { message }
    }
  }
`);

/** Why an order is held, and what lets it go on. */
export function HeldOrderDetail({ order, onChange }: { order: HeldOrder; onChange: () => void }) {
  const t = useTranslations("admin.holds");
  const cause = useTranslations("admin.holdCause");
  const status = useTranslations("admin.orderStatus");
  const formats = useFormats();
  const may = useMay();
  const { decide, isActing, refusal } = useDecision(ReleaseHeldOrderDocument, onChange);
  const { id, reference, holdCause, holdReason, priorStatus, customer, externalRef, serviceCode } = order;
  const release = () =>
    decide(t("released", { reference }), (idempotencyKey) => ({ input: { idempotencyKey, orderId: id } }));
  return (
    <>
      <Facts
        facts={[
          [t("cause"), holdCause && cause(holdCause)],
          [t("reason"), holdReason && <span lang="en">{holdReason}</span>],
          [t("since"), formats.instant(order.updatedAt)],
          [t("wasIn"), priorStatus && status(priorStatus)],
          [t("customer"), customer?.name],
          [t("externalRef"), externalRef],
          [t("service"), serviceCode],
        ]}
      />
      <Refused refusal={refusal} />
      {may("Mutation.releaseOrder") ? (
        <Text fz="sm" c="dimmed">
          {t("releaseText")}
        </Text>
      ) : (
        <NotForRole what={t("release")} />
      )}
      <Group>
        {may("Mutation.releaseOrder") && (
          <Button loading={isActing} onClick={() => void release()} leftSection={<Icon of={play} size={18} />}>
            {t("release")}
          </Button>
        )}
        <AroundParcel of={reference}>{t("around")}</AroundParcel>
      </Group>
    </>
  );
}
