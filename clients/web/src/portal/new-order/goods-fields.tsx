import { ActionIcon, Button, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import trash from "~icons/trash";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { emptyLine, type OrderForm } from "./order-form";

interface FieldProps {
  form: UseFormReturnType<OrderForm>;
}

const NUMBER = { size: "md", min: 0, hideControls: true } as const;

export function ParcelField({ form }: FieldProps) {
  const t = useTranslations("portal.newOrder");
  return (
    <Card title={t("parcel")}>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <NumberInput label={t("weight")} suffix=" g" {...NUMBER} {...form.getInputProps("parcel.weightG")} />
        <NumberInput label={t("length")} suffix=" mm" {...NUMBER} {...form.getInputProps("parcel.lengthMm")} />
        <NumberInput label={t("width")} suffix=" mm" {...NUMBER} {...form.getInputProps("parcel.widthMm")} />
        <NumberInput label={t("height")} suffix=" mm" {...NUMBER} {...form.getInputProps("parcel.heightMm")} />
      </SimpleGrid>
    </Card>
  );
}

export function LinesField({ form }: FieldProps) {
  const t = useTranslations("portal.newOrder");
  const { lines } = form.getValues();
  const batteries = (["NONE", "PI966", "PI967", "PI965"] as const).map((value) => ({
    value,
    label: t(`batteries.${value}`),
  }));
  return (
    <Card title={t("goods")}>
      {lines.map((line, index) => (
        <Stack key={line.key} gap="xs" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
          <Group justify="space-between">
            <legend style={{ fontWeight: 600 }}>{t("line", { number: index + 1 })}</legend>
            {lines.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t("removeLine", { number: index + 1 })}
                onClick={() => form.removeListItem("lines", index)}
              >
                <Icon of={trash} size={18} />
              </ActionIcon>
            )}
          </Group>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            <TextInput
              label={t("description")}
              required
              size="md"
              {...form.getInputProps(`lines.${index}.description`)}
            />
            <TextInput label={t("sku")} required size="md" {...form.getInputProps(`lines.${index}.sku`)} />
            <TextInput
              label={t("hs6")}
              required
              inputMode="numeric"
              size="md"
              {...form.getInputProps(`lines.${index}.hs6`)}
            />
            <NumberInput label={t("quantity")} {...NUMBER} {...form.getInputProps(`lines.${index}.quantity`)} />
            <NumberInput
              label={t("unitValue", { currency: form.getValues().currency })}
              decimalScale={2}
              {...NUMBER}
              {...form.getInputProps(`lines.${index}.unitValue`)}
            />
            <Select
              label={t("battery")}
              data={batteries}
              allowDeselect={false}
              size="md"
              {...form.getInputProps(`lines.${index}.battery`)}
            />
          </SimpleGrid>
        </Stack>
      ))}
      <Group>
        <Button
          variant="light"
          leftSection={<Icon of={plus} size={18} />}
          onClick={() => form.insertListItem("lines", emptyLine())}
        >
          {t("addLine")}
        </Button>
      </Group>
    </Card>
  );
}
