import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Card, Facts, NotForRole } from "../ui/card";
import { Answered } from "../ui/raw";
import { BookingActs } from "./booking-acts";
import type { AroundShipment } from "./parcel-document";
import { useIsRefused } from "./refused-context";

type Booking = NonNullable<AroundShipment["carrierBookings"]>[number];

const COLORS = {
  NONE: "red",
  BOOKING: "sky",
  LABELLING: "sky",
  LABELLED: "teal",
  REFUSED: "orange",
  VOIDING: "orange",
  VOID: "gray",
} as const;

/** Which carrier has a parcel and why that one: each attempt, whom else the policy looked at, what was asked and what came of it. */
export function BookingCard({ shipment, refresh }: { shipment: AroundShipment; refresh: () => void }) {
  const t = useTranslations("admin.booking");
  const isRefused = useIsRefused();
  const bookings = shipment.carrierBookings ?? [];
  const last = bookings.at(-1);
  return (
    <Card
      title={t("title", { number: shipment.trackingNumber })}
      mark={
        last && (
          <Badge tt="none" size="lg" color={COLORS[last.state]}>
            {t(`state.${last.state}`)}
          </Badge>
        )
      }
    >
      {isRefused("shipments.carrierBookings") && <NotForRole />}
      {shipment.carrierBookings && !last && <Text c="dimmed">{t("none")}</Text>}
      <Stack component="ol" className="plain-list" gap="lg">
        {bookings.toReversed().map((booking) => (
          <li key={booking.id}>
            <Attempt booking={booking} />
          </li>
        ))}
      </Stack>
      {last && <BookingActs shipment={shipment} state={last.state} onChange={refresh} />}
    </Card>
  );
}

function Attempt({ booking }: { booking: Booking }) {
  const t = useTranslations("admin.booking");
  const shared = useTranslations("shared");
  const health = useTranslations("admin.health");
  const formats = useFormats();
  const { attempt, state, account, product, number, lastMileNumber, message, considered, calls, createdBy } = booking;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>
          {t("attempt", { attempt })} · {account ? `${account.code} ${product ?? ""}`.trim() : shared("none")}{" "}
          {account && (
            <Badge tt="none" color={account.mode === "SANDBOX" ? "orange" : "gray"}>
              {health(`mode.${account.mode}`)}
            </Badge>
          )}
        </Text>
        <Text fz="sm">{t(`state.${state}`)}</Text>
      </Group>
      <Facts
        facts={[
          [t("number"), [number, lastMileNumber].filter(Boolean).join(" → ") || shared("none")],
          [
            t("chosenBy"),
            `${createdBy === "system" ? t("policy") : t("person")} · ${formats.instant(booking.createdAt)}`,
          ],
          ...(message
            ? [
                [
                  t("why"),
                  <span key="why" lang="en">
                    {message}
                  </span>,
                ] as const,
              ]
            : []),
        ]}
      />
      <Stack component="ul" className="plain-list number" gap={2} aria-label={t("considered", { attempt })}>
        {considered.map(({ accountId, accountCode, product: offered, verdict, price, priceToldAt, transitToDays }) => (
          <li key={`${accountId} ${offered}`}>
            <Text fz="sm" fw={verdict === "CHOSEN" ? 600 : 400}>
              {accountCode} {offered}: {t(`verdict.${verdict}`)}
            </Text>
            {(price || transitToDays != null) && (
              <Text fz="xs" c="dimmed">
                {[
                  price && formats.money(price),
                  priceToldAt && t("told", { at: formats.instant(priceToldAt) }),
                  transitToDays != null && `≤ ${transitToDays} d`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            )}
          </li>
        ))}
      </Stack>
      <Stack component="ul" className="plain-list number" gap={2} aria-label={t("calls", { attempt })}>
        {calls?.map((call) => (
          <li key={call.id}>
            <Text fz="sm">
              {t(`callKind.${call.kind}`)}: {t(`callState.${call.state}`)}
              {call.attempts > 0 && ` · ${t("tries", { count: call.attempts })}`} ·{" "}
              {formats.instant(call.answeredAt ?? call.askedAt)}
            </Text>
            {call.message && (
              <Text fz="xs" c="dimmed" lang="en" style={{ overflowWrap: "anywhere" }}>
                {call.message}
              </Text>
            )}
            <Answered text={call.rawAnswer} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
