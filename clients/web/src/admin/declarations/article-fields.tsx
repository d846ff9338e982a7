import { Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import trash from "~icons/trash";
import { Icon } from "../../shared/ui/icon";
import styles from "../rate-cards/lane-fields.module.css";
import type { ArticleDraft, ArticleField } from "./correction";

const BATTERIES = ["NONE", "PI965", "PI966", "PI967"] as const;

interface ArticleFieldsProps {
  /** Which of the declaration's, from 1. */
  line: number;
  draft: ArticleDraft;
  currency: string;
  /** What is wrong with what is typed, by its field. */
  faults: ReadonlyMap<ArticleField, string>;
  /** What the office said of it. */
  said: readonly string[];
  onChange: (draft: ArticleDraft) => void;
  /** Undefined where it is the last one. */
  onRemove: (() => void) | undefined;
}

/** One article, with what the office found wrong with it beside. */
export function ArticleFields({ line, draft, currency, faults, said, onChange, onRemove }: ArticleFieldsProps) {
  const t = useTranslations("admin.declaration");
  const field = (name: ArticleField) => ({
    label: name === "value" ? t("valueIn", { currency }) : t(`field.${name}`),
    error: faults.get(name),
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [name]: value }),
  });
  return (
    <fieldset className={styles.lane} data-changed={said.length > 0 || undefined}>
      <legend className={styles.name}>{t("article", { line })}</legend>
      <Stack gap="xs">
        {said.map((words) => (
          <div key={words} lang="en" style={{ color: "var(--mantine-color-error)", fontWeight: 500 }}>
            {words}
          </div>
        ))}
        <TextInput {...field("description")} maxLength={200} required />
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs" style={{ alignItems: "end" }}>
          <TextInput {...field("hsCode")} inputMode="numeric" className="number" required />
          <TextInput {...field("quantity")} inputMode="numeric" className="number" required />
          <TextInput {...field("value")} inputMode="decimal" className="number" required />
          <TextInput {...field("originCountry")} maxLength={2} required />
          <TextInput {...field("grossWeightG")} inputMode="numeric" className="number" required />
          <Select
            label={t("field.battery")}
            data={BATTERIES.map((value) => ({ value, label: t(`battery.${value}`) }))}
            value={draft.battery}
            allowDeselect={false}
            onChange={(value) => onChange({ ...draft, battery: BATTERIES.find((each) => each === value) ?? "NONE" })}
          />
          {draft.battery !== "NONE" && (
            <>
              <TextInput {...field("chargePercent")} inputMode="numeric" className="number" />
              <TextInput {...field("cellMwh")} inputMode="numeric" className="number" />
            </>
          )}
          <TextInput {...field("permit")} maxLength={60} />
        </SimpleGrid>
        {onRemove && (
          <Group>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<Icon of={trash} size={16} />}
              onClick={onRemove}
            >
              {t("removeArticle", { line })}
            </Button>
          </Group>
        )}
      </Stack>
    </fieldset>
  );
}
