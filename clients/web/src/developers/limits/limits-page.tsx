import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import limits from "../facts/limits.json";
import { useGuide } from "../guide";
import { FactsTable } from "../ui/facts-table";
import { Part } from "../ui/part";
import { Prose } from "../ui/prose";

/** How much, how often and how large. */
export function LimitsPage() {
  const { limits: texts } = useGuide();
  const formats = useFormats();
  const names = Object.keys(texts.names) as (keyof typeof texts.names)[];
  return (
    <Page title={texts.title} text={texts.lead}>
      <Part id="calls" title={texts.calls}>
        <Prose of={texts.callsText} />
      </Part>
      <Part id="operation" title={texts.operation}>
        <Prose of={texts.operationText} />
        <FactsTable
          label={texts.operation}
          heads={[texts.what, texts.most]}
          rows={names.map((name) => ({ key: name, name: texts.names[name], cells: [formats.count(limits[name])] }))}
        />
      </Part>
      <Part id="lists" title={texts.lists}>
        <Prose of={texts.listsText} />
      </Part>
      <Part id="keys" title={texts.keys}>
        <Prose of={texts.keysText} />
      </Part>
    </Page>
  );
}
