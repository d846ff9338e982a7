import { Button, FileInput, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import upload from "~icons/upload";
import { graphql } from "../../gql";
import type { KycDocumentKind } from "../../gql/graphql";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const SubmitKycDocumentDocument = graphql(`
  mutation SubmitKycDocument($input: SubmitKycDocumentInput!) {
    submitKycDocument(input: $input) {
      ... on SubmitKycDocumentSuccess { document { id } upload { url } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const KINDS = ["BUSINESS_LICENCE", "IDENTITY_CARD", "PASSPORT"] as const;
const MOST_BYTES = 5 * 1024 * 1024;
const EMPTY = { holderName: "", number: "", issuingCountry: "CN", expiresOn: "" };

interface SubmitDocumentProps {
  customerId: string;
  isFirst: boolean;
  onChange: () => void;
}

/**
 * Names a document and sends its file to where it belongs. A file whose sending broke off is sent to the same place when the button is
 * pressed again: there is one document, however often it is tried.
 */
export function SubmitDocument({ customerId, isFirst, onChange }: SubmitDocumentProps) {
  const t = useTranslations("portal.company");
  const { act, isActing } = useAct(SubmitKycDocumentDocument);
  const [kind, choose] = useState<KycDocumentKind>("BUSINESS_LICENCE");
  const [facts, write] = useState(EMPTY);
  const [file, pick] = useState<File | null>(null);
  const [isSending, sending] = useState(false);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const named = useRef<{ told: string; url: string } | null>(null);
  const isTooLarge = file !== null && file.size > MOST_BYTES;
  const field = (name: keyof typeof EMPTY) => ({
    label: t(`field.${name}`),
    value: facts[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      write((before) => ({ ...before, [name]: value })),
  });
  const nameIt = async (): Promise<string | null> => {
    const { expiresOn, issuingCountry, ...rest } = facts;
    const told = JSON.stringify([kind, facts]);
    if (named.current?.told === told) return named.current.url;
    const done = await act((idempotencyKey) => ({
      input: {
        idempotencyKey,
        customerId,
        kind,
        ...rest,
        issuingCountry: issuingCountry.trim().toUpperCase(),
        ...(expiresOn && { expiresOn }),
      },
    }));
    const result = done?.submitKycDocument;
    refuse(refusalOf(result, "SubmitKycDocumentSuccess", t("noAnswer")));
    if (result?.__typename !== "SubmitKycDocumentSuccess") return null;
    named.current = { told, url: result.upload.url };
    return result.upload.url;
  };
  const submit = async () => {
    if (!file || isTooLarge) return;
    sending(true);
    const url = await nameIt();
    if (url) {
      const { pathname, search } = new URL(url, location.href);
      const answer = await fetch(pathname + search, { method: "PUT", body: file }).catch(() => null);
      const told = (await answer?.json().catch(() => null)) as { error?: string } | null | undefined;
      refuse(answer?.ok ? null : { message: told?.error ?? t("noAnswer") });
      if (answer?.ok) {
        named.current = null;
        write(EMPTY);
        pick(null);
      }
      onChange();
    }
    sending(false);
  };
  return (
    <Card title={t(isFirst ? "submitFirst" : "submitAnother")}>
      <Form onSubmit={() => void submit()}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("field.kind")}
              data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              value={kind}
              allowDeselect={false}
              onChange={(value) => choose(KINDS.find((each) => each === value) ?? "BUSINESS_LICENCE")}
            />
            <TextInput required maxLength={120} {...field("holderName")} />
            <TextInput required maxLength={64} {...field("number")} />
            <TextInput required maxLength={2} {...field("issuingCountry")} description={t("countryHint")} />
            <TextInput type="date" {...field("expiresOn")} description={t("expiresHint")} />
            <FileInput
              label={t("field.file")}
              description={t("fileHint")}
              placeholder={t("choose")}
              accept="image/jpeg,image/png,application/pdf"
              required
              clearable
              value={file}
              onChange={pick}
              error={isTooLarge ? t("tooLarge") : undefined}
            />
          </SimpleGrid>
          <Refusal of={refusal} />
          <Group>
            <Button
              type="submit"
              loading={isActing || isSending}
              disabled={!file || isTooLarge || !facts.holderName.trim() || !facts.number.trim()}
              leftSection={<Icon of={upload} size={18} />}
            >
              {t("send")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Card>
  );
}
