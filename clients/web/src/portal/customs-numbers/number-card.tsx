import { Badge, Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { History } from "../../shared/history/history";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import type { CustomsNumber } from "./customs-numbers-document";

const SetDefaultIossNumberDocument = graphql(`
  mutation SetDefaultIossNumber($input: SetDefaultIossNumberInput!) {
    setDefaultIossNumber(input: $input) {
      ... on SetDefaultIossNumberSuccess { customsNumber { id } }
      ... on UserError { message }
    }
  }
`);

const EndCustomsNumberDocument = graphql(`
  mutation EndCustomsNumber($input: EndCustomsNumberInput!) {
    endCustomsNumber(input: $input) {
      ... on EndCustomsNumberSuccess { customsNumber { id } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const RemoveCustomsNumberDocument = graphql(`
  mutation RemoveCustomsNumber($input: RemoveCustomsNumberInput!) {
    removeCustomsNumber(input: $input) {
      ... on RemoveCustomsNumberSuccess { removedCustomsNumberId }
      ... on UserError { message }
    }
  }
`);

const CustomsNumbersHistoryDocument = graphql(`
  query CustomsNumbersHistory($first: Int!, $after: String) {
    me {
      id
      tenant {
        id
        customer {
          id
          customsNumbers(first: 50) { edges { node { id changes(first: $first, after: $after) { ...ToldChanges } } } }
        }
      }
    }
  }
`);

interface NumberCardProps {
  number: CustomsNumber;
  /** Whether who looks may change it. */
  keeps: boolean;
  onChange: () => void;
}

/** One number: what tells it from others, when it is good, and its end. */
export function NumberCard({ number, keeps, onChange }: NumberCardProps) {
  const t = useTranslations("portal.customsNumbers");
  const told = useTranslations("shared.history");
  const formats = useFormats();
  const { kind, maskedNumber, state, validFrom, validTo } = number;
  const standing = standingOf(number);
  const name = `${kind} ${maskedNumber ?? t(`state.${state}`)}`;
  return (
    <Card
      title={name}
      mark={
        <Group gap="xs">
          {number.isDefault && <Badge tt="none">{t("isDefault")}</Badge>}
          <Badge tt="none" color={COLORS[standing]}>
            {t(`standing.${standing}`)}
          </Badge>
        </Group>
      }
    >
      <Text fz="sm">{t(`purpose.${kind}`)}</Text>
      <Text fz="sm" c="dimmed">
        {t("from", { day: formats.date(validFrom) })} · {validTo ? t("to", { day: formats.date(validTo) }) : t("noEnd")}
      </Text>
      {keeps && <Acts number={number} name={name} hasEnded={standing === "ENDED"} onChange={onChange} />}
      {keeps && (
        <History
          kind="CustomsNumber"
          name={name}
          document={CustomsNumbersHistoryDocument}
          of={{}}
          record={number}
          changesOf={({ me }) =>
            me?.tenant?.customer?.customsNumbers?.edges.find(({ node }) => node.id === number.id)?.node.changes
          }
          stranger={told("house")}
        />
      )}
    </Card>
  );
}

interface ActsProps {
  number: CustomsNumber;
  name: string;
  hasEnded: boolean;
  onChange: () => void;
}

/** The end of a number that was good, and the removal of one that was none, which is asked for once more. */
function Acts({ number, name, hasEnded, onChange }: ActsProps) {
  const t = useTranslations("portal.customsNumbers");
  const choose = useAct(SetDefaultIossNumberDocument);
  const end = useAct(EndCustomsNumberDocument);
  const remove = useAct(RemoveCustomsNumberDocument);
  const [asked, ask] = useState<"end" | "remove" | null>(null);
  const [validTo, write] = useState(number.validTo ?? "");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const [fault, find] = useState<string | null>(null);
  const decision = (idempotencyKey: string) => ({
    idempotencyKey,
    customsNumberId: number.id,
    expectedVersion: number.version,
  });
  const prefer = async () => {
    const done = await choose.act((key) => ({ input: decision(key) }));
    refuse(refusalOf(done?.setDefaultIossNumber, "SetDefaultIossNumberSuccess", t("noAnswer")));
    onChange();
  };
  const endIt = async () => {
    const done = await end.act((key) => ({ input: { ...decision(key), validTo } }));
    const result = done?.endCustomsNumber;
    const isFault = result?.__typename === "InvalidInput";
    find(isFault ? result.message : null);
    if (isFault) return;
    refuse(refusalOf(result, "EndCustomsNumberSuccess", t("noAnswer")));
    ask(null);
    onChange();
  };
  const removeIt = async () => {
    const done = await remove.act((key) => ({ input: decision(key) }));
    refuse(refusalOf(done?.removeCustomsNumber, "RemoveCustomsNumberSuccess", t("noAnswer")));
    ask(null);
    onChange();
  };
  return (
    <>
      <Refusal of={refusal} />
      {asked === null && (
        <Group gap="xs">
          {number.kind === "IOSS" && !number.isDefault && !hasEnded && (
            <Button size="xs" variant="light" loading={choose.isActing} onClick={() => void prefer()}>
              {t("makeDefault")}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => ask("end")}>
            {t("end")} …
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={() => ask("remove")}>
            {t("remove")} …
          </Button>
        </Group>
      )}
      {asked === "end" && (
        <Form aria-label={t("endOf", { name })} onSubmit={() => void endIt()}>
          <Group align="flex-end" gap="xs">
            <TextInput
              type="date"
              required
              label={t("field.validTo")}
              value={validTo}
              error={fault}
              onChange={({ currentTarget }) => write(currentTarget.value)}
            />
            <Button type="submit" loading={end.isActing} disabled={!validTo}>
              {t("save")}
            </Button>
            <Button variant="default" onClick={() => ask(null)}>
              {t("cancel")}
            </Button>
          </Group>
        </Form>
      )}
      {asked === "remove" && (
        <Group gap="xs">
          <Text fz="sm">{t("removeText")}</Text>
          <Button color="red" variant="light" loading={remove.isActing} onClick={() => void removeIt()}>
            {t("removeSure")}
          </Button>
          <Button variant="default" onClick={() => ask(null)}>
            {t("cancel")}
          </Button>
        </Group>
      )}
    </>
  );
}

const COLORS = { GOOD: "teal", LATER: "orange", ENDED: "gray" } as const;

/** What is not good today has ended, or is not good yet; its days are UTC's. */
function standingOf({ isValid, validFrom }: CustomsNumber): keyof typeof COLORS {
  if (isValid) return "GOOD";
  return validFrom > new Date().toISOString().slice(0, 10) ? "LATER" : "ENDED";
}
