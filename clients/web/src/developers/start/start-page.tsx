import { Anchor } from "@mantine/core";
import { Page } from "../../shared/ui/page";
import examples from "../facts/examples.json";
import { useGuide } from "../guide";
import { Part } from "../ui/part";
import { Prose } from "../ui/prose";
import { Snippet } from "../ui/snippet";

const INSTALL = `(cd clients/sdk && npm run build && npm pack)
mkdir ../shop && cd ../shop && npm init -y
npm install "$OLDPWD"/clients/sdk/baiyun-sdk-*.tgz
cp -r node_modules/@baiyun/sdk/examples .
export BAIYUN_URL=http://localhost:4000 BAIYUN_API_KEY=byak_live_…
node examples/order-to-label.mjs`;

/** The steps of the examples, which are run as they stand here. */
export function StartPage() {
  const { start } = useGuide();
  return (
    <Page title={start.title} text={start.lead}>
      <Part id="own" title={start.own}>
        <Prose of={start.ownText} />
        <Snippet title="shell" code="npm start" />
      </Part>
      <Part id="key" title={start.key}>
        <Prose of={start.keyText} />
        <Anchor href="/portal/api-clients">{start.portal}</Anchor>
      </Part>
      <Part id="ask" title={start.ask}>
        <Prose of={start.askText} />
        <Snippet title="ask.sh" code={examples["ask.sh"]} />
      </Part>
      <Part id="install" title={start.install}>
        <Prose of={start.installText} />
        <Snippet title="shell" code={INSTALL} />
        <Prose of={start.client} dimmed />
        <Snippet title="client.mjs" code={examples["client.mjs"]} />
      </Part>
      <Part id="order" title={start.order}>
        <Prose of={start.orderText} />
        <Snippet title="order-to-label.mjs" code={examples["order-to-label.mjs"]} />
      </Part>
      <Part id="receive" title={start.receive}>
        <Prose of={start.receiveText} />
        <Snippet title="receive-webhooks.mjs" code={examples["receive-webhooks.mjs"]} />
      </Part>
      <Part id="follow" title={start.follow}>
        <Prose of={start.followText} />
        <Snippet title="follow.mjs" code={examples["follow.mjs"]} />
      </Part>
      <Part id="scans" title={start.scans}>
        <Prose of={start.scansText} />
        <Snippet title="shell" code="npm run demo -- --scans YT0000000000000000" />
      </Part>
    </Page>
  );
}
