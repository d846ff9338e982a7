import { Badge, Code, Group } from "@mantine/core";
import { Page } from "../../shared/ui/page";
import examples from "../facts/examples.json";
import scopes from "../facts/scopes.json";
import { useGuide } from "../guide";
import { TypeLink } from "../reference/type-link";
import { FactsTable } from "../ui/facts-table";
import { Part } from "../ui/part";
import { Prose } from "../ui/prose";
import { Snippet } from "../ui/snippet";

/** How many of the fields that a scope opens are named. */
const NAMED = 6;

/** Keys, tokens, environments and scopes. */
export function AuthenticationPage() {
  const { authentication } = useGuide();
  return (
    <Page title={authentication.title} text={authentication.lead}>
      <Part id="token" title={authentication.token}>
        <Prose of={authentication.tokenText} />
        <Snippet title="ask.sh" code={examples["ask.sh"]} />
      </Part>
      <Part id="environments" title={authentication.environments}>
        <Prose of={authentication.environmentsText} />
      </Part>
      <Part id="scopes" title={authentication.scopes}>
        <Prose of={authentication.scopesText} />
        <FactsTable
          label={authentication.scopes}
          heads={[authentication.scope, authentication.opens]}
          rows={scopes.map(({ scope, inSandbox, opens }) => ({
            key: scope,
            name: (
              <Group gap="xs">
                <Code lang="en">{scope}</Code>
                {inSandbox && <Badge tt="none">{authentication.sandbox}</Badge>}
              </Group>
            ),
            cells: [
              <Group key="opens" gap="xs">
                {opens.slice(0, NAMED).map((coordinate) => (
                  <TypeLink key={coordinate} coordinate={coordinate} />
                ))}
              </Group>,
            ],
          }))}
        />
      </Part>
      <Part id="end" title={authentication.end}>
        <Prose of={authentication.endText} />
      </Part>
      <Part id="browsers" title={authentication.browsers}>
        <Prose of={authentication.browsersText} />
      </Part>
    </Page>
  );
}
