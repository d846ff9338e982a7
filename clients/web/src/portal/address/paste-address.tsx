import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { OrderForm } from "../new-order/order-form";
import { splitAddress } from "./split-address";

type Consignee = OrderForm["consignee"];

const FIELDS = ["name", "line1", "line2", "postalCode", "city", "region", "phone", "email"] as const;

interface PasteAddressProps {
  /** What stands in the form: what would be replaced is said. */
  now: Consignee;
  countries: readonly { value: string; label: string }[];
  onUse: (found: Partial<Consignee>) => void;
  close: () => void;
}

/** An address pasted as one text is taken apart; a person looks at it and puts it right before anything of it is in the form. */
export function PasteAddress({ now, countries, onUse, close }: PasteAddressProps) {
  const t = useTranslations("portal.address");
  const order = useTranslations("portal.newOrder");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [pasted, write] = useState("");
  const [found, find] = useState<Partial<Consignee> | null>(null);
  const replaced = found
    ? ([...FIELDS, "country"] as const).filter((name) => found[name] && now[name] && now[name] !== found[name])
    : [];
  return (
    <Stack
      gap="sm"
      p="md"
      component="section"
      aria-label={t("paste")}
      style={{ border: "1px solid var(--line)", borderRadius: "var(--mantine-radius-md)" }}
    >
      <Textarea
        label={t("text")}
        description={t("hint")}
        value={pasted}
        onChange={(event) => {
          write(event.currentTarget.value);
          find(null);
        }}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1_000}
        ref={field}
      />
      {found && (
        <>
          <Text fw={600}>{t("found")}</Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            {FIELDS.map((name) => (
              <TextInput
                key={name}
                label={t("foundOf", { field: name === "region" ? t("region.REGION") : order(name) })}
                value={found[name] ?? ""}
                placeholder={t("notFound")}
                onChange={(event) => find({ ...found, [name]: event.currentTarget.value })}
              />
            ))}
            <Select
              label={t("foundOf", { field: order("country") })}
              data={[...countries]}
              value={found.country ?? null}
              placeholder={t("notFound")}
              searchable
              onChange={(country) => find({ ...splitAddress(pasted, country ?? ""), ...(country && { country }) })}
            />
          </SimpleGrid>
          {replaced.length > 0 && (
            <Alert color="orange">
              {t("replaces", {
                fields: replaced.map((name) => (name === "region" ? t("region.REGION") : order(name))).join(", "),
              })}
            </Alert>
          )}
        </>
      )}
      <Group>
        {found ? (
          <Button
            onClick={() => {
              onUse(Object.fromEntries(Object.entries(found).filter(([, value]) => value)));
              close();
            }}
          >
            {t("use")}
          </Button>
        ) : (
          <Button disabled={!pasted.trim()} onClick={() => find(splitAddress(pasted, now.country))}>
            {t("split")}
          </Button>
        )}
        <Button variant="default" onClick={close}>
          {t("close")}
        </Button>
      </Group>
    </Stack>
  );
}
