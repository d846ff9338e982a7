import { Badge, Stack, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CredentialChangesQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useSigned } from "../../shared/session/session-gate";
import { Fault, Loading } from "../../shared/ui/states";
import { SecondPerson } from "../queue/second-person";
import { useDecision } from "../queue/use-decision";
import { useFresh } from "../queue/use-fresh";
import { Card, Facts } from "../ui/card";

const CredentialChangesDocument = graphql(`
  query CredentialChanges {
    credentialChanges(first: 20, filter: { status: [PROPOSED] }) {
      totalCount
      edges {
        node { id holder code isNew isLive baseUrl credentialFields createdAt createdBy { id name } }
      }
    }
  }
`);

const ConfirmChangeDocument = graphql(`
  mutation ConfirmChange($input: ConfirmCredentialChangeInput!) {
    confirmCredentialChange(input: $input) {
      ... on ConfirmCredentialChangeSuccess { credentialChange { id status } }
      ... on UserError { message }
    }
  }
`);

const RejectChangeDocument = graphql(`
  mutation RejectChange($input: RejectCredentialChangeInput!) {
    rejectCredentialChange(input: $input) {
      ... on RejectCredentialChangeSuccess { credentialChange { id status } }
      ... on UserError { message }
    }
  }
`);

type Change = NonNullable<CredentialChangesQuery["credentialChanges"]>["edges"][number]["node"];

/** What one admin has stated of a live account, which another one puts to use or not. */
export function ChangesCard({ onChange }: { onChange: () => void }) {
  const t = useTranslations("admin.carriers");
  const [{ data, error, fetching }, ask] = useQuery({ query: CredentialChangesDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  const changes = data?.credentialChanges?.edges.map(({ node }) => node) ?? [];
  const decided = () => {
    again();
    onChange();
  };
  return (
    <Card title={t("changes")} mark={changes.length > 0 && <Badge color="orange">{changes.length}</Badge>}>
      <Text c="dimmed">{t("changesText")}</Text>
      {!data && fetching && <Loading rows={2} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && changes.length === 0 && <Text>{t("noChange")}</Text>}
      <Stack component="ul" className="plain-list" gap="lg">
        {changes.map((change) => (
          <li key={change.id}>
            <WaitingChange change={change} onChange={decided} />
          </li>
        ))}
      </Stack>
    </Card>
  );
}

function WaitingChange({ change, onChange }: { change: Change; onChange: () => void }) {
  const t = useTranslations("admin.carriers");
  const health = useTranslations("admin.health");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { person } = useSigned();
  const confirm = useDecision(ConfirmChangeDocument, onChange);
  const reject = useDecision(RejectChangeDocument, onChange);
  const { id, code, holder, isNew, isLive, baseUrl, credentialFields, createdAt, createdBy } = change;
  return (
    <Stack component="section" aria-label={code} gap="sm" pb="md" style={{ borderBottom: "1px solid var(--line)" }}>
      <Facts
        facts={[
          [t(`holder.${holder}`), `${code}${isNew ? ` · ${t("isNew")}` : ""}`],
          [t("account.mode"), health(isLive ? "mode.LIVE" : "mode.SANDBOX")],
          [t("account.baseUrl"), baseUrl ?? shared("none")],
          [
            t("column.credentials"),
            <span key="credentials" lang="en">
              {credentialFields.join(", ") || shared("none")}
            </span>,
          ],
          [t("proposedBy"), createdBy?.name],
          [t("proposedAt"), formats.instant(createdAt)],
        ]}
      />
      <SecondPerson
        isTheirs={createdBy?.id === person.id}
        approveLabel={t("confirm")}
        approve={{
          ...confirm,
          act: () =>
            confirm.decide(t("confirmed", { code }), (idempotencyKey) => ({
              input: { idempotencyKey, credentialChangeId: id },
            })),
        }}
        reject={{
          ...reject,
          act: async (reason) =>
            Boolean(
              await reject.decide(t("rejected", { code }), (idempotencyKey) => ({
                input: { idempotencyKey, credentialChangeId: id, reason },
              })),
            ),
        }}
      />
    </Stack>
  );
}
