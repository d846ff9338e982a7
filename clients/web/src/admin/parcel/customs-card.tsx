import { Anchor, Badge, Divider, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Card, NotForRole } from "../ui/card";
import { Line } from "./money-cards";
import type { AroundOrder } from "./parcel-document";
import { useIsRefused } from "./refused-context";

/** What is due at the border, and how far each declaration is. */
export function CustomsCard({ order }: { order: AroundOrder }) {
  const t = useTranslations("admin.parcel");
  const border = useTranslations("admin.border");
  const state = useTranslations("admin.declarationState");
  const direction = useTranslations("admin.declarations");
  const referral = useTranslations("admin.referral");
  const formats = useFormats();
  const isRefused = useIsRefused();
  const { landedCost } = order;
  const declarations = order.shipments?.flatMap((shipment) => shipment.declarations) ?? [];
  return (
    <Card title={t("customs")}>
      {isRefused("landedCost") && <NotForRole />}
      {!landedCost && !isRefused("landedCost") && <Text c="dimmed">{t("noLandedCost")}</Text>}
      {landedCost && (
        <>
          {landedCost.lines.map(({ kind, amount, basis, rule }) => (
            <Line
              key={`${kind}${basis}${rule}`}
              name={border(kind)}
              amount={amount}
              basis={[basis, rule].filter(Boolean).join(" · ")}
            />
          ))}
          <Line
            name={landedCost.complete ? t("total") : t("totalKnown")}
            amount={landedCost.total ?? landedCost.knownTotal}
            isTotal
          />
        </>
      )}
      <Divider />
      {declarations.length === 0 && <Text c="dimmed">{t("noDeclaration")}</Text>}
      <Stack component="ul" className="plain-list" gap="xs" aria-label={t("declarations")}>
        {declarations.map((each) => (
          <li key={each.id}>
            <Group justify="space-between" gap="xs">
              <Anchor
                component={Link}
                to="/declarations/$lrn"
                params={{ lrn: each.lrn } as never}
                fw={500}
                className="number"
              >
                {each.lrn}
              </Anchor>
              <Badge tt="none" color={each.state === "RELEASED" ? "teal" : "gray"}>
                {each.referral && each.referral !== "CLEARED" ? referral(each.referral) : state(each.state)}
              </Badge>
            </Group>
            <Text fz="xs" c="dimmed">
              {direction(each.direction)} · {formats.country(each.country)} · {formats.instant(each.stateAt)}
              {each.mrn && ` · MRN ${each.mrn}`}
            </Text>
          </li>
        ))}
      </Stack>
    </Card>
  );
}
