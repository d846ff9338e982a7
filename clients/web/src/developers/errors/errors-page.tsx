import { Code, Group } from "@mantine/core";
import { Page } from "../../shared/ui/page";
import errors from "../facts/errors.json";
import { useGuide } from "../guide";
import { TypeLink } from "../reference/type-link";
import { FactsTable } from "../ui/facts-table";
import { Part } from "../ui/part";
import { Prose, Words } from "../ui/prose";

/** All that may be answered instead of what was wanted. */
export function ErrorsPage() {
  const { errors: texts } = useGuide();
  return (
    <Page title={texts.title} text={texts.lead}>
      <Part id="codes" title={texts.codes}>
        <Prose of={texts.codesText} />
        <FactsTable
          label={texts.codes}
          heads={[texts.code, texts.when, texts.next]}
          rows={errors.codes.map(({ code, meaning, next }) => ({
            key: code,
            name: <Code lang="en">{code}</Code>,
            cells: [<Words key="meaning" of={meaning} />, <Words key="next" of={next} />],
          }))}
        />
      </Part>
      <Part id="refusals" title={texts.refusals}>
        <Prose of={texts.refusalsText} />
        <FactsTable
          label={texts.refusals}
          heads={[texts.type, texts.when, texts.holds]}
          rows={errors.refusals.map(({ type, description, fields }) => ({
            key: type,
            name: <TypeLink coordinate={type} />,
            cells: [
              <Words key="when" of={description} />,
              <Group key="holds" gap="xs">
                {fields
                  .filter((field) => !field.startsWith("message:"))
                  .map((field) => (
                    <Code key={field} lang="en">
                      {field}
                    </Code>
                  ))}
              </Group>,
            ],
          }))}
        />
      </Part>
      <Part id="tokens" title={texts.tokens}>
        <FactsTable
          label={texts.tokens}
          heads={[texts.code, texts.status, texts.when]}
          rows={errors.tokens.map(({ code, status, meaning }) => ({
            key: code,
            name: <Code lang="en">{code}</Code>,
            cells: [status, <Words key="when" of={meaning} />],
          }))}
        />
      </Part>
    </Page>
  );
}
