import { Button, Modal, NumberInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { useSigned } from "../../shared/session/session-gate";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const AddSupplierSkuDocument = graphql(`
  mutation AddSupplierSku($input: AddSupplierSkuInput!) {
    addSupplierSku(input: $input) {
      ... on AddSupplierSkuSuccess { supplierSku { id sku } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const SupplierCurrencyDocument = graphql(`
  query SupplierCurrency($id: ID!) {
    supplier(id: $id) { id currency }
  }
`);

/** Adds an article; its page, where its stock is set, is shown next. */
export function AddSku() {
  const t = useTranslations("supplier.skus");
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button leftSection={<Icon of={plus} size={18} />} onClick={() => open(true)}>
        {t("add")}
      </Button>
      <Modal opened={isOpen} onClose={() => open(false)} title={t("add")} centered>
        <SkuForm />
      </Modal>
    </>
  );
}

function SkuForm() {
  const t = useTranslations("supplier.skus");
  const navigate = useNavigate();
  const { person } = useSigned();
  const [{ data }] = useQuery({
    query: SupplierCurrencyDocument,
    variables: { id: person.tenant?.id ?? "" },
    pause: !person.tenant,
  });
  const currency = data?.supplier?.currency;
  const { act, isActing } = useAct(AddSupplierSkuDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const form = useForm<{ sku: string; description: string; cost: number | string; leadTimeDays: number | string }>({
    initialValues: { sku: "", description: "", cost: "", leadTimeDays: 2 },
  });
  const send = async () => {
    if (!currency) return;
    const { sku, description, cost, leadTimeDays } = form.getValues();
    form.clearErrors();
    const done = await act((idempotencyKey) => ({
      input: {
        ...{ idempotencyKey, sku, description },
        cost: { amountMinor: String(Math.round(Number(cost) * 100)), currency },
        leadTimeDays: Math.round(Number(leadTimeDays)) || 0,
      },
    }));
    const result = done?.addSupplierSku;
    if (result?.__typename === "AddSupplierSkuSuccess") {
      return void navigate({ to: "/skus/$id", params: { id: result.supplierSku.id } as never });
    }
    const refused = refusalOf(result, "AddSupplierSkuSuccess", t("noAnswer"));
    form.setErrors(
      Object.fromEntries((refused?.faults ?? []).map(({ field, message }) => [field.split(".")[0]!, message])),
    );
    refuse(refused);
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack>
        <TextInput label={t("column.sku")} required data-autofocus maxLength={64} {...form.getInputProps("sku")} />
        <TextInput label={t("description")} required maxLength={200} {...form.getInputProps("description")} />
        <NumberInput
          label={t("cost", { currency: currency ?? "" })}
          required
          min={0}
          decimalScale={2}
          hideControls
          {...form.getInputProps("cost")}
        />
        <NumberInput label={t("leadTime")} required min={0} max={180} {...form.getInputProps("leadTimeDays")} />
        <Refusal of={refusal} />
        <Button type="submit" loading={isActing} disabled={!currency}>
          {t("add")}
        </Button>
      </Stack>
    </Form>
  );
}
