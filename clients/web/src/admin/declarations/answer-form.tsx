import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CustomsAnswerKind } from "../../gql/graphql";
import { Form } from "../../shared/ui/form";
import { Refused } from "../queue/refused";
import type { Refusal } from "../queue/use-decision";
import { useFields } from "../ui/use-fields";

/** What an office said, as both inputs that record it have it. */
export interface Said {
  answer: CustomsAnswerKind;
  message?: string;
  code?: string;
  mrn?: string;
}

interface AnswerFormProps {
  /** What the office can say now; the first is the usual one. */
  answers: readonly [CustomsAnswerKind, ...CustomsAnswerKind[]];
  isActing: boolean;
  refusal: Refusal | null;
  /** Resolves to whether it was recorded; what was typed stays where it was not. */
  act: (said: Said) => Promise<boolean>;
}

/** The office's answer, in its words. */
export function AnswerForm({ answers, isActing, refusal, act }: AnswerFormProps) {
  const t = useTranslations("admin.declarations");
  const state = useTranslations("admin.declarationState");
  const { draft, field, change } = useFields({ message: "", code: "", mrn: "" });
  const [answer, choose] = useState(answers[0]);
  const given = (name: keyof typeof draft) => (draft[name].trim() ? { [name]: draft[name].trim() } : {});
  const send = async () => {
    const said = { answer, ...given("message"), ...given("code"), ...(answer === "ACCEPTED" && given("mrn")) };
    if (await act(said)) change({ message: "", code: "", mrn: "" });
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="md">
        <Select
          label={t("answer")}
          data={answers.map((value) => ({ value, label: state(value) }))}
          value={answer}
          allowDeselect={false}
          onChange={(value) => choose(answers.find((each) => each === value) ?? answers[0])}
        />
        {answer === "ACCEPTED" && <TextInput label={t("mrn")} {...field("mrn")} maxLength={35} required />}
        <TextInput
          label={t("message")}
          {...field("message")}
          maxLength={500}
          required={answer === "REJECTED" || answer === "CANCEL_REFUSED" || answer === "AMENDMENT_REFUSED"}
        />
        <TextInput label={t("answerCode")} {...field("code")} maxLength={35} />
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {t("record")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
