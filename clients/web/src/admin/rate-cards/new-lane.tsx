import { Button, Group, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import { Icon } from "../../shared/ui/icon";
import type { LaneDraft } from "./draft-form";

interface NewLaneProps {
  serviceCode: string | null;
  /** Those that the service has no price for. */
  zones: readonly { code: string; name: string }[];
  onAdd: (lane: LaneDraft) => void;
}

/** A price to a zone that has none. */
export function NewLane({ serviceCode, zones, onAdd }: NewLaneProps) {
  const t = useTranslations("admin.rateCards");
  const [zone, choose] = useState<string | null>(null);
  if (!serviceCode || zones.length === 0) return null;
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t("addLane")}
        data={zones.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
        value={zone}
        onChange={choose}
        clearable
        style={{ flex: "0 1 280px" }}
      />
      <Button
        variant="default"
        leftSection={<Icon of={plus} size={18} />}
        disabled={!zone}
        onClick={() => {
          onAdd({ serviceCode, zoneCode: zone!, prices: [{ upToG: "", price: "", cost: "" }] });
          choose(null);
        }}
      >
        {t("add")}
      </Button>
    </Group>
  );
}
