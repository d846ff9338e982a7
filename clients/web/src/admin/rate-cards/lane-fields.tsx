import { Badge, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import trash from "~icons/trash";
import { Icon } from "../../shared/ui/icon";
import { type BracketDraft, changedLanes, faultsOf, type LaneDraft } from "./draft-form";
import styles from "./lane-fields.module.css";

interface LaneFieldsProps {
  lane: LaneDraft;
  /** As it holds; undefined where it has no price yet. */
  former: LaneDraft | undefined;
  currency: string;
  digits: number;
  onChange: (lane: LaneDraft) => void;
}

/** The prices of one service to one zone, by weight, with what they are now beside what differs. */
export function LaneFields({ lane, former, currency, digits, onChange }: LaneFieldsProps) {
  const t = useTranslations("admin.rateCards");
  const faults = faultsOf(lane, digits);
  const isChanged = changedLanes(former ? [former] : [], [lane], digits).length > 0;
  const change = (index: number, own: Partial<BracketDraft>) =>
    onChange({ ...lane, prices: lane.prices.map((each, at) => (at === index ? { ...each, ...own } : each)) });
  return (
    <fieldset className={styles.lane} data-changed={isChanged || undefined}>
      <legend className={styles.name}>
        {t("zone")} {lane.zoneCode}
        {isChanged && (
          <Badge tt="none" color="orange" ms="xs">
            {former ? t("changed") : t("added")}
          </Badge>
        )}
      </legend>
      <Stack gap="xs">
        {lane.prices.map((bracket, index) => {
          const fault = faults.get(index);
          const was = former?.prices[index];
          const place = `${lane.zoneCode}, ${index + 1}`;
          const field = (name: keyof BracketDraft, label: string) => (
            <TextInput
              aria-label={`${label} (${place})`}
              label={index === 0 ? label : undefined}
              value={bracket[name]}
              onChange={(event) => change(index, { [name]: event.currentTarget.value })}
              inputMode="decimal"
              error={Boolean(fault)}
              className="number"
            />
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bracket is what stands at its place
            <div key={index} className={styles.bracket}>
              {field("upToG", t("upToG"))}
              {field("price", t("priceIn", { currency }))}
              {field("cost", t("costIn", { currency }))}
              <Button
                variant="subtle"
                color="gray"
                px={8}
                aria-label={t("removeBracket", { place })}
                disabled={lane.prices.length === 1}
                onClick={() => onChange({ ...lane, prices: lane.prices.filter((_each, at) => at !== index) })}
              >
                <Icon of={trash} size={18} />
              </Button>
              {was && differing(was, bracket).length > 0 && (
                <Text c="dimmed" fz="xs" className={`number ${styles.below}`}>
                  {differing(was, bracket)
                    .map((name) => t("was", { value: was[name] }))
                    .join(" · ")}
                </Text>
              )}
              {fault && (
                <Text c="var(--mantine-color-error)" fz="sm" className={styles.below}>
                  {t(`fault.${fault}`)}
                </Text>
              )}
            </div>
          );
        })}
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon of={plus} size={16} />}
            onClick={() => onChange({ ...lane, prices: [...lane.prices, { upToG: "", price: "", cost: "" }] })}
          >
            {t("addBracket")}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}

const differing = (was: BracketDraft, now: BracketDraft): (keyof BracketDraft)[] =>
  (["upToG", "price", "cost"] as const).filter((name) => was[name] !== now[name]);
