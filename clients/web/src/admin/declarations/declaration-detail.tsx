import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CustomsAnswerKind } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { Form } from "../../shared/ui/form";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Facts, NotForRole } from "../ui/card";
import type { WaitingDeclaration } from "./declarations-document";

const ResolveReferralDocument = graphql(`
  mutation ResolveReferral($input: ResolveReferralInput!) {
    resolveReferral(input: $input) {
      ... on ResolveReferralSuccess { declaration { id referral state stateAt } }
      ... on UserError { message }
    }
  }
`);

const RecordAnswerDocument = graphql(`
  mutation RecordAnswer($input: RecordCustomsAnswerInput!) {
    recordCustomsAnswer(input: $input) {
      ... on RecordCustomsAnswerSuccess { declaration { id state stateAt } }
      ... on UserError { message }
    }
  }
`);

const ANSWERS = ["RELEASED", "HELD_DOCS", "HELD_EXAM", "REJECTED", "SEIZED"] as const satisfies CustomsAnswerKind[];

interface DeclarationProps {
  declaration: WaitingDeclaration;
  onChange: () => void;
}

/** What customs have said of a declaration, and what the broker does about it. */
export function DeclarationDetail({ declaration, onChange }: DeclarationProps) {
  const t = useTranslations("admin.declarations");
  const state = useTranslations("admin.declarationState");
  const referral = useTranslations("admin.referral");
  const formats = useFormats();
  const may = useMay();
  const resolve = useDecision(ResolveReferralDocument, onChange);
  const { id, answers, referrals, order, shipment } = declaration;
  const isReferred = Boolean(declaration.referral && declaration.referral !== "CLEARED");
  return (
    <>
      <Facts
        facts={[
          [t("state"), state(declaration.state)],
          [t("referred"), declaration.referral ? referral(declaration.referral) : t("notReferred")],
          [t("where"), `${formats.country(declaration.country)} · ${t(declaration.direction)}`],
          [t("regime"), declaration.regime],
          [t("mrn"), declaration.mrn],
          [t("parcel"), shipment?.trackingNumber],
          [t("order"), order?.reference],
        ]}
      />
      <Stack component="ol" className="plain-list" gap="xs" aria-label={t("said")}>
        {answers.map((each) => (
          <li key={each.id}>
            <Text fw={500}>{state(each.answer)}</Text>
            <Text fz="sm" lang="en">
              {[each.code, each.message].filter(Boolean).join(" · ")}
            </Text>
            <Text fz="xs" c="dimmed">
              {formats.instant(each.answeredAt)}
            </Text>
          </li>
        ))}
        {referrals.map((each) => (
          <li key={each.id}>
            <Text fw={500}>{referral(each.referral)}</Text>
            <Text fz="sm" lang="en">
              {each.reason}
            </Text>
            <Text fz="xs" c="dimmed">
              {formats.instant(each.recordedAt)}
            </Text>
          </li>
        ))}
      </Stack>
      {isReferred && may("Mutation.resolveReferral") && (
        <ReasonForm
          label={t("howResolved")}
          submit={t("resolve")}
          {...resolve}
          act={async (reason) =>
            Boolean(
              await resolve.decide(t("resolved"), (idempotencyKey) => ({
                input: { idempotencyKey, declarationId: id, reason },
              })),
            )
          }
        />
      )}
      {may("Mutation.recordCustomsAnswer") ? (
        <AnswerForm declarationId={id} onChange={onChange} />
      ) : (
        <NotForRole what={t("record")} />
      )}
      {shipment && (
        <Group>
          <Button component={Link} to="/parcel" search={{ of: shipment.trackingNumber } as never} variant="default">
            {t("around")}
          </Button>
        </Group>
      )}
    </>
  );
}

function AnswerForm({ declarationId, onChange }: { declarationId: string; onChange: () => void }) {
  const t = useTranslations("admin.declarations");
  const state = useTranslations("admin.declarationState");
  const { decide, isActing, refusal } = useDecision(RecordAnswerDocument, onChange);
  const [answer, choose] = useState<CustomsAnswerKind>("RELEASED");
  const [message, write] = useState("");
  const send = async () => {
    const done = await decide(t("recorded"), (idempotencyKey) => ({
      input: { idempotencyKey, declarationId, answer, ...(message.trim() && { message: message.trim() }) },
    }));
    if (done) write("");
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="md">
        <Select
          label={t("answer")}
          data={ANSWERS.map((value) => ({ value, label: state(value) }))}
          value={answer}
          allowDeselect={false}
          onChange={(value) => choose(ANSWERS.find((each) => each === value) ?? "RELEASED")}
        />
        <TextInput label={t("message")} value={message} onChange={(event) => write(event.currentTarget.value)} />
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {t("record")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
