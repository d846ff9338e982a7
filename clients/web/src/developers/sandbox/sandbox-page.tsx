import { Code } from "@mantine/core";
import { Page } from "../../shared/ui/page";
import examples from "../facts/examples.json";
import { useGuide } from "../guide";
import { FactsTable } from "../ui/facts-table";
import { Part } from "../ui/part";
import { Prose } from "../ui/prose";
import { Snippet } from "../ui/snippet";

/** How to try without anything being carried or paid. */
export function SandboxPage() {
  const { sandbox } = useGuide();
  return (
    <Page title={sandbox.title} text={sandbox.lead}>
      <Part id="keys" title={sandbox.keys}>
        <Prose of={sandbox.keysText} />
      </Part>
      <Part id="own" title={sandbox.own}>
        <Prose of={sandbox.ownText} />
      </Part>
      <Part id="magic" title={sandbox.magic}>
        <Prose of={sandbox.magicText} />
        <FactsTable
          label={sandbox.magic}
          heads={[sandbox.word, sandbox.does]}
          rows={Object.entries(sandbox.words).map(([word, does]) => ({
            key: word,
            name: <Code lang="en">{word}</Code>,
            cells: [does],
          }))}
        />
        <Prose of={sandbox.control} />
      </Part>
      <Part id="labels" title={sandbox.labels}>
        <Prose of={sandbox.labelsText} />
        <Snippet title="test-label.mjs" code={examples["test-label.mjs"]} />
      </Part>
      <Part id="scans" title={sandbox.scans}>
        <Prose of={sandbox.scansText} />
      </Part>
    </Page>
  );
}
