import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { Form } from "../../shared/ui/form";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Dialog } from "../ui/dialog";
import type { RateCard } from "./rate-card-documents";

const RenameCardDocument = graphql(`
  mutation RenameCard($input: RenameRateCardInput!) {
    renameRateCard(input: $input) {
      ... on RenameRateCardSuccess { rateCard { id name version } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const AssignCardDocument = graphql(`
  mutation AssignCard($input: AssignRateCardInput!) {
    assignRateCard(input: $input) {
      ... on AssignRateCardSuccess { rateCard { id assignedFrom customer { id name } } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const CustomersToAssignDocument = graphql(`
  query CustomersToAssign($search: String) {
    customers(first: 20, filter: { search: $search }) { edges { node { id code name } } }
  }
`);

interface CardActsProps {
  card: RateCard;
  onChange: () => void;
}

/** A price list gets another name; one that is nobody's becomes a customer's own, once and for good. */
export function CardActs({ card, onChange }: CardActsProps) {
  const t = useTranslations("admin.rateCards");
  return (
    <>
      <Dialog label={t("rename")} title={t("rename")} button={{ variant: "default" }}>
        {(close) => <RenameForm card={card} onChange={onChange} close={close} />}
      </Dialog>
      {!card.assignedFrom && (
        <Dialog label={t("assign")} title={t("assign")} button={{ variant: "default" }}>
          {(close) => <AssignForm card={card} onChange={onChange} close={close} />}
        </Dialog>
      )}
    </>
  );
}

function RenameForm({ card, onChange, close }: CardActsProps & { close: () => void }) {
  const t = useTranslations("admin.rateCards");
  const [name, write] = useState(card.name);
  const { decide, isActing, refusal } = useDecision(RenameCardDocument, onChange);
  const send = async () => {
    const done = await decide(t("renamed"), (idempotencyKey) => ({
      input: { idempotencyKey, rateCardId: card.id, expectedVersion: card.version, name: name.trim() },
    }));
    if (done) close();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack>
        <TextInput
          label={t("cardName")}
          value={name}
          onChange={(event) => write(event.currentTarget.value)}
          maxLength={200}
          required
        />
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing} disabled={!name.trim()}>
            {t("rename")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

function AssignForm({ card, onChange, close }: CardActsProps & { close: () => void }) {
  const t = useTranslations("admin.rateCards");
  const [typed, search] = useState("");
  const [sought] = useDebouncedValue(typed, 300);
  const [customerId, choose] = useState<string | null>(null);
  const [from, begin] = useState("");
  const [isTold, tell] = useState(false);
  const [{ data }] = useQuery({ query: CustomersToAssignDocument, variables: { search: sought || null } });
  const assign = useDecision(AssignCardDocument, onChange);
  const send = async (reason: string): Promise<boolean> => {
    tell(true);
    if (!customerId || !from) return false;
    const done = await assign.decide(t("assigned"), (idempotencyKey) => ({
      input: { idempotencyKey, rateCardId: card.id, customerId, from: new Date(from).toISOString(), reason },
    }));
    if (done) close();
    return Boolean(done);
  };
  return (
    <Stack>
      <Text c="dimmed">{t("assignText")}</Text>
      <Select
        label={t("column.customer")}
        data={
          data?.customers.edges.map(({ node: { id, code, name } }) => ({ value: id, label: `${name} · ${code}` })) ?? []
        }
        filter={({ options }) => options}
        value={customerId}
        onChange={choose}
        onSearchChange={(text) => search(text.split(" · ")[0]!)}
        searchable
        nothingFoundMessage={t("noCustomer")}
        error={isTold && !customerId && t("customerMissing")}
        required
      />
      <TextInput
        type="datetime-local"
        label={t("column.validFrom")}
        description={t("yourTime")}
        value={from}
        onChange={(event) => begin(event.currentTarget.value)}
        error={isTold && !from && t("fromMissing")}
        required
      />
      <ReasonForm label={t("whyAssign")} submit={t("assign")} {...assign} act={send} />
    </Stack>
  );
}
