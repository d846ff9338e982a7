import { Button, Group, Select, SimpleGrid, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import clipboard from "~icons/clipboard-text";
import { useFormats } from "../../shared/formats";
import { COUNTRY_CODES } from "../../shared/map/places";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Loading } from "../../shared/ui/states";
import type { OrderForm } from "../new-order/order-form";
import { askedFields, regionName } from "./asked-fields";
import { TaxNumberField } from "./tax-number-field";

/** Loaded when it is opened: it knows the postal codes of all countries. */
const PasteAddress = lazy(async () => ({ default: (await import("./paste-address")).PasteAddress }));

/** To whom it goes: what is asked for is what is written in the country that it goes to. */
export function RecipientCard({ form }: { form: UseFormReturnType<OrderForm> }) {
  const t = useTranslations("portal.newOrder");
  const address = useTranslations("portal.address");
  const formats = useFormats();
  const countries = useMemo(
    () =>
      COUNTRY_CODES.map((value) => ({ value, label: formats.country(value) })).sort((a, b) =>
        a.label.localeCompare(b.label),
      ),
    [formats],
  );
  const [isPasting, paste] = useState(false);
  const { consignee } = form.getValues();
  const asked = askedFields(consignee.country);
  const text = (path: string) => ({ ...form.getInputProps(path), size: "md" as const });
  // What was typed is never hidden.
  const hasCode = asked.postalCode || consignee.postalCode !== "";
  const hasRegion = asked.region || consignee.region !== "";
  const code = hasCode && <TextInput key="code" label={t("postalCode")} {...text("consignee.postalCode")} />;
  return (
    <Card title={t("recipient")}>
      {isPasting ? (
        <Suspense fallback={<Loading rows={1} height={120} />}>
          <PasteAddress
            now={consignee}
            countries={countries}
            onUse={(found) => form.setFieldValue("consignee", { ...form.getValues().consignee, ...found })}
            close={() => paste(false)}
          />
        </Suspense>
      ) : (
        <Group>
          <Button variant="light" leftSection={<Icon of={clipboard} size={18} />} onClick={() => paste(true)}>
            {address("paste")}
          </Button>
        </Group>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select label={t("country")} data={countries} searchable required {...text("consignee.country")} />
        <TextInput label={t("name")} required {...text("consignee.name")} />
        <TextInput label={t("line1")} required {...text("consignee.line1")} />
        <TextInput label={t("line2")} {...text("consignee.line2")} />
        {asked.isCodeFirst && code}
        <TextInput key="city" label={t("city")} required {...text("consignee.city")} />
        {hasRegion && (
          <TextInput label={address(`region.${regionName(consignee.country)}`)} {...text("consignee.region")} />
        )}
        {!asked.isCodeFirst && code}
        <TextInput label={t("phone")} type="tel" {...text("consignee.phone")} />
        <TextInput label={t("email")} type="email" {...text("consignee.email")} />
        <TextInput label={t("ioss")} {...text("iossNumber")} />
        <TaxNumberField country={consignee.country} field={text("consigneeTaxNumber")} />
      </SimpleGrid>
    </Card>
  );
}
