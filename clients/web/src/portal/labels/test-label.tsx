import { Button, Modal, Select, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import printer from "~icons/printer";
import { graphql } from "../../gql";
import type { TestLabelInput, TestLabelSample } from "../../gql/graphql";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { LabelLinks } from "./label-links";

const TestLabelDocument = graphql(`
  query TestLabel($input: TestLabelInput!) {
    testLabel(input: $input) {
      ... on TestLabel { fileName mediaType content }
      ... on UserError { message }
    }
  }
`);

const KINDS = {
  PDF: { format: "PDF" },
  ZPL_203: { format: "ZPL", resolution: "DPI_203" },
  ZPL_300: { format: "ZPL", resolution: "DPI_300" },
} as const satisfies Record<string, TestLabelInput>;
type Kind = keyof typeof KINDS;
/** Nothing is kept of it, here neither. */
const FRESH = { requestPolicy: "network-only" } as const;
const SAMPLES = ["CHINESE", "GERMAN", "GREEK", "ARABIC"] as const satisfies readonly TestLabelSample[];

/** A label of no parcel, so that a printer is right before the first real one comes. */
export function TestLabel() {
  const t = useTranslations("portal.labels.test");
  const shared = useTranslations("shared");
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<Icon of={printer} size={18} />} onClick={() => open(true)}>
        {t("print")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t("title")}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        {isOpen && <TestLabelForm />}
      </Modal>
    </>
  );
}

interface Made {
  url: string;
  fileName: string;
}

function TestLabelForm() {
  const t = useTranslations("portal.labels.test");
  const labels = useTranslations("portal.labels");
  const client = useClient();
  const [kind, choose] = useState<Kind>("PDF");
  const [sample, write] = useState<TestLabelSample>("CHINESE");
  const [isMaking, making] = useState(false);
  const [made, keep] = useState<Made | null>(null);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const url = made?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const make = async () => {
    making(true);
    const { data } = await client.query(TestLabelDocument, { input: { ...KINDS[kind], sample } }, FRESH).toPromise();
    const label = data?.testLabel;
    if (label?.__typename === "TestLabel") {
      const bytes = Uint8Array.from(atob(label.content), (character) => character.charCodeAt(0));
      keep({ url: URL.createObjectURL(new Blob([bytes], { type: label.mediaType })), fileName: label.fileName });
    }
    refuse(refusalOf(label, "TestLabel", t("noAnswer")));
    making(false);
  };
  /** What was made before is not what is chosen now. */
  const changed = () => keep(null);
  return (
    <Stack>
      <Text>{t("text")}</Text>
      <Select
        label={t("kind")}
        data={Object.keys(KINDS).map((value) => ({ value, label: t(`kinds.${value as Kind}`) }))}
        value={kind}
        allowDeselect={false}
        disabled={isMaking}
        onChange={(value) => {
          choose(value as Kind);
          changed();
        }}
      />
      <Select
        label={t("sample")}
        data={SAMPLES.map((value) => ({ value, label: t(`samples.${value}`) }))}
        value={sample}
        allowDeselect={false}
        disabled={isMaking}
        onChange={(value) => {
          write(value as TestLabelSample);
          changed();
        }}
      />
      <Refusal of={refusal} />
      <Text role="status" fw={600}>
        {made && t("made", { name: made.fileName })}
      </Text>
      {made ? (
        <LabelLinks {...made} isShown={kind === "PDF"} />
      ) : (
        <Button loading={isMaking} onClick={() => void make()}>
          {t("make")}
        </Button>
      )}
      <Text fz="sm" c="dimmed">
        {kind === "PDF" ? labels("size") : t("raw")}
      </Text>
    </Stack>
  );
}
