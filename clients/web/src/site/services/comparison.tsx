import { Badge, Box, Divider, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CompareServicesQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import type { Estimate } from "./estimate";

const CompareServicesDocument = graphql(`
  query CompareServices($input: CompareServicesInput!) {
    compareServices(input: $input) {
      ... on AvailableService {
        service { id code name transitDays { min max } }
        sellTotal { decimal currency }
        billableWeightG
        landedCost {
          complete
          total { decimal currency }
          knownTotal { decimal currency }
          dutyTotal { decimal currency }
          vatTotal { decimal currency }
          fees { decimal currency }
          remarks { code message }
        }
      }
      ... on UnavailableService {
        service { id code name transitDays { min max } }
        reason
        message
      }
    }
  }
`);

type Compared = CompareServicesQuery["compareServices"][number];
type Available = Extract<Compared, { __typename: "AvailableService" }>;
type Unavailable = Extract<Compared, { __typename: "UnavailableService" }>;

/** What each service costs for the parcel, with duty and tax; or which of its limits the parcel does not keep to. */
export function Comparison({ estimate }: { estimate: Estimate }) {
  const t = useTranslations("site.services");
  const { country, postalCode, weightG, size, valueMinor, currency, hs6 } = estimate;
  const [lengthMm, widthMm, heightMm] = size;
  const goods = [{ quantity: 1, unitValue: { amountMinor: String(valueMinor), currency }, ...(hs6 && { hs6 }) }];
  const [{ data, error, fetching }, ask] = useQuery({
    query: CompareServicesDocument,
    variables: {
      input: {
        destination: { country, postalCode },
        parcel: { weightG, lengthMm, widthMm, heightMm },
        goods,
        currency,
      },
    },
  });
  return (
    <Box aria-live="polite" aria-busy={fetching} style={{ minWidth: 0 }}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!data && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && (
        <Stack component="ul" className="plain-list" gap="md">
          {data.compareServices
            .filter((each) => each.__typename === "AvailableService")
            .map((each) => (
              <Offer key={each.service.id} offer={each} />
            ))}
          {data.compareServices
            .filter((each) => each.__typename === "UnavailableService")
            .map((each) => (
              <Excluded key={each.service.id} service={each} />
            ))}
          <Text fz="sm" c="dimmed" component="li">
            {t("rough")}
          </Text>
        </Stack>
      )}
    </Box>
  );
}

function Offer({ offer }: { offer: Available }) {
  const t = useTranslations("site.services");
  const formats = useFormats();
  const { service, sellTotal, billableWeightG, landedCost } = offer;
  const lines = [
    ["dutyTotal", landedCost?.dutyTotal],
    ["vatTotal", landedCost?.vatTotal],
    ["fees", landedCost?.fees],
  ] as const;
  return (
    <li className="surface">
      <Stack p="lg" gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={3}>{service.name}</Title>
            <Text fz="sm" c="dimmed">
              {t("dayRange", service.transitDays)} · {t("billed", { weight: formats.weight(billableWeightG) })}
            </Text>
          </div>
          <Text fz="xl" fw={700} className="number" style={{ whiteSpace: "nowrap" }}>
            {formats.money(sellTotal)}
          </Text>
        </Group>
        {landedCost && (
          <>
            <Divider />
            {lines.map(([name, amount]) => (
              <Group key={name} justify="space-between">
                <Text fz="sm">{t(name)}</Text>
                <Text fz="sm" className="number">
                  {amount ? formats.money(amount) : t("notKnown")}
                </Text>
              </Group>
            ))}
            <Group justify="space-between">
              <Text fw={600}>{landedCost.total ? t("landed") : t("landedKnown")}</Text>
              <Text fw={600} className="number">
                {formats.money(landedCost.total ?? landedCost.knownTotal)}
              </Text>
            </Group>
            {landedCost.remarks.map(({ code, message }) => (
              <Text key={`${code}${message}`} fz="sm" c="dimmed" lang="en">
                {message}
              </Text>
            ))}
          </>
        )}
      </Stack>
    </li>
  );
}

function Excluded({ service: { service, reason, message } }: { service: Unavailable }) {
  const t = useTranslations("site.services");
  return (
    <li className="surface" style={{ background: "var(--surface-quiet)" }}>
      <Group p="lg" justify="space-between" align="flex-start">
        <div>
          <Title order={3} c="dimmed">
            {service.name}
          </Title>
          <Text fz="sm" lang="en">
            {message}
          </Text>
        </div>
        <Badge color="gray" tt="none">
          {t(`unavailable.${reason}`)}
        </Badge>
      </Group>
    </li>
  );
}
