import { Stack } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import webhook from "~icons/webhook";
import { graphql } from "../../gql";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { DeliveriesCard } from "./deliveries-card";
import { EndpointCard } from "./endpoint-card";
import { NewEndpoint } from "./new-endpoint";

const WebhookEndpointsDocument = graphql(`
  query WebhookEndpoints {
    webhookEndpoints(first: 50) {
      edges {
        node {
          id
          mode
          url
          eventTypes
          status
          disabledCause
          disabledAt
          failingSince
          previousUntil
          apiClient { id name }
        }
      }
    }
    webhookEventTypes { name description scope }
    apiClients(first: 50, filter: { status: [ACTIVE] }) {
      edges { node { id name mode scopes } }
    }
  }
`);

/** Where the customer's systems are told of what happens, and what became of each telling. */
export function WebhooksPage() {
  const t = useTranslations("portal.webhooks");
  const [{ data, error, fetching }, ask] = useQuery({ query: WebhookEndpointsDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const endpoints = data?.webhookEndpoints.edges.map(({ node }) => node) ?? [];
  const clients = data?.apiClients.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && (
        <Stack gap="lg">
          {endpoints.length === 0 && (
            <div className="surface">
              <Empty title={t("none")} text={clients.length > 0 ? t("noneText") : t("noClient")} icon={webhook} />
            </div>
          )}
          {endpoints.map((endpoint) => (
            <EndpointCard key={endpoint.id} endpoint={endpoint} onChange={again} />
          ))}
          {clients.length > 0 && <NewEndpoint clients={clients} events={data.webhookEventTypes} onChange={again} />}
          <DeliveriesCard endpoints={endpoints} events={data.webhookEventTypes.map(({ name }) => name)} />
        </Stack>
      )}
    </Page>
  );
}
