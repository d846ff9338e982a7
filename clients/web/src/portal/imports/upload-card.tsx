import { Anchor, Button, Checkbox, FileInput, Group, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import download from "~icons/download";
import upload from "~icons/upload";
import { graphql } from "../../gql";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal } from "../../shared/ui/refusal";
import { useUpload } from "./use-upload";

const ImportTemplateDocument = graphql(`
  query ImportTemplate {
    orderImportTemplate { url columns { name isRequired } }
  }
`);

const MOST_BYTES = 16 * 1024 * 1024;
const TYPES = ".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file to import: which, whether it is only checked, and whether its orders are submitted at once. */
export function UploadCard() {
  const t = useTranslations("portal.imports");
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: ImportTemplateDocument });
  const [file, choose] = useState<File | null>(null);
  const [channel, name] = useState("");
  const [isDryRun, check] = useState(true);
  const [submits, submit] = useState(false);
  const { send, isSending } = useUpload();
  const [refusal, refuse] = useState<{ message: string } | null>(null);
  const template = data?.orderImportTemplate;
  const needed = template?.columns.filter(({ isRequired }) => isRequired).map((column) => column.name) ?? [];
  const start = async () => {
    if (!file) return refuse({ message: t("fileNeeded") });
    if (file.size > MOST_BYTES) return refuse({ message: t("tooLarge") });
    const sent = await send(file, {
      fileName: file.name,
      isDryRun,
      submits,
      ...(channel.trim() && { channel: channel.trim() }),
    });
    if (sent && "batchId" in sent) {
      return void navigate({ to: "/imports/$id", params: { id: sent.batchId } as never });
    }
    refuse(sent ?? { message: t("noAnswer") });
  };
  return (
    <Card title={t("upload")}>
      <Text c="dimmed">{t("uploadText")}</Text>
      <Form onSubmit={() => void start()}>
        <Stack gap="md">
          <Group align="flex-start" gap="md">
            <FileInput
              label={t("file")}
              placeholder={t("choose")}
              accept={TYPES}
              value={file}
              onChange={choose}
              clearable
              leftSection={<Icon of={upload} size={18} />}
              style={{ flex: "1 1 260px" }}
              size="md"
            />
            <TextInput
              label={t("channel")}
              placeholder="shopify"
              value={channel}
              onChange={(event) => name(event.currentTarget.value)}
              style={{ flex: "1 1 180px" }}
              size="md"
            />
          </Group>
          <Checkbox
            label={t("checkOnly")}
            description={t("checkOnlyText")}
            checked={isDryRun}
            onChange={(event) => check(event.currentTarget.checked)}
          />
          {!isDryRun && (
            <Checkbox
              label={t("submits")}
              description={t("submitsText")}
              checked={submits}
              onChange={(event) => submit(event.currentTarget.checked)}
            />
          )}
          <Refusal of={refusal} />
          <Group>
            <Button type="submit" size="md" loading={isSending} leftSection={<Icon of={upload} size={18} />}>
              {isDryRun ? t("check") : t("import")}
            </Button>
            {template && (
              <Button
                component="a"
                href={template.url}
                size="md"
                variant="default"
                leftSection={<Icon of={download} size={18} />}
              >
                {t("template")}
              </Button>
            )}
          </Group>
        </Stack>
      </Form>
      {needed.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t("needed")} <span lang="en">{needed.join(", ")}</span>.{" "}
          {template && (
            <Anchor href={template.url} inherit underline="always">
              {t("neededMore")}
            </Anchor>
          )}
        </Text>
      )}
    </Card>
  );
}
