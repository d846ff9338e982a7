import { Button, type ButtonProps, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Form } from "../../shared/ui/form";
import { Refused } from "./refused";
import type { Refusal } from "./use-decision";

interface ReasonFormProps {
  label: string;
  submit: string;
  color?: ButtonProps["color"];
  isActing: boolean;
  refusal: Refusal | null;
  /** Resolves to whether it was done; the text stays where it was not. */
  act: (reason: string) => Promise<boolean>;
}

/** An act that wants to be told why. */
export function ReasonForm({ label, submit, color, isActing, refusal, act }: ReasonFormProps) {
  const t = useTranslations("admin.act");
  const [reason, write] = useState("");
  const [isMissing, miss] = useState(false);
  const send = async () => {
    miss(!reason.trim());
    if (reason.trim() && (await act(reason.trim()))) write("");
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="md">
        <Textarea
          label={label}
          value={reason}
          onChange={(event) => {
            write(event.currentTarget.value);
            miss(false);
          }}
          error={isMissing ? t("reasonMissing") : null}
          autosize
          minRows={2}
          maxLength={500}
          required
        />
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing} {...(color && { color })} variant={color ? "light" : "filled"}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
