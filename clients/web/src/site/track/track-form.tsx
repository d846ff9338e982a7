import { Button, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import search from "~icons/search";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { type Lookup, MOST_NUMBERS, numbersIn } from "./numbers";

/** Numbers and the proof that the parcels are the reader's. */
export function TrackForm({ first, onLookup }: { first: Lookup; onLookup: (lookup: Lookup) => void }) {
  const t = useTranslations("site.track");
  const [text, write] = useState(first.numbers.join("\n"));
  const [proof, prove] = useState(first.proof);
  const [isChecked, check] = useState(false);
  const numbers = numbersIn(text);
  const numbersFault =
    numbers.length === 0
      ? t("numbersMissing")
      : numbers.length > MOST_NUMBERS
        ? t("numbersMany", { most: MOST_NUMBERS })
        : null;
  const proofFault = proof.trim() === "" ? t("proofMissing") : null;
  const submit = () => {
    check(true);
    if (!numbersFault && !proofFault) onLookup({ numbers, proof: proof.normalize("NFKC").trim() });
  };
  return (
    <Form onSubmit={submit}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Textarea
            label={t("numbers")}
            description={t("numbersHint")}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            error={isChecked && numbersFault}
            autosize
            minRows={1}
            maxRows={6}
            size="md"
            inputWrapperOrder={["label", "input", "error", "description"]}
            autoCapitalize="characters"
            spellCheck={false}
          />
          <TextInput
            label={t("proof")}
            description={t("proofHint")}
            value={proof}
            onChange={(event) => prove(event.currentTarget.value)}
            error={isChecked && proofFault}
            autoComplete="postal-code"
            size="md"
            inputWrapperOrder={["label", "input", "error", "description"]}
          />
        </SimpleGrid>
        <Button type="submit" size="md" leftSection={<Icon of={search} size={18} />} style={{ alignSelf: "start" }}>
          {t("submit", { count: Math.max(1, Math.min(numbers.length, MOST_NUMBERS)) })}
        </Button>
        <Text fz="sm" c="dimmed">
          {t("privacy")}
        </Text>
      </Stack>
    </Form>
  );
}
