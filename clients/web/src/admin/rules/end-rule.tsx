import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";

const EndRuleDocument = graphql(`
  mutation EndRule($input: ProposeRegulatoryRuleEndInput!) {
    proposeRegulatoryRuleEnd(input: $input) {
      ... on ProposeRegulatoryRuleEndSuccess { proposal { id status } }
      ... on UserError { message }
    }
  }
`);

/** Somebody else is asked to let a rule end on a day. */
export function EndRule({ id, code }: { id: string; code: string }) {
  const t = useTranslations("admin.rules");
  const shared = useTranslations("shared");
  const [isOpen, dialog] = useDisclosure(false);
  const [day, write] = useState("");
  const propose = useDecision(EndRuleDocument, () => {});
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={dialog.open} aria-label={t("endRule", { code })}>
        {t("end")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={t("endRule", { code })}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        <Stack>
          <TextInput
            type="date"
            label={t("endsOn")}
            description={t("endsOnText")}
            value={day}
            onChange={(event) => write(event.currentTarget.value)}
            required
          />
          <ReasonForm
            label={t("whyEnd")}
            submit={t("proposeEnd")}
            {...propose}
            act={async (reason) => {
              const done = await propose.decide(t("endProposed"), (idempotencyKey) => ({
                input: { idempotencyKey, ruleId: id, validTo: day, reason },
              }));
              if (done) dialog.close();
              return Boolean(done);
            }}
          />
        </Stack>
      </Modal>
    </>
  );
}
