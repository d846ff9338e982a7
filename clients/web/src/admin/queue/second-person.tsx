import { Alert, Button, Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import check from "~icons/check";
import { Icon } from "../../shared/ui/icon";
import { ReasonForm } from "./reason-form";
import { Refused } from "./refused";
import type { Refusal } from "./use-decision";

interface SecondPersonProps {
  /** Whether the person proposed it, and so cannot decide it: the graph insists. */
  isTheirs: boolean;
  approveLabel: string;
  approve: { isActing: boolean; refusal: Refusal | null; act: () => Promise<unknown> };
  /** `act` resolves to whether it was done. */
  reject: { isActing: boolean; refusal: Refusal | null; act: (reason: string) => Promise<boolean> };
}

/** What somebody proposed is approved, or rejected with a reason, by somebody else. */
export function SecondPerson({ isTheirs, approveLabel, approve, reject }: SecondPersonProps) {
  const t = useTranslations("admin.act");
  return (
    <>
      {isTheirs && <Alert color="orange">{t("yours")}</Alert>}
      <Refused refusal={approve.refusal} />
      <Group>
        <Button
          loading={approve.isActing}
          leftSection={<Icon of={check} size={18} />}
          onClick={() => void approve.act()}
        >
          {approveLabel}
        </Button>
      </Group>
      <ReasonForm label={t("whyReject")} submit={t("reject")} color="red" {...reject} />
    </>
  );
}
