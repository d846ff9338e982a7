import { Button, Checkbox, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { decimalOf, digitsOf } from "../../shared/minor-units";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { minorOf } from "../rate-cards/draft-form";
import type { Rule } from "./rules-document";

const NextRuleDocument = graphql(`
  mutation NextRule($input: ProposeRegulatoryRuleInput!) {
    proposeRegulatoryRule(input: $input) {
      ... on ProposeRegulatoryRuleSuccess { proposal { id status } }
      ... on UserError { message }
    }
  }
`);

/** Somebody else is asked to let a rule be otherwise from a day on: the window that holds now ends there. */
export function NextRule({ rule }: { rule: Rule }) {
  const t = useTranslations("admin.rules");
  const shared = useTranslations("shared");
  const digits = digitsOf(rule.currency);
  const [isOpen, dialog] = useDisclosure(false);
  const [next, write] = useState({
    from: "",
    percent: rule.percent ?? "",
    amount: rule.amount?.decimal ?? "",
    threshold: rule.threshold?.decimal ?? "",
    source: rule.source,
    verified: rule.verified,
  });
  const [isTold, tell] = useState(false);
  const propose = useDecision(NextRuleDocument, () => {});
  const field = (name: "percent" | "amount" | "threshold" | "source", former: string | null | undefined) => ({
    label: t(`next.${name}`, { currency: rule.currency }),
    value: next[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      write((before) => ({ ...before, [name]: value }));
    },
    ...(former != null && former !== next[name] && { description: t("was", { value: former }) }),
  });
  const isAmount = (text: string) => text === "" || minorOf(text, digits) !== null;
  const isRight = next.from !== "" && isAmount(next.amount) && isAmount(next.threshold);
  const send = async (reason: string): Promise<boolean> => {
    tell(true);
    if (!isRight) return false;
    const minor = (text: string) => (text === "" ? null : minorOf(text, digits)!.toString());
    const done = await propose.decide(t("nextProposed"), (idempotencyKey) => ({
      input: {
        idempotencyKey,
        code: rule.code,
        kind: rule.kind,
        currency: rule.currency,
        territories: rule.territories,
        origins: rule.origins ?? null,
        taxesTransport: rule.taxesTransport,
        percent: next.percent || null,
        amountMinor: minor(next.amount),
        thresholdMinor: minor(next.threshold),
        validFrom: next.from,
        source: next.source,
        verified: next.verified,
        reason,
      },
    }));
    if (done) dialog.close();
    return Boolean(done);
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={dialog.open}
        aria-label={t("changeRule", { code: rule.code })}
      >
        {t("changeIt")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={t("changeRule", { code: rule.code })}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        <Stack>
          <TextInput
            type="date"
            label={t("next.from")}
            description={t("endsOnText")}
            value={next.from}
            onChange={(event) => write({ ...next, from: event.currentTarget.value })}
            error={isTold && next.from === "" ? t("dayMissing") : null}
            required
          />
          {rule.percent != null && <TextInput {...field("percent", rule.percent)} inputMode="decimal" required />}
          {rule.amount && (
            <TextInput
              {...field("amount", rule.amount.decimal)}
              inputMode="decimal"
              error={isAmount(next.amount) ? null : t("noAmount", { example: decimalOf(1250n, digits) })}
              required
            />
          )}
          <TextInput
            {...field("threshold", rule.threshold?.decimal)}
            inputMode="decimal"
            error={isAmount(next.threshold) ? null : t("noAmount", { example: decimalOf(1250n, digits) })}
          />
          <TextInput {...field("source", rule.source)} maxLength={500} required />
          <Checkbox
            label={t("next.verified")}
            checked={next.verified}
            onChange={(event) => write({ ...next, verified: event.currentTarget.checked })}
          />
          <ReasonForm label={t("whyChange")} submit={t("proposeChange")} {...propose} act={send} />
        </Stack>
      </Modal>
    </>
  );
}
