import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import save from "~icons/device-floppy";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { RecipientCard } from "../address/recipient-card";
import { LinesField, ParcelField } from "./goods-fields";
import { emptyOrder, inputOf, type OrderForm } from "./order-form";

const OrderServicesDocument = graphql(`
  query OrderServices {
    services { id code name }
  }
`);

const CreateOrderDocument = graphql(`
  mutation CreateOrder($input: CreateOrderInput!) {
    createOrder(input: $input) {
      ... on CreateOrderSuccess { order { id reference status } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
      ... on DuplicateExternalRef { existing { id } }
    }
  }
`);

/** A draft is made first, which costs nothing; its page says what would break, and submits it. */
export function NewOrderPage() {
  const t = useTranslations("portal.newOrder");
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: OrderServicesDocument });
  const { act, isActing } = useAct(CreateOrderDocument);
  const [refusal, refuse] = useState<string | null>(null);
  const form = useForm<OrderForm>({ initialValues: emptyOrder() });
  const create = async () => {
    form.clearErrors();
    const done = await act((idempotencyKey) => ({ input: inputOf(form.getValues(), idempotencyKey) }));
    const result = done?.createOrder;
    if (!result) return refuse(t("noAnswer"));
    if (result.__typename === "CreateOrderSuccess") {
      return void navigate({ to: "/orders/$id", params: { id: result.order.id } as never });
    }
    if (result.__typename === "InvalidInput") {
      form.setErrors(Object.fromEntries(result.faults.map(({ field, message }) => [fieldOf(field), message])));
    }
    refuse(result.message);
  };
  const text = (path: string) => ({ ...form.getInputProps(path), size: "md" as const });
  return (
    <Page title={t("title")} text={t("text")}>
      <Form onSubmit={() => void create()}>
        <Stack gap="lg">
          <Card title={t("order")}>
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
              <TextInput label={t("externalRef")} required {...text("externalRef")} />
              <TextInput
                type="date"
                label={t("orderedOn")}
                description={t("orderedOnHint")}
                inputWrapperOrder={["label", "input", "error", "description"]}
                {...text("orderedOn")}
              />
              <Select
                label={t("service")}
                data={(data?.services ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                allowDeselect={false}
                {...text("serviceCode")}
              />
              <Select
                label={t("incoterm")}
                data={(["DDP", "DAP"] as const).map((value) => ({ value, label: t(`incoterms.${value}`) }))}
                allowDeselect={false}
                {...text("incoterm")}
              />
              <Select label={t("currency")} data={["EUR", "USD", "GBP"]} allowDeselect={false} {...text("currency")} />
            </SimpleGrid>
          </Card>
          <RecipientCard form={form} />
          <ParcelField form={form} />
          <LinesField form={form} />
          <div role="alert">
            {refusal && (
              <Alert color="red" icon={<Icon of={alert} />}>
                {refusal}
              </Alert>
            )}
          </div>
          <Group>
            <Button type="submit" size="md" loading={isActing} leftSection={<Icon of={save} size={18} />}>
              {t("create")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Page>
  );
}

/** The graph's path of a fault, as the form names the field. */
const fieldOf = (path: string): string => path.replace(/^input\./, "").replace(/\.unitValue\..*$/, ".unitValue");
