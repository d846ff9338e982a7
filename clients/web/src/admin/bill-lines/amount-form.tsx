import { Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { digitsOf } from "../../shared/minor-units";
import { ReasonForm } from "../queue/reason-form";
import type { Refusal } from "../queue/use-decision";
import { minorOf } from "../rate-cards/draft-form";

interface AmountFormProps {
  label: string;
  reasonLabel: string;
  submit: string;
  currency: string;
  /** As it is written down, such as `12.50`. */
  begin: string;
  isActing: boolean;
  refusal: Refusal | null;
  /** Given the amount in the currency's minor unit; resolves to whether it was done. */
  act: (minor: string, reason: string) => Promise<boolean>;
}

/** An act about an amount that wants to be told why. */
export function AmountForm({ label, reasonLabel, submit, currency, begin, isActing, refusal, act }: AmountFormProps) {
  const t = useTranslations("admin.billLines");
  const [typed, write] = useState(begin);
  const [isWrong, tell] = useState(false);
  const send = async (reason: string) => {
    const minor = minorOf(typed, digitsOf(currency));
    tell(minor === null);
    return minor !== null && act(minor.toString(), reason);
  };
  return (
    <Stack gap="sm">
      <TextInput
        label={`${label}, ${currency}`}
        value={typed}
        onChange={(event) => {
          write(event.currentTarget.value);
          tell(false);
        }}
        error={isWrong ? t("noAmount") : null}
        inputMode="decimal"
        className="number"
        required
      />
      <ReasonForm label={reasonLabel} submit={submit} isActing={isActing} refusal={refusal} act={send} />
    </Stack>
  );
}
