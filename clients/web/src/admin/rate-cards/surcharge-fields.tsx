import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import trash from "~icons/trash";
import { Icon } from "../../shared/ui/icon";
import styles from "./lane-fields.module.css";
import { BASES, SURCHARGE_KINDS, type SurchargeDraft, type SurchargeFault } from "./surcharge-draft";

interface SurchargeFieldsProps {
  /** Which of the draft's, from 1. */
  place: number;
  draft: SurchargeDraft;
  fault: SurchargeFault | null;
  currency: string;
  services: readonly { code: string; name: string }[];
  zones: readonly { code: string; name: string }[];
  onChange: (draft: SurchargeDraft) => void;
  onRemove: () => void;
}

/** What is charged on top, and under which conditions; one that is empty is none. */
export function SurchargeFields(props: SurchargeFieldsProps) {
  const { place, draft, fault, currency, services, zones, onChange, onRemove } = props;
  const t = useTranslations("admin.rateCards");
  const charge = useTranslations("admin.charge");
  const text = (name: keyof SurchargeDraft) => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [name]: value }),
  });
  const pick = (name: keyof SurchargeDraft) => ({
    value: draft[name] || null,
    onChange: (value: string | null) => onChange({ ...draft, [name]: value ?? "" }),
  });
  const named = (each: { code: string; name: string }) => ({ value: each.code, label: `${each.code} · ${each.name}` });
  const isAmount = draft.base === "AMOUNT";
  const unit = isAmount ? currency : "%";
  return (
    <fieldset className={styles.lane}>
      <legend className={styles.name}>{t("surcharge", { place })}</legend>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
          <Select
            {...pick("kind")}
            label={t("what")}
            data={SURCHARGE_KINDS.map((value) => ({ value, label: charge(value) }))}
            allowDeselect={false}
          />
          <Select
            {...pick("base")}
            label={t("base")}
            data={BASES.map((value) => ({ value, label: t(`baseOf.${value}`) }))}
            allowDeselect={false}
          />
          <TextInput
            {...text("price")}
            label={t("priceUnit", { unit })}
            inputMode="decimal"
            className="number"
            required
          />
          <TextInput
            {...text("cost")}
            label={t("costUnit", { unit })}
            inputMode="decimal"
            className="number"
            required
          />
          <Select
            {...pick("serviceCode")}
            label={t("service")}
            data={services.map(named)}
            placeholder={t("any")}
            clearable
          />
          <Select {...pick("zoneCode")} label={t("zone")} data={zones.map(named)} placeholder={t("any")} clearable />
          <TextInput {...text("longestSideOverMm")} label={t("sideOverMm")} inputMode="numeric" />
          <Textarea {...text("areas")} label={t("onlyAt")} placeholder="DE 18565" autosize minRows={1} maxRows={6} />
          <TextInput {...text("from")} type="datetime-local" label={t("column.validFrom")} />
          <TextInput {...text("until")} type="datetime-local" label={t("column.validTo")} />
        </SimpleGrid>
        {fault && (
          <Text c="var(--mantine-color-error)" fz="sm" role="alert">
            {t(`surchargeFault.${fault}`)}
          </Text>
        )}
        <Group>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<Icon of={trash} size={16} />}
            onClick={onRemove}
          >
            {t("removeSurcharge", { place })}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
