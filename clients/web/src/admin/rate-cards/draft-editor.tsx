import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import save from "~icons/device-floppy";
import { useFormats } from "../../shared/formats";
import { digitsOf } from "../../shared/minor-units";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal } from "../../shared/ui/refusal";
import { Card } from "../ui/card";
import { useTold } from "../ui/use-told";
import { changedLanes, faultsOf, type LaneDraft, lanesAsTyped, localOf, nameOf, overlaid, raised } from "./draft-form";
import { LaneFields } from "./lane-fields";
import { NewLane } from "./new-lane";
import type { Lane, Version } from "./rate-card-documents";
import { useSaveDraft } from "./use-save-draft";

interface DraftEditorProps {
  card: { id: string; currency: string; lanesInForce: readonly Lane[] };
  /** The draft that is written on; null for a new one. */
  base: Version | null;
  services: readonly { code: string; name: string }[];
  zones: readonly { code: string; name: string }[];
}

/** Every price there is, to be changed where it shall be; what is not changed goes on as published. */
export function DraftEditor({ card, base, services, zones }: DraftEditorProps) {
  const t = useTranslations("admin.rateCards");
  const formats = useFormats();
  const navigate = useNavigate();
  const told = useTold();
  const digits = digitsOf(card.currency);
  const inForce = useMemo(() => lanesAsTyped(card.lanesInForce), [card]);
  const [lanes, write] = useState(() => overlaid(inForce, lanesAsTyped(base?.lanes ?? [])));
  const [from, begin] = useState(() => (base ? localOf(base.validFrom) : ""));
  const [to, end] = useState(() => (base?.validTo ? localOf(base.validTo) : ""));
  const [service, choose] = useState<string | null>(lanes[0]?.serviceCode ?? services[0]?.code ?? null);
  const [percent, writePercent] = useState("");
  const [isTold, tell] = useState(false);
  const changed = changedLanes(inForce, lanes, digits);
  const faulty = changed.filter((lane) => faultsOf(lane, digits).size > 0);
  const { save: send, isSaving, refusal, conflict, takeOver } = useSaveDraft(card.id, base, digits);
  const change = (lane: LaneDraft) =>
    write((before) => before.map((each) => (nameOf(each) === nameOf(lane) ? lane : each)));
  const raise = () => {
    const ofService = (lane: LaneDraft) => lane.serviceCode === service;
    const next = raised(lanes.filter(ofService), percent, digits);
    if (next) write((before) => before.map((lane) => next.find((each) => nameOf(each) === nameOf(lane)) ?? lane));
  };
  const submit = async () => {
    tell(true);
    if (!from || changed.length === 0 || faulty.length > 0) return;
    const version = await send(changed, { from, to });
    if (!version) return;
    told(t("saved"));
    void navigate({ to: "/rate-cards/$id", params: { id: card.id } as never, search: { version } as never });
  };
  return (
    <Form onSubmit={() => void submit()}>
      <Stack gap="lg">
        <Card title={t("window")}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              type="datetime-local"
              label={t("column.validFrom")}
              description={t("yourTime")}
              value={from}
              onChange={(event) => begin(event.currentTarget.value)}
              error={isTold && !from ? t("fromMissing") : null}
              required
            />
            <TextInput
              type="datetime-local"
              label={t("column.validTo")}
              description={t("openEnd")}
              value={to}
              onChange={(event) => end(event.currentTarget.value)}
            />
          </SimpleGrid>
        </Card>
        <Card title={t("prices")}>
          <Text c="dimmed">{t("draftText")}</Text>
          <Group align="flex-end" gap="sm">
            <Select
              label={t("service")}
              data={services.map(({ code, name }) => ({
                value: code,
                label: `${name}${changed.some((lane) => lane.serviceCode === code) ? ` · ${t("changed")}` : ""}`,
              }))}
              value={service}
              onChange={choose}
              allowDeselect={false}
              style={{ flex: "1 1 240px", maxWidth: 380 }}
            />
            <TextInput
              label={t("raiseBy")}
              value={percent}
              onChange={(event) => writePercent(event.currentTarget.value)}
              inputMode="decimal"
              placeholder="2.5"
              error={percent && !raised([], percent, digits) ? t("noPercentage") : null}
              style={{ flex: "0 1 160px" }}
            />
            <Button variant="default" onClick={raise} disabled={!percent || !raised([], percent, digits)}>
              {t("raise")}
            </Button>
          </Group>
          {lanes
            .filter(({ serviceCode }) => serviceCode === service)
            .map((lane) => (
              <LaneFields
                key={nameOf(lane)}
                lane={lane}
                former={inForce.find((each) => nameOf(each) === nameOf(lane))}
                currency={card.currency}
                digits={digits}
                onChange={change}
              />
            ))}
          <NewLane
            serviceCode={service}
            zones={zones.filter(
              ({ code }) => !lanes.some((lane) => lane.serviceCode === service && lane.zoneCode === code),
            )}
            onAdd={(lane) => write((before) => [...before, lane])}
          />
        </Card>
        <Card title={t("changes", { count: changed.length })}>
          {changed.length === 0 ? (
            <Text c={isTold ? "var(--mantine-color-error)" : "dimmed"}>{t("nothingChanged")}</Text>
          ) : (
            <Text>{changed.map(nameOf).join(", ")}</Text>
          )}
          {isTold && faulty.length > 0 && (
            <Alert color="red" icon={<Icon of={alert} />} role="alert">
              {t("faulty", { lanes: faulty.map(nameOf).join(", ") })}
            </Alert>
          )}
          <Refusal of={refusal} />
          <div role="alert">
            {conflict && (
              <Alert color="orange" icon={<Icon of={alert} />} title={t("conflict")}>
                <Text fz="sm">{t("conflictText", { from: formats.instant(conflict.validFrom) })}</Text>
                <Text fz="sm" fw={600} my={6}>
                  {conflict.lanes.join(", ") || t("conflictElsewhere")}
                </Text>
                <Button size="compact-md" variant="default" onClick={takeOver}>
                  {t("keepMine")}
                </Button>
              </Alert>
            )}
          </div>
          <Group>
            <Button type="submit" loading={isSaving} leftSection={<Icon of={save} size={18} />}>
              {t("save")}
            </Button>
          </Group>
        </Card>
      </Stack>
    </Form>
  );
}
