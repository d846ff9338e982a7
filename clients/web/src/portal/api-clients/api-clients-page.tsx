import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import api from "~icons/api";
import { graphql } from "../../gql";
import type { ApiClientsQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { Card } from "../../shared/ui/card";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { ClientActs, CredentialActs } from "./client-acts";
import { NewClient } from "./new-client";

const ApiClientsDocument = graphql(`
  query ApiClients {
    apiClients(first: 50) {
      edges {
        node {
          id
          name
          mode
          scopes
          perMinute
          perDay
          callsPerMinute
          status
          revokedAt
          createdAt
          credentials { id kind prefix lastUsedAt expiresAt revokedAt createdAt }
        }
      }
    }
  }
`);

const ApiClientHistoryDocument = graphql(`
  query ApiClientHistory($id: ID!, $first: Int!, $after: String) {
    apiClient(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

type Client = ApiClientsQuery["apiClients"]["edges"][number]["node"];

/** The customer's systems that ask by themselves, and what each proves itself with. */
export function ApiClientsPage() {
  const t = useTranslations("portal.apiClients");
  const [{ data, error, fetching }, ask] = useQuery({ query: ApiClientsDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const clients = data?.apiClients.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {data && <NewClient onChange={again} />}
      {!data && fetching && <Loading rows={3} height={120} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && clients.length === 0 && (
        <div className="surface">
          <Empty title={t("none")} text={t("noneText")} icon={api} />
        </div>
      )}
      {clients.map((client) => (
        <ClientCard key={client.id} client={client} onChange={again} />
      ))}
    </Page>
  );
}

function ClientCard({ client, onChange }: { client: Client; onChange: () => void }) {
  const t = useTranslations("portal.apiClients");
  const told = useTranslations("shared.history");
  const formats = useFormats();
  const isActive = client.status === "ACTIVE";
  return (
    <Card
      title={client.name}
      mark={
        <Badge tt="none" color={isActive ? (client.mode === "LIVE" ? "teal" : "sky") : "gray"}>
          {isActive ? t(`mode.${client.mode}`) : t("revoked")}
        </Badge>
      }
    >
      <Text fz="sm" className="number">
        {t("clientId")} {client.id}
      </Text>
      <Text fz="sm" lang="en">
        {client.scopes.join(" ")}
      </Text>
      <Text fz="sm" c="dimmed">
        {t("limits", {
          calls: formats.count(client.callsPerMinute),
          minute: formats.count(client.perMinute),
          day: formats.count(client.perDay),
        })}
      </Text>
      {client.credentials?.map((credential) => (
        <div key={credential.id}>
          <Text fw={600}>
            {t(`kind.${credential.kind}`)} <span className="number">{credential.prefix}…</span>
          </Text>
          <Text fz="sm" c="dimmed">
            {[
              credential.lastUsedAt ? t("lastUsed", { at: formats.instant(credential.lastUsedAt) }) : t("neverUsed"),
              credential.expiresAt && t("expires", { at: formats.instant(credential.expiresAt) }),
              credential.revokedAt && t("ended", { at: formats.instant(credential.revokedAt) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {isActive && !credential.revokedAt && !credential.expiresAt && (
            <CredentialActs credentialId={credential.id} onChange={onChange} />
          )}
        </div>
      ))}
      {isActive && <ClientActs apiClientId={client.id} onChange={onChange} />}
      <History
        kind="ApiClient"
        name={client.name}
        document={ApiClientHistoryDocument}
        of={{ id: client.id }}
        record={client}
        changesOf={({ apiClient }) => apiClient?.changes}
        stranger={told("house")}
      />
    </Card>
  );
}
