import { Button, Group as Row, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import stack from "~icons/stack-2";
import { graphql } from "../../gql";
import type { DeclarationDirection } from "../../gql/graphql";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Fault, Loading } from "../../shared/ui/states";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Dialog } from "../ui/dialog";
import { useFields } from "../ui/use-fields";

const ConsignmentsToGroupDocument = graphql(`
  query ConsignmentsToGroup {
    masterConsignments(first: 50, filter: { status: [CLOSED, DEPARTED, ARRIVED] }) {
      edges { node { id mawb flight origin destination status } }
    }
  }
`);

const GroupDocument = graphql(`
  mutation Group($input: GroupDeclarationsInput!) {
    groupDeclarations(input: $input) {
      ... on GroupDeclarationsSuccess { declaration { id lrn state } }
      ... on DeclarationsNotReady { shipments { trackingNumber reason } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const DIRECTIONS = ["EXPORT", "IMPORT"] as const satisfies readonly DeclarationDirection[];

/** Makes one declaration of those of all that flies under one air waybill. */
export function GroupConsignment({ onChange }: { onChange: () => void }) {
  const t = useTranslations("admin.groups");
  return (
    <Row>
      <Dialog
        label={t("group")}
        title={t("group")}
        button={{ variant: "light", leftSection: <Icon of={stack} size={18} /> }}
      >
        {(close) => <GroupForm onChange={onChange} close={close} />}
      </Dialog>
    </Row>
  );
}

function GroupForm({ onChange, close }: { onChange: () => void; close: () => void }) {
  const t = useTranslations("admin.groups");
  const declarations = useTranslations("admin.declarations");
  const declaration = useTranslations("admin.declaration");
  const [{ data, error }, ask] = useQuery({ query: ConsignmentsToGroupDocument, requestPolicy: "cache-and-network" });
  const { draft, field, choice } = useFields({ consignmentId: "", direction: "EXPORT", office: "" });
  const { decide, isActing, refusal } = useDecision(GroupDocument, onChange);
  if (!data) {
    return error ? <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} /> : <Loading rows={3} />;
  }
  const consignments = data.masterConsignments.edges.map(({ node }) => node);
  if (consignments.length === 0) return <Text>{t("noConsignment")}</Text>;
  const act = async () => {
    const done = await decide(t("grouped"), (idempotencyKey) => ({
      input: {
        ...{ idempotencyKey, consignmentId: draft.consignmentId },
        direction: DIRECTIONS.find((each) => each === draft.direction) ?? "EXPORT",
        office: draft.office.trim() || null,
      },
    }));
    if (done) close();
  };
  return (
    <Form onSubmit={() => void act()}>
      <Stack gap="md">
        <Text c="dimmed" fz="sm">
          {t("groupText")}
        </Text>
        <Select
          label={t("consignment")}
          data={consignments.map((each) => ({
            value: each.id,
            label: `${each.mawb} · ${each.flight} · ${each.origin} → ${each.destination}`,
          }))}
          searchable
          required
          {...choice("consignmentId")}
        />
        <Select
          label={t("direction")}
          data={DIRECTIONS.map((value) => ({ value, label: declarations(value) }))}
          {...choice("direction")}
        />
        <TextInput label={declaration("office")} {...field("office")} maxLength={17} placeholder="CNSZX" />
        <Refused refusal={refusal} />
        <Row>
          <Button type="submit" loading={isActing} disabled={!draft.consignmentId}>
            {t("make")}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
