import { Button, NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import calculator from "~icons/calculator";
import { useFormats } from "../../shared/formats";
import { COUNTRY_CODES } from "../../shared/map/places";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { CURRENCIES, type Estimate } from "./estimate";

interface Typed {
  country: string | null;
  postalCode: string;
  weight: number | string;
  length: number | string;
  width: number | string;
  height: number | string;
  value: number | string;
  currency: string | null;
  hs6: string;
}

/** The parcel, what is in it and where it goes. */
export function EstimateForm({ first, onEstimate }: { first: Estimate; onEstimate: (estimate: Estimate) => void }) {
  const t = useTranslations("site.services.form");
  const formats = useFormats();
  const countries = useMemo(
    () =>
      COUNTRY_CODES.filter((code) => code !== "CN")
        .map((value) => ({ value, label: formats.country(value) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [formats],
  );
  const above0 = (value: number | string) => (Number(value) > 0 ? null : t("above0"));
  const form = useForm<Typed>({
    initialValues: {
      country: first.country,
      postalCode: first.postalCode,
      weight: first.weightG / 1000,
      length: first.size[0] / 10,
      width: first.size[1] / 10,
      height: first.size[2] / 10,
      value: first.valueMinor / 100,
      currency: first.currency,
      hs6: first.hs6,
    },
    validate: {
      country: (value) => (value ? null : t("countryMissing")),
      weight: above0,
      length: above0,
      width: above0,
      height: above0,
      value: above0,
      hs6: (value) => (/^(\d{6})?$/.test(value.normalize("NFKC").trim()) ? null : t("hs6Wrong")),
    },
  });
  const submit = form.onSubmit((typed) =>
    onEstimate({
      country: typed.country!,
      postalCode: typed.postalCode.normalize("NFKC").trim(),
      weightG: Math.max(1, Math.round(Number(typed.weight) * 1000)),
      size: [typed.length, typed.width, typed.height].map((cm) => Math.max(1, Math.round(Number(cm) * 10))) as [
        number,
        number,
        number,
      ],
      valueMinor: Math.max(1, Math.round(Number(typed.value) * 100)),
      currency: typed.currency ?? first.currency,
      hs6: typed.hs6.normalize("NFKC").trim(),
    }),
  );
  const number = { min: 0, size: "md", hideControls: true, decimalScale: 3 } as const;
  return (
    <Form onSubmit={() => submit()}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t("country")}
            data={countries}
            searchable
            size="md"
            allowDeselect={false}
            {...form.getInputProps("country")}
          />
          <TextInput label={t("postalCode")} size="md" {...form.getInputProps("postalCode")} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 2, xs: 4 }}>
          <NumberInput label={t("weight")} {...number} suffix=" kg" {...form.getInputProps("weight")} />
          <NumberInput label={t("length")} {...number} suffix=" cm" {...form.getInputProps("length")} />
          <NumberInput label={t("width")} {...number} suffix=" cm" {...form.getInputProps("width")} />
          <NumberInput label={t("height")} {...number} suffix=" cm" {...form.getInputProps("height")} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 2, xs: 3 }}>
          <NumberInput
            label={t("value")}
            {...number}
            decimalScale={2}
            thousandSeparator
            {...form.getInputProps("value")}
          />
          <Select
            label={t("currency")}
            data={[...CURRENCIES]}
            size="md"
            allowDeselect={false}
            {...form.getInputProps("currency")}
          />
          <TextInput
            label={t("hs6")}
            placeholder="940521"
            inputMode="numeric"
            size="md"
            {...form.getInputProps("hs6")}
          />
        </SimpleGrid>
        <Button type="submit" size="md" leftSection={<Icon of={calculator} size={18} />} style={{ alignSelf: "start" }}>
          {t("submit")}
        </Button>
      </Stack>
    </Form>
  );
}
