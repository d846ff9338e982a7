import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import type { CappedWallet } from "./members-document";
import { minorOf } from "./minor";

const SetMemberSpendCapDocument = graphql(`
  mutation SetMemberSpendCap($input: SetMemberSpendCapInput!) {
    setMemberSpendCap(input: $input) {
      ... on SetMemberSpendCapSuccess { wallet { id } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

interface CapFormProps {
  wallet: CappedWallet;
  userId: string;
  name: string;
  onChange: () => void;
}

/** The most that one order of a member may take from a wallet; an empty field takes the cap away. */
export function CapForm({ wallet, userId, name, onChange }: CapFormProps) {
  const t = useTranslations("portal.members");
  const { act, isActing } = useAct(SetMemberSpendCapDocument);
  const kept = wallet.memberSpendCaps.find(({ user }) => user?.id === userId)?.perOrder.decimal ?? "";
  const [amount, write] = useState<string>(kept);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const minor = minorOf(amount, wallet.currency);
  const save = async () => {
    if (minor === undefined) return;
    const input = { walletId: wallet.id, userId, perOrderMinor: minor };
    const done = await act((idempotencyKey) => ({ input: { ...input, idempotencyKey } }));
    refuse(refusalOf(done?.setMemberSpendCap, "SetMemberSpendCapSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Form onSubmit={() => void save()} aria-label={t("capOf", { name, currency: wallet.currency })}>
      <Group align="flex-end">
        <TextInput
          label={t("cap", { currency: wallet.currency })}
          placeholder={t("noCap")}
          inputMode="decimal"
          maw={220}
          value={amount}
          onChange={(event) => write(event.currentTarget.value)}
          error={minor === undefined ? t("badAmount") : undefined}
        />
        <Button
          type="submit"
          variant="default"
          loading={isActing}
          disabled={minor === undefined || minor === minorOf(kept, wallet.currency)}
        >
          {t("save")}
        </Button>
      </Group>
      <Refusal of={refusal} />
    </Form>
  );
}
