import { Badge, Group, Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { CarrierSuggestions } from "../../shared/carriers/carrier-suggestions";
import { FollowedNumbers } from "../../shared/carriers/followed-numbers";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import type { Stop } from "../../shared/journey/stop";
import { Timeline } from "../../shared/journey/timeline";
import { SandboxMark } from "../../shared/ui/sandbox-mark";
import { StatusBadge } from "../../shared/ui/status-badge";
import { useNames } from "../../shared/use-names";
import { useMay } from "../may";
import { Card, NotForRole } from "../ui/card";
import type { AroundShipment } from "./parcel-document";
import { useIsRefused } from "./refused-context";

const AroundTrackingDocument = graphql(`
  subscription AroundTracking($shipmentId: ID!, $after: String) {
    trackingUpdated(shipmentId: $shipmentId, after: $after) { id status }
  }
`);

/** A parcel's way, with what went wrong on it. */
export function TrackingCard({ shipment, refresh }: { shipment: AroundShipment; refresh: () => void }) {
  const t = useTranslations("admin.parcel");
  const shared = useTranslations("shared");
  const name = useTranslations("admin.exceptionKind");
  const formats = useFormats();
  const isRefused = useIsRefused();
  const may = useMay();
  const carrierName = useNames("shared.carrierName");
  const { id, trackingNumber, carrier, lastMile, eta, trackingStatus, trackingCursor, exceptions } = shipment;
  useLive(AroundTrackingDocument, { shipmentId: id, after: trackingCursor ?? null }, refresh);
  const stops = useMemo(() => stopsOf(shipment), [shipment]);
  return (
    <Card
      title={t("tracking", { number: trackingNumber })}
      mark={
        <Group gap="sm">
          {shipment.isSandbox && <SandboxMark />}
          <StatusBadge status={trackingStatus ?? "NOT_FOUND"} size="lg" />
        </Group>
      }
    >
      <Text fz="sm" c="dimmed">
        {[carrierName(carrier), lastMile?.number].filter(Boolean).join(" → ")}
        {eta && ` · ${t("eta", { day: formats.date(eta) })}`}
      </Text>
      <FollowedNumbers numbers={shipment.followedNumbers ?? []} />
      {may("Shipment.carrierSuggestions") ? (
        <CarrierSuggestions
          suggestions={shipment.carrierSuggestions ?? []}
          mayDecide={may("Mutation.decideCarrierSuggestion")}
          onChange={refresh}
        />
      ) : (
        <NotForRole what={shared("suggestion.label")} />
      )}
      {exceptions.length > 0 && (
        <Group component="ul" className="plain-list" gap="xs" aria-label={t("exceptions")}>
          {exceptions.map((each) => (
            <li key={each.id}>
              <Badge tt="none" color={each.closedAt ? "gray" : "red"}>
                {name(each.kind)}
                {each.closedAt ? ` · ${t("closed")}` : ""}
              </Badge>
            </li>
          ))}
        </Group>
      )}
      {isRefused("shipments.trackingEvents") ? (
        <NotForRole />
      ) : (
        <>
          <Timeline stops={stops} label={t("scans", { number: trackingNumber })} />
          {stops.length === 0 && <Text c="dimmed">{t("noScans")}</Text>}
        </>
      )}
    </Card>
  );
}

/** The latest first; one of which nobody knows when it happened is the oldest. */
function stopsOf({ trackingEvents }: AroundShipment): Stop[] {
  const scans = trackingEvents?.edges.map(({ node }) => node) ?? [];
  return scans
    .toSorted((a, b) => Date.parse(b.occurredAt ?? "1970-01-01") - Date.parse(a.occurredAt ?? "1970-01-01"))
    .map(({ id, location, countryCode, description, ...scan }) => ({
      ...scan,
      key: id,
      place: location ? placeOf(location, countryCode) : (countryCode ?? null),
      words: description ?? null,
    }));
}

const placeOf = (location: string, country: string | null | undefined): string =>
  !country || /,\s*[A-Z]{2}$/.test(location) ? location : `${location}, ${country}`;
