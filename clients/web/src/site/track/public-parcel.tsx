import { Alert, Badge, Button, CopyButton, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { lazy, Suspense, useEffect } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import refresh from "~icons/refresh";
import share from "~icons/share";
import { graphql } from "../../gql";
import type { PublicTrackQuery } from "../../gql/graphql";
import { FollowedNumbers } from "../../shared/carriers/followed-numbers";
import { useFormats } from "../../shared/formats";
import type { Stop } from "../../shared/journey/stop";
import { Timeline } from "../../shared/journey/timeline";
import { Icon } from "../../shared/ui/icon";
import { SandboxMark } from "../../shared/ui/sandbox-mark";
import { Fault, Loading } from "../../shared/ui/states";
import { StatusBadge } from "../../shared/ui/status-badge";
import { hashOf } from "./numbers";
import { OtherCarrier } from "./other-carrier";

const JourneyMap = lazy(async () => ({ default: (await import("../../shared/journey/journey-map")).JourneyMap }));

const PublicTrackDocument = graphql(`
  query PublicTrack($number: String!, $postalCode: String, $phone: String) {
    publicTrack(number: $number, postalCode: $postalCode, phone: $phone) {
      ... on PublicTrack {
        number
        destinationCountry
        status
        eta
        isSandbox
        lastMile { number }
        numbers { number carrier knownBy candidates }
        carrierChoices
        scans { occurredAt localTime utcOffset place status subStatus }
      }
      ... on UserError { message }
      ... on PublicTrackLimited { retryAfterSeconds }
    }
  }
`);

type Found = Extract<PublicTrackQuery["publicTrack"], { __typename: "PublicTrack" }>;

/** How often an open page asks again, while it is looked at. */
const EVERY_MS = 20_000;

/** One parcel by its number; what is new appears by itself. */
export function PublicParcel({ number, proof }: { number: string; proof: string }) {
  const t = useTranslations("site.track");
  // A postal code and a telephone number prove the same; which it is, the destination says.
  const [{ data, error, fetching }, ask] = useQuery({
    query: PublicTrackDocument,
    variables: { number, postalCode: proof, phone: proof },
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") ask({ requestPolicy: "network-only" });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [ask]);
  const result = data?.publicTrack;
  return (
    <section className="surface" aria-label={number} aria-busy={fetching}>
      {result?.__typename === "PublicTrack" ? (
        <Parcel parcel={result} asked={number} proof={proof} ask={() => ask({ requestPolicy: "network-only" })} />
      ) : (
        <Stack p="lg" gap="sm">
          <Title order={2} className="number">
            {number}
          </Title>
          {!result && !error && <Loading rows={3} />}
          {!result && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
          {result && (
            <Alert
              color="orange"
              variant="light"
              icon={<Icon of={alert} />}
              title={t(`refusal.${result.__typename}.title`)}
            >
              <Stack gap="sm" align="start">
                {result.__typename === "PublicTrackLimited"
                  ? t("refusal.PublicTrackLimited.text", { minutes: Math.ceil(result.retryAfterSeconds / 60) })
                  : t(`refusal.${result.__typename}.text`)}
                <Button
                  size="xs"
                  variant="light"
                  color="orange"
                  leftSection={<Icon of={refresh} size={16} />}
                  onClick={() => ask({ requestPolicy: "network-only" })}
                >
                  {t("askAgain")}
                </Button>
              </Stack>
            </Alert>
          )}
        </Stack>
      )}
    </section>
  );
}

interface ParcelProps {
  parcel: Found;
  asked: string;
  proof: string;
  ask: () => void;
}

function Parcel({ parcel, asked, proof, ask }: ParcelProps) {
  const t = useTranslations("site.track");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const stops = parcel.scans.map((scan, index): Stop => ({ ...scan, key: `${parcel.scans.length - index}` }));
  const link = `${location.origin}/track#${hashOf({ numbers: [asked], proof })}`;
  const isOver = parcel.status === "DELIVERED";
  const { number, lastMile, carrierChoices } = parcel;
  const numbers = parcel.numbers ?? null;
  // What somebody is about to say stays on the page while nobody can tell whose the numbers are.
  const named =
    numbers ?? [number, lastMile?.number].flatMap((each) => (each ? [{ number: each, candidates: [] }] : []));
  return (
    <Stack gap={0}>
      <Group justify="space-between" p="lg" gap="md">
        <div>
          <Group gap="sm">
            <Title order={2} className="number">
              {parcel.number}
            </Title>
            {parcel.isSandbox && <SandboxMark />}
          </Group>
          <Text c="dimmed" fz="sm">
            {t("to", { country: formats.country(parcel.destinationCountry) })}
            {parcel.lastMile && ` · ${t("lastMile", { number: parcel.lastMile.number })}`}
          </Text>
        </div>
        <Group gap="lg">
          {!isOver && (
            <div>
              <Text fz="xs" c="dimmed">
                {t("eta")}
              </Text>
              <Text fw={600}>{parcel.eta ? formats.date(parcel.eta) : t("etaUnknown")}</Text>
            </div>
          )}
          {parcel.status ? <StatusBadge status={parcel.status} size="lg" /> : <Badge size="lg">{t("noScan")}</Badge>}
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button variant="default" size="sm" onClick={copy} leftSection={<Icon of={share} size={16} />}>
                {copied ? shared("copied") : t("share")}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Group>
      <Stack gap="xs" px="lg" pb="lg">
        <FollowedNumbers numbers={numbers} />
        {!isOver && <OtherCarrier numbers={named} choices={carrierChoices} proof={proof} onSaid={ask} />}
      </Stack>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" px="lg" pb="lg">
        <Suspense fallback={<Loading rows={1} height={260} />}>
          <JourneyMap stops={stops} destination={parcel.destinationCountry} />
        </Suspense>
        {stops.length > 0 ? (
          <Timeline stops={stops} label={t("milestones", { number: parcel.number })} />
        ) : (
          <Text c="dimmed">{t("noScanText")}</Text>
        )}
      </SimpleGrid>
    </Stack>
  );
}
