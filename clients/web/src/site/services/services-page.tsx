import { Box, SimpleGrid, Table, Text, Title } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { Section } from "../site-frame";
import { Comparison } from "./comparison";
import { estimateOf, searchOf } from "./estimate";
import { EstimateForm } from "./estimate-form";

const ServicesDocument = graphql(`
  query Services {
    services { id code name weightLimitG dgPolicy transitDays { min max } }
  }
`);

export function ServicesPage() {
  const t = useTranslations("site.services");
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const isAsked = Object.keys(search).length > 0;
  const estimate = estimateOf(search);
  return (
    <Section py={{ base: 28, sm: 44 }}>
      <Page title={t("title")} text={t("text")}>
        <SimpleGrid cols={{ base: 1, md: isAsked ? 2 : 1 }} spacing="lg">
          <Box className="surface" p="lg" pos={{ md: "sticky" }} top={84} style={{ alignSelf: "start" }}>
            <Title order={2} mb="md">
              {t("estimate")}
            </Title>
            <EstimateForm
              key={JSON.stringify(estimate)}
              first={estimate}
              onEstimate={(next) =>
                void navigate({ to: "/services", search: searchOf(next) as never, resetScroll: false })
              }
            />
          </Box>
          {isAsked && <Comparison estimate={estimate} />}
        </SimpleGrid>
        <AllServices />
      </Page>
    </Section>
  );
}

function AllServices() {
  const t = useTranslations("site.services");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: ServicesDocument });
  if (!data && fetching) return <Loading />;
  if (!data) return <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  return (
    <section className="surface" aria-labelledby="all-services">
      <Title order={2} id="all-services" p="lg" pb="xs">
        {t("all")}
      </Title>
      <WideTable minWidth={520} label={t("all")}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("service")}</Table.Th>
              <Table.Th scope="col">{t("days")}</Table.Th>
              <Table.Th scope="col">{t("weightLimit")}</Table.Th>
              <Table.Th scope="col">{t("batteries")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.services.map((service) => (
              <Table.Tr key={service.id}>
                <Table.Th scope="row">
                  {service.name}
                  <Text component="span" c="dimmed" fz="sm" fw={400} ms={8}>
                    {service.code}
                  </Text>
                </Table.Th>
                <Table.Td>{t("dayRange", service.transitDays)}</Table.Td>
                <Table.Td className="number">{formats.weight(service.weightLimitG)}</Table.Td>
                <Table.Td>{t(`dgPolicy.${service.dgPolicy}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </section>
  );
}
