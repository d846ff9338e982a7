import { Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import { DecideForm } from "./decide-form";
import type { WaitingDecision } from "./decisions-document";
import { Due } from "./due";

/** Why somebody has to decide about a parcel, to whom it was to go, and what becomes of it. */
export function DecisionDetail({ decision, onChange }: { decision: WaitingDecision; onChange: () => void }) {
  const t = useTranslations("admin.decisions");
  const cause = useTranslations("admin.decisionCause");
  const choice = useTranslations("admin.decisionChoice");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const { shipment, endedAt } = decision;
  const consignee = shipment?.consignee;
  return (
    <>
      <Facts
        facts={[
          [t("cause"), cause(decision.cause)],
          [t("since"), formats.instant(decision.neededAt)],
          ...(endedAt
            ? ([
                [t("decidedAt"), formats.instant(endedAt)],
                [t("becomes"), decision.choice ? choice(decision.choice) : t("byItself")],
                [t("why"), <span key="why">{decision.reason ?? shared("unknown")}</span>],
                [t("by"), decision.decidedBy?.name ?? t("nobody")],
              ] as const)
            : ([[t("due"), <Due key="due" decision={decision} />]] as const)),
          [t("order"), shipment?.order?.reference],
          [
            t("recipient"),
            may("Shipment.consignee") ? (
              consignee &&
              [consignee.name, consignee.line1, consignee.line2, consignee.postalCode, consignee.city, consignee.region]
                .filter(Boolean)
                .join(", ")
            ) : (
              <NotForRole key="recipient" />
            ),
          ],
          [t("phone"), may("Shipment.consignee") ? consignee?.phone : <NotForRole key="phone" />],
        ]}
      />
      {shipment && !endedAt && <DecideForm decision={decision} shipment={shipment} onChange={onChange} />}
      {shipment && (
        <Group>
          <AroundParcel of={shipment.trackingNumber}>{t("around")}</AroundParcel>
        </Group>
      )}
    </>
  );
}
