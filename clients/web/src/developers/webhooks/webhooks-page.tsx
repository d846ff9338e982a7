import { Anchor } from "@mantine/core";
import { Page } from "../../shared/ui/page";
import examples from "../facts/examples.json";
import { useGuide } from "../guide";
import { Part } from "../ui/part";
import { Prose } from "../ui/prose";
import { Snippet } from "../ui/snippet";
import { SignatureChecker } from "./signature-checker";

const PARTS = ["once", "retries", "disabled", "rotation"] as const;

/** How webhooks are verified, tried again, disabled and sent anew. */
export function WebhooksPage() {
  const { webhooks } = useGuide();
  return (
    <Page title={webhooks.title} text={webhooks.lead}>
      <Part id="verify" title={webhooks.verify}>
        <Prose of={webhooks.verifyText} />
        <Snippet title="receive-webhooks.mjs" code={examples["receive-webhooks.mjs"]} />
      </Part>
      {PARTS.map((part) => (
        <Part key={part} id={part} title={webhooks[part]}>
          <Prose of={webhooks[`${part}Text`]} />
        </Part>
      ))}
      <Part id="log" title={webhooks.log}>
        <Prose of={webhooks.logText} />
        <Anchor href="/portal/webhooks">{webhooks.title}</Anchor>
      </Part>
      <Part id="checker" title={webhooks.checker}>
        <SignatureChecker />
      </Part>
    </Page>
  );
}
