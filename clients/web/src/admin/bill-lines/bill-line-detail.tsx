import { Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useNames } from "../../shared/use-names";
import { useMay } from "../may";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import type { BillMatch } from "./bill-lines-document";
import { DisputeActs } from "./dispute-acts";
import { LineActs } from "./line-acts";

/** What a line bills, what our scales found, and what was said about the difference. */
export function BillLineDetail({ match, onChange }: { match: BillMatch; onChange: () => void }) {
  const t = useTranslations("admin.billLines");
  const adjustment = useTranslations("admin.adjustments");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const carrierName = useNames("shared.carrierName");
  const may = useMay();
  const { line, bill, shipment, order, dispute, charged, duplicateOf } = match;
  const weight = (grams: number | null | undefined) => (grams == null ? null : formats.weight(grams));
  return (
    <>
      <Facts
        facts={[
          [t("verdict"), t(`verdictOf.${match.verdict}`)],
          [t("bill"), bill && `${carrierName(bill.party)} · ${bill.number}`],
          ...(bill?.periodFrom && bill.periodTo
            ? [[t("period"), `${formats.date(bill.periodFrom)} – ${formats.date(bill.periodTo)}`] as const]
            : []),
          [t("what"), line && <span lang="en">{line.description}</span>],
          [t("amount"), line && formats.money(line.amount)],
          [t("billed"), weight(line?.billedWeightG)],
          [t("expected"), weight(match.expectedWeightG)],
          [t("booked"), match.booked && formats.money(match.booked)],
          [t("difference"), match.difference && formats.money(match.difference)],
          ...(duplicateOf ? [[t("duplicateOf"), duplicateOf.bill?.number] as const] : []),
          [t("order"), order ? order.reference : shipment ? null : t("noParcel")],
          ...(charged
            ? [[t("charged"), `${formats.money(charged.amount)} · ${adjustment(`status.${charged.status}`)}`] as const]
            : []),
        ]}
      />
      {match.weights.length > 0 && (
        <Stack component="ol" className="plain-list" gap="xs" aria-label={t("weights")}>
          {match.weights.map((each) => (
            <li key={each.id}>
              <Text fz="sm">
                {t("measured", {
                  weight: weight(each.weightG) ?? shared("unknown"),
                  size: [each.lengthMm, each.widthMm, each.heightMm]
                    .map((mm) => (mm == null ? "?" : formats.count(mm / 10)))
                    .join(" × "),
                  billable: weight(each.measuredBillableG) ?? shared("unknown"),
                })}
              </Text>
              <Text fz="xs" c="dimmed">
                {formats.instant(each.measuredAt)}
              </Text>
            </li>
          ))}
        </Stack>
      )}
      {dispute && (
        <Stack gap="xs">
          <Text fw={600}>
            {t(`disputeOf.${dispute.status}`)} · {formats.money(dispute.claimed)}
          </Text>
          <Text>{dispute.reason}</Text>
          <Text fz="xs" c="dimmed">
            {formats.instant(dispute.createdAt)}
          </Text>
          <Stack component="ol" className="plain-list" gap="xs" aria-label={t("evidence")}>
            {dispute.evidence.map((each) => (
              <li key={each.id}>
                <Text fz="sm" style={{ whiteSpace: "pre-wrap" }}>
                  {each.text}
                </Text>
                <Text fz="xs" c="dimmed">
                  {formats.instant(each.createdAt)}
                </Text>
              </li>
            ))}
          </Stack>
        </Stack>
      )}
      {may("Mutation.disputeBillLine") ? (
        dispute?.status === "OPEN" ? (
          <DisputeActs dispute={dispute} onChange={onChange} />
        ) : (
          <LineActs match={match} onChange={onChange} />
        )
      ) : (
        <NotForRole what={t("decide")} />
      )}
      {shipment && (
        <Group>
          <AroundParcel of={shipment.trackingNumber}>{t("around")}</AroundParcel>
        </Group>
      )}
    </>
  );
}
