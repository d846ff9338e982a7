import { Anchor, Badge, Button, Checkbox, Group, MultiSelect, Stack, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import filterOff from "~icons/filter-off";
import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { StatusBadge } from "../../shared/ui/status-badge";
import { useMay } from "../may";
import { Card } from "../ui/card";
import { ForRole } from "../ui/for-role";
import type { PositionOf } from "./map-documents";
import type { MapSearch } from "./map-search";
import { ParcelMap } from "./parcel-map";
import { isTroubled, type Place, placesOf } from "./positions";
import { type News, usePositions } from "./use-positions";

/** Every parcel under way where it was last seen, on a map and in words, moving as it is scanned. */
export function MapPage() {
  const t = useTranslations("admin.map");
  return (
    <ForRole what="Query.shipments" title={t("title")}>
      <LiveMap />
    </ForRole>
  );
}

const laneOf = ({ serviceCode, destinationCountry }: PositionOf): string => `${serviceCode} ${destinationCountry}`;
const statusOf = ({ trackingStatus }: PositionOf): string => trackingStatus ?? "NOT_FOUND";

function LiveMap() {
  const t = useTranslations("admin.map");
  const formats = useFormats();
  const may = useMay();
  const asked: MapSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (search: MapSearch) => void navigate({ to: "/map", search: search as never, resetScroll: false });
  const { positions, error, news, again } = usePositions();
  const [chosen, choose] = useState<string[]>([]);
  const parcels = positions?.parcels;
  const shown = useMemo(
    () =>
      (parcels ?? []).filter(
        (parcel) =>
          (!asked.status || asked.status.includes(statusOf(parcel))) &&
          (!asked.lane || asked.lane.includes(laneOf(parcel))) &&
          (!asked.troubled || isTroubled(parcel)),
      ),
    [parcels, asked],
  );
  const places = useMemo(() => placesOf(shown), [shown]);
  const listed = chosen.length > 0 ? places.filter(({ name }) => name !== null && chosen.includes(name)) : places;
  return (
    <Page
      title={t("title")}
      text={
        positions &&
        (positions.total !== null && positions.total <= positions.parcels.length
          ? t("count", { shown: formats.count(shown.length), all: formats.count(positions.parcels.length) })
          : t("newest", { shown: formats.count(shown.length), all: formats.count(positions.parcels.length) }))
      }
    >
      <Filters parcels={parcels ?? []} asked={asked} show={show} />
      {!positions && !error && <Loading rows={1} height={320} />}
      {!positions && error && <Fault error={error} retry={again} />}
      {positions && shown.length === 0 && (
        <div className="surface">
          <Empty
            icon={filterOff}
            title={t(positions.parcels.length > 0 ? "noneFiltered" : "none")}
            text={t(positions.parcels.length > 0 ? "noneFilteredText" : "noneText")}
          >
            {positions.parcels.length > 0 && (
              <Button variant="light" onClick={() => show({})}>
                {t("clear")}
              </Button>
            )}
          </Empty>
        </div>
      )}
      {shown.length > 0 && (
        <>
          <ParcelMap places={places} chosen={chosen} choose={choose} />
          {!may("TrackingEvent.location") && <Text c="dimmed">{t("byCountry")}</Text>}
          <NewsList news={news} />
          <Places places={listed} isChosen={chosen.length > 0} clear={() => choose([])} />
        </>
      )}
    </Page>
  );
}

interface FiltersProps {
  parcels: readonly PositionOf[];
  asked: MapSearch;
  show: (next: MapSearch) => void;
}

function Filters({ parcels, asked, show }: FiltersProps) {
  const t = useTranslations("admin.map");
  const status = useTranslations("shared.status");
  const formats = useFormats();
  const lanes = [...new Set([...parcels.map(laneOf), ...(asked.lane ?? [])])].sort();
  const statuses = [...new Set([...parcels.map(statusOf), ...(asked.status ?? [])])].sort();
  const { status: _status, lane: _lane, troubled: _troubled, ...rest } = asked;
  const kept = { ...rest, ...(asked.status && { status: asked.status }), ...(asked.lane && { lane: asked.lane }) };
  const troubled = asked.troubled && { troubled: true as const };
  const nameOfLane = (lane: string) => {
    const [service = "", country = ""] = lane.split(" ");
    return `${service} → ${formats.country(country)}`;
  };
  return (
    <Group align="flex-end" gap="sm" role="search" aria-label={t("title")}>
      <MultiSelect
        label={t("status")}
        data={statuses.map((value) => ({ value, label: status(value as "DELIVERED") }))}
        value={asked.status ?? []}
        placeholder={asked.status ? "" : t("any")}
        clearable
        onChange={(values) =>
          show({ ...(asked.lane && { lane: asked.lane }), ...troubled, ...(values.length > 0 && { status: values }) })
        }
        style={{ flex: "1 1 240px", maxWidth: 420 }}
      />
      <MultiSelect
        label={t("lane")}
        data={lanes.map((value) => ({ value, label: nameOfLane(value) }))}
        value={asked.lane ?? []}
        placeholder={asked.lane ? "" : t("any")}
        clearable
        searchable
        onChange={(values) =>
          show({
            ...(asked.status && { status: asked.status }),
            ...troubled,
            ...(values.length > 0 && { lane: values }),
          })
        }
        style={{ flex: "1 1 240px", maxWidth: 420 }}
      />
      <Checkbox
        label={t("troubledOnly")}
        checked={asked.troubled === true}
        onChange={(event) => show({ ...kept, ...(event.currentTarget.checked && { troubled: true as const }) })}
        pb={8}
      />
    </Group>
  );
}

/** What came while the page is open: read out, and one at a time. */
function NewsList({ news }: { news: readonly News[] }) {
  const t = useTranslations("admin.map");
  const status = useTranslations("shared.status");
  return (
    <div aria-live="polite" aria-label={t("news")} role="log">
      {news.length > 0 && (
        <Stack gap={4} component="ul" className="plain-list">
          {news.map(({ id, trackingNumber, status: now, location }) => (
            <Text key={id} component="li" fz="sm" className="number">
              {trackingNumber}: {status(now as "DELIVERED")}
              {location && ` · ${location}`}
            </Text>
          ))}
        </Stack>
      )}
    </div>
  );
}

/** Of each place so many: the rest is counted. */
const LISTED = 12;

function Places({ places, isChosen, clear }: { places: readonly Place[]; isChosen: boolean; clear: () => void }) {
  const t = useTranslations("admin.map");
  const formats = useFormats();
  return (
    <Card
      title={t("places")}
      mark={
        isChosen && (
          <Button size="compact-sm" variant="light" onClick={clear}>
            {t("allPlaces")}
          </Button>
        )
      }
    >
      <Table aria-label={t("places")} style={{ tableLayout: "fixed" }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="34%">
              {t("place")}
            </Table.Th>
            <Table.Th scope="col">{t("parcels")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map(({ name, parcels }) => {
            const troubled = parcels.filter(isTroubled).length;
            return (
              <Table.Tr key={name ?? ""} style={{ verticalAlign: "top" }}>
                <Table.Th scope="row">
                  {name ? formats.country(name) : t("nowhere")}
                  <Group gap={6} mt={4}>
                    <Badge>{parcels.length}</Badge>
                    {troubled > 0 && (
                      <Badge color="orange" tt="none">
                        {t("troubled", { count: troubled })}
                      </Badge>
                    )}
                  </Group>
                </Table.Th>
                <Table.Td>
                  <Stack gap={6} component="ul" className="plain-list">
                    {parcels.slice(0, LISTED).map((parcel) => (
                      <Group key={parcel.id} component="li" gap={8}>
                        <Anchor
                          component={Link}
                          to="/parcel"
                          search={{ of: parcel.trackingNumber } as never}
                          className="number"
                        >
                          {parcel.trackingNumber}
                        </Anchor>
                        <StatusBadge status={statusOf(parcel)} size="sm" />
                        {isTroubled(parcel) && (
                          <Badge color="orange" size="sm" tt="none">
                            {t("exception")}
                          </Badge>
                        )}
                      </Group>
                    ))}
                    {parcels.length > LISTED && (
                      <Text component="li" fz="sm" c="dimmed">
                        {t("more", { count: parcels.length - LISTED })}
                      </Text>
                    )}
                  </Stack>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
