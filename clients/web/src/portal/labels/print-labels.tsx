import { Alert, Anchor, Button, Modal, Progress, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-triangle";
import printer from "~icons/printer";
import { Icon } from "../../shared/ui/icon";
import type { Selection } from "../../shared/ui/use-selection";
import { collectLabels, type LeftOut, type ListOrder } from "./collect-labels";
import { joinPdf } from "./join-pdf";
import { LabelLinks } from "./label-links";
import { usePrinted } from "./use-printed";

interface PrintLabelsProps {
  selection: Selection;
  /** What orders are called, by their ids. */
  names: ReadonlyMap<string, string>;
  by: ListOrder;
}

/** The chosen orders' labels in one document, a page of 100 × 150 mm each: the number that is confirmed is the number looked at. */
export function PrintLabels({ selection, names, by }: PrintLabelsProps) {
  const t = useTranslations("portal.labels");
  const shared = useTranslations("shared");
  const [chosen, choose] = useState<ReadonlyMap<string, string> | null>(null);
  const { ids, hidden } = selection;
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<Icon of={printer} size={16} />}
        onClick={() => choose(new Map(ids.map((id) => [id, names.get(id) ?? id])))}
      >
        {t("print", { count: ids.length })}
      </Button>
      <Modal
        opened={chosen !== null}
        onClose={() => choose(null)}
        title={t("title")}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        {chosen && <LabelDocument chosen={chosen} hidden={hidden.length} by={by} />}
      </Modal>
    </>
  );
}

interface LabelDocumentProps {
  chosen: ReadonlyMap<string, string>;
  /** How many of them the list does not show. */
  hidden: number;
  by: ListOrder;
}

interface Made {
  /** Null where no label could be had. */
  url: string | null;
  /** Of those in the document. */
  ids: readonly string[];
  /** Whose labels were printed before. */
  printed: readonly string[];
  leftOut: readonly LeftOut[];
}

function LabelDocument({ chosen, hidden, by }: LabelDocumentProps) {
  const t = useTranslations("portal.labels");
  const shared = useTranslations("shared");
  const client = useClient();
  const note = usePrinted();
  const isNoted = useRef(false);
  /** A document is printed once, whether it is opened, saved or both. */
  const printed = () => {
    if (!isNoted.current) note(made?.ids ?? []);
    isNoted.current = true;
  };
  const [done, tell] = useState<number | null>(null);
  const [made, keep] = useState<Made | null>(null);
  const url = made?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const make = async () => {
    tell(0);
    const { labels, leftOut } = await collectLabels(client, chosen, by, tell);
    const document = labels.length > 0 ? joinPdf(labels.map(({ file }) => file)) : null;
    const blob = document && new Blob([document], { type: "application/pdf" });
    keep({
      ...{ url: blob && URL.createObjectURL(blob), leftOut, ids: labels.map(({ id }) => id) },
      printed: labels.filter(({ isPrinted }) => isPrinted).map(({ name }) => name),
    });
  };
  return (
    <Stack>
      {!made && (
        <>
          <Text>{t("text", { count: chosen.size })}</Text>
          {hidden > 0 && <Text fw={600}>{shared("selection.hidden", { count: hidden })}</Text>}
        </>
      )}
      <div role="status">
        {made ? (
          <Text fw={600}>{t("made", { count: made.ids.length })}</Text>
        ) : (
          done !== null && <Text>{t("progress", { done, count: chosen.size })}</Text>
        )}
      </div>
      {!made && done !== null && <Progress value={(done / chosen.size) * 100} aria-label={t("title")} />}
      {!made && done === null && <Button onClick={() => void make()}>{t("make", { count: chosen.size })}</Button>}
      {made && made.printed.length > 0 && (
        <Alert color="orange" icon={<Icon of={alert} />}>
          <Text fw={600}>{t("printedBefore", { count: made.printed.length })}</Text>
          {made.printed.join(", ")}
        </Alert>
      )}
      {made && made.leftOut.length > 0 && (
        <Alert color="yellow" icon={<Icon of={alert} />}>
          <Text fw={600}>{t("leftOut", { count: made.leftOut.length })}</Text>
          <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
            {made.leftOut.map(({ name, reason, url: own }) => (
              <li key={`${name} ${own}`}>
                {name}: {t(`reason.${reason}`)}{" "}
                {own && (
                  <Anchor href={own} target="_blank" rel="noreferrer">
                    {t("byItself")}
                  </Anchor>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {url && <LabelLinks url={url} fileName="labels.pdf" isShown onTaken={printed} />}
      {url && (
        <Text fz="sm" c="dimmed">
          {t("size")}
        </Text>
      )}
    </Stack>
  );
}
