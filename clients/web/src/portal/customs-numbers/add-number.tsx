import { Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import type { CustomsNumberKind } from "../../gql/graphql";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const AddCustomsNumberDocument = graphql(`
  mutation AddCustomsNumber($input: AddCustomsNumberInput!) {
    addCustomsNumber(input: $input) {
      ... on AddCustomsNumberSuccess { customsNumber { id } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const KINDS = ["EORI", "IOSS", "VOEC", "GST", "UID"] as const satisfies readonly CustomsNumberKind[];

interface Draft {
  kind: CustomsNumberKind;
  number: string;
  validFrom: string;
  validTo: string;
  isDefault: boolean;
}
const EMPTY: Draft = { kind: "EORI", number: "", validFrom: "", validTo: "", isDefault: false };

/** Another number. What is wrong with it is said at its field. */
export function AddNumber({ customerId, onChange }: { customerId: string; onChange: () => void }) {
  const t = useTranslations("portal.customsNumbers");
  const { act, isActing } = useAct(AddCustomsNumberDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const form = useForm<Draft>({ initialValues: EMPTY });
  const { kind, number } = form.values;
  const add = async () => {
    form.clearErrors();
    const { validFrom, validTo, isDefault, ...stated } = form.values;
    const done = await act((idempotencyKey) => ({
      input: {
        ...{ idempotencyKey, customerId, ...stated, isDefault: isDefault && kind === "IOSS" },
        ...(validFrom && { validFrom }),
        ...(validTo && { validTo }),
      },
    }));
    const result = done?.addCustomsNumber;
    if (result?.__typename === "InvalidInput") {
      form.setErrors(Object.fromEntries(result.faults.map(({ field, message }) => [field, message])));
      return refuse(null);
    }
    if (result?.__typename === "CustomsNumberKnown") {
      form.setErrors({ number: result.message });
      return refuse(null);
    }
    refuse(refusalOf(result, "AddCustomsNumberSuccess", t("noAnswer")));
    if (result?.__typename !== "AddCustomsNumberSuccess") return;
    form.setValues({ ...EMPTY, kind });
    onChange();
  };
  return (
    <Card title={t("add")}>
      <Form onSubmit={() => void add()}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("field.kind")}
              description={t(`purpose.${kind}`)}
              data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps("kind")}
            />
            <TextInput
              label={t("field.number")}
              description={t(`form.${kind}`)}
              required
              maxLength={64}
              autoComplete="off"
              {...form.getInputProps("number")}
            />
            <TextInput
              type="date"
              label={t("field.validFrom")}
              description={t("fromHint")}
              {...form.getInputProps("validFrom")}
            />
            <TextInput
              type="date"
              label={t("field.validTo")}
              description={t("toHint")}
              {...form.getInputProps("validTo")}
            />
          </SimpleGrid>
          {kind === "IOSS" && (
            <Checkbox
              label={t("field.isDefault")}
              description={t("defaultHint")}
              {...form.getInputProps("isDefault", { type: "checkbox" })}
            />
          )}
          <Refusal of={refusal} />
          <Group>
            <Button
              type="submit"
              loading={isActing}
              disabled={!number.trim()}
              leftSection={<Icon of={plus} size={18} />}
            >
              {t("keep")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Card>
  );
}
