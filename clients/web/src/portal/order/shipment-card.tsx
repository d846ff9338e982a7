import { Button, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import printer from "~icons/printer";
import { graphql } from "../../gql";
import type { TrackingUpdatedSubscription } from "../../gql/graphql";
import { CarrierSuggestions } from "../../shared/carriers/carrier-suggestions";
import { FollowedNumbers } from "../../shared/carriers/followed-numbers";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import type { Stop } from "../../shared/journey/stop";
import { Timeline } from "../../shared/journey/timeline";
import { Icon } from "../../shared/ui/icon";
import { SandboxMark } from "../../shared/ui/sandbox-mark";
import { Loading } from "../../shared/ui/states";
import { StatusBadge } from "../../shared/ui/status-badge";
import { useNames } from "../../shared/use-names";
import { usePrinted } from "../labels/use-printed";
import type { Shipment } from "./order-document";
import { WrongCarrier } from "./wrong-carrier";

const JourneyMap = lazy(async () => ({ default: (await import("../../shared/journey/journey-map")).JourneyMap }));

const TrackingUpdatedDocument = graphql(`
  subscription TrackingUpdated($shipmentId: ID!, $after: String) {
    trackingUpdated(shipmentId: $shipmentId, after: $after) {
      id
      status
      event { id occurredAt localTime utcOffset location countryCode status subStatus description }
      shipment { id status trackingStatus eta }
    }
  }
`);

/** That it was labelled, weighed or moved, or that somebody has to say what becomes of it. */
const ShipmentChangedDocument = graphql(`
  subscription ShipmentChanged($shipmentId: ID!, $after: String) {
    shipmentUpdated(shipmentId: $shipmentId, after: $after) { id status shipment { id status } }
  }
`);

type Scan = TrackingUpdatedSubscription["trackingUpdated"]["event"];

interface ShipmentCardProps {
  shipment: Shipment;
  canTrack: boolean;
  /** Where what is shown of shipments ends. */
  after: string;
  /** Told when more of it has changed than its journey. */
  onChange: () => void;
}

/** A parcel's labels and its journey, which goes on while it is looked at. */
export function ShipmentCard({ shipment, canTrack, after, onChange }: ShipmentCardProps) {
  const t = useTranslations("portal.order");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const carrierName = useNames("shared.carrierName");
  const [later, add] = useState<readonly Scan[]>([]);
  const { id, trackingNumber, trackingCursor, lastMile, eta, destinationCountry } = shipment;
  useLive(TrackingUpdatedDocument, canTrack ? { shipmentId: id, after: trackingCursor ?? null } : null, (told) =>
    add((before) => [...before, told.trackingUpdated.event]),
  );
  useLive(ShipmentChangedDocument, canTrack ? { shipmentId: id, after } : null, onChange);
  const stops = useMemo(() => {
    const known = shipment.trackingEvents?.edges.map(({ node }) => node) ?? [];
    return stopsOf([...known, ...later]);
  }, [shipment.trackingEvents, later]);
  const printed = usePrinted();
  const labels = shipment.labels?.filter(({ url, voidedAt }) => url && !voidedAt) ?? [];
  const prints = labels
    .flatMap((label) => label.prints ?? [])
    .sort((a, b) => Date.parse(a.printedAt) - Date.parse(b.printedAt));
  return (
    <section className="surface" aria-label={t("shipment", { number: trackingNumber })}>
      <Group justify="space-between" p="lg" gap="md">
        <div>
          <Group gap="sm">
            <Title order={2} fz="h3" className="number">
              {trackingNumber}
            </Title>
            {shipment.isSandbox && <SandboxMark />}
          </Group>
          <Text fz="sm" c="dimmed">
            {[carrierName(shipment.carrier), lastMile?.number].filter(Boolean).join(" → ")}
            {eta && shipment.status !== "DELIVERED" && ` · ${t("eta", { day: formats.date(eta) })}`}
          </Text>
        </div>
        <Group gap="sm">
          <StatusBadge status={stops[0] ? (shipment.trackingStatus ?? stops[0].status) : "NOT_FOUND"} size="lg" />
          {labels.flatMap(({ id: labelId, format, url, finer }) =>
            [
              { href: url, name: t("label", { format }) },
              ...(format === "ZPL" ? [{ href: finer, name: t("finerLabel", { format }) }] : []),
            ].map(({ href, name }) => (
              <Button
                key={`${labelId}${name}`}
                component="a"
                href={href!}
                target="_blank"
                rel="noreferrer"
                onClick={() => printed([labelId])}
                variant="default"
                size="sm"
                leftSection={<Icon of={printer} size={16} />}
              >
                {name}
              </Button>
            )),
          )}
        </Group>
      </Group>
      {prints.length > 0 && (
        <Text fz="sm" c="dimmed" px="lg" pb="sm">
          {t("printed", {
            count: prints.length,
            at: formats.instant(prints.at(-1)!.printedAt),
            name: prints.at(-1)!.printedBy?.name ?? shared("unknown"),
          })}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" px="lg" pb="lg">
        <Suspense fallback={<Loading rows={1} height={260} />}>
          <JourneyMap stops={stops} destination={destinationCountry} />
        </Suspense>
        <Stack gap="sm">
          <Timeline stops={stops} label={t("scans", { number: trackingNumber })} />
          {stops.length === 0 && <Text c="dimmed">{t("noScans")}</Text>}
          <FollowedNumbers numbers={shipment.followedNumbers ?? []} />
          <CarrierSuggestions suggestions={shipment.carrierSuggestions ?? []} mayDecide onChange={onChange} />
          {canTrack && <WrongCarrier shipment={shipment} onChange={onChange} />}
        </Stack>
      </SimpleGrid>
    </section>
  );
}

/** Each scan once, the latest first; one of which nobody knows when it happened is the oldest. */
function stopsOf(scans: readonly Scan[]): Stop[] {
  const byId = new Map(scans.map((scan) => [scan.id, scan]));
  return [...byId.values()]
    .sort((a, b) => Date.parse(b.occurredAt ?? "1970-01-01") - Date.parse(a.occurredAt ?? "1970-01-01"))
    .map(({ id, location, countryCode, description, ...scan }) => ({
      ...scan,
      key: id,
      place: placeOf(location, countryCode),
      words: description ?? null,
    }));
}

function placeOf(location: string | null | undefined, country: string | null | undefined): string | null {
  if (!location) return country ?? null;
  return !country || /,\s*[A-Z]{2}$/.test(location) ? location : `${location}, ${country}`;
}
