import { Alert, Button, Group as Row, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CustomsAnswerKind } from "../../gql/graphql";
import { Form } from "../../shared/ui/form";
import { AnswerForm } from "../declarations/answer-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { useFields } from "../ui/use-fields";
import { answersTo } from "./group-states";
import type { Group } from "./groups-document";

const RegroupDocument = graphql(`
  mutation Regroup($input: RegroupDeclarationInput!) {
    regroupDeclaration(input: $input) {
      ... on RegroupDeclarationSuccess { declaration { id state version } }
      ... on DeclarationsNotReady { shipments { trackingNumber reason } }
      ... on UserError { message }
    }
  }
`);

const HandInGroupDocument = graphql(`
  mutation HandInGroup($input: SubmitGroupedDeclarationInput!) {
    submitGroupedDeclaration(input: $input) {
      ... on SubmitGroupedDeclarationSuccess { declaration { id state office } }
      ... on DeclarationsNotReady { shipments { trackingNumber reason } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const RecordGroupAnswerDocument = graphql(`
  mutation RecordGroupAnswer($input: RecordGroupedAnswerInput!) {
    recordGroupedAnswer(input: $input) {
      ... on RecordGroupedAnswerSuccess { declaration { id state mrn } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const WithdrawGroupDocument = graphql(`
  mutation WithdrawGroup($input: WithdrawGroupedDeclarationInput!) {
    withdrawGroupedDeclaration(input: $input) {
      ... on WithdrawGroupedDeclarationSuccess { declaration { id state } }
      ... on UserError { message }
    }
  }
`);

interface ActsProps {
  group: Group;
  onChange: () => void;
}

/** What a broker does about one declaration for several parcels where it stands now. */
export function GroupActs({ group, onChange }: ActsProps) {
  const answers = answersTo(group.state);
  return (
    <>
      {group.state === "REJECTED" && <Regroup group={group} onChange={onChange} />}
      {group.state === "DRAFT" && <HandIn group={group} onChange={onChange} />}
      {answers && <Answer key={group.state} id={group.id} answers={answers} onChange={onChange} />}
      {(group.state === "REJECTED" || group.state === "DRAFT") && <Withdraw group={group} onChange={onChange} />}
    </>
  );
}

function Regroup({ group, onChange }: ActsProps) {
  const t = useTranslations("admin.groups");
  const { decide, isActing, refusal } = useDecision(RegroupDocument, onChange);
  const act = () =>
    decide(t("regrouped"), (idempotencyKey) => ({ input: { idempotencyKey, groupedDeclarationId: group.id } }));
  return (
    <>
      <Refused refusal={refusal} />
      <Row>
        <Button loading={isActing} onClick={() => void act()}>
          {t("regroup", { version: group.version + 1 })}
        </Button>
      </Row>
    </>
  );
}

function HandIn({ group, onChange }: ActsProps) {
  const t = useTranslations("admin.groups");
  const declaration = useTranslations("admin.declaration");
  const { draft, field } = useFields({ office: group.office ?? "" });
  const { decide, isActing, refusal } = useDecision(HandInGroupDocument, onChange);
  const act = () =>
    decide(t("handedIn"), (idempotencyKey) => ({
      input: { idempotencyKey, groupedDeclarationId: group.id, office: draft.office.trim() || null },
    }));
  return (
    <Form onSubmit={() => void act()}>
      <Stack gap="sm">
        <TextInput label={declaration("office")} {...field("office")} maxLength={17} placeholder="CNSZX" required />
        <Refused refusal={refusal} />
        <Row>
          <Button type="submit" loading={isActing}>
            {t("handIn")}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}

interface AnswerProps {
  id: string;
  answers: readonly [CustomsAnswerKind, ...CustomsAnswerKind[]];
  onChange: () => void;
}

function Answer({ id, answers, onChange }: AnswerProps) {
  const t = useTranslations("admin.declarations");
  const record = useDecision(RecordGroupAnswerDocument, onChange);
  return (
    <AnswerForm
      answers={answers}
      {...record}
      act={async (said) =>
        Boolean(
          await record.decide(t("recorded"), (idempotencyKey) => ({
            input: { idempotencyKey, groupedDeclarationId: id, ...said },
          })),
        )
      }
    />
  );
}

/** Said what it does before it is done. */
function Withdraw({ group, onChange }: ActsProps) {
  const t = useTranslations("admin.groups");
  const [isAsked, ask] = useState(false);
  const { decide, isActing, refusal } = useDecision(WithdrawGroupDocument, onChange);
  const act = () =>
    decide(t("withdrawn"), (idempotencyKey) => ({ input: { idempotencyKey, groupedDeclarationId: group.id } }));
  return (
    <>
      <Refused refusal={refusal} />
      {isAsked ? (
        <Alert color="orange">
          <Stack gap="sm">
            {t("withdrawText", { count: group.partCount })}
            <Row>
              <Button color="red" variant="light" loading={isActing} onClick={() => void act()}>
                {t("withdrawSure")}
              </Button>
              <Button variant="default" onClick={() => ask(false)}>
                {t("keep")}
              </Button>
            </Row>
          </Stack>
        </Alert>
      ) : (
        <Row>
          <Button variant="default" onClick={() => ask(true)}>
            {t("withdraw")}
          </Button>
        </Row>
      )}
    </>
  );
}
