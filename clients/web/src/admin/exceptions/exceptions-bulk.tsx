import { Button, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { Selection } from "../../shared/ui/use-selection";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";

const ClaimSeveralDocument = graphql(`
  mutation ClaimSeveral($input: ClaimShipmentExceptionsInput!) {
    claimShipmentExceptions(input: $input) {
      ... on ClaimShipmentExceptionsSuccess { acts { exceptionId exception { id owner { id name } } } }
      ... on ShipmentExceptionsRefused { acts { exceptionId refusal } }
      ... on UserError { message }
    }
  }
`);

const CloseSeveralDocument = graphql(`
  mutation CloseSeveral($input: CloseShipmentExceptionsInput!) {
    closeShipmentExceptions(input: $input) {
      ... on CloseShipmentExceptionsSuccess { acts { exceptionId exception { id closedAt } } }
      ... on ShipmentExceptionsRefused { acts { exceptionId refusal } }
      ... on UserError { message }
    }
  }
`);

/** All that are chosen or none of them: the number that is confirmed is the number that is acted on. */
export function ExceptionsBulk({ selection, onChange }: { selection: Selection; onChange: () => void }) {
  const t = useTranslations("admin.bulk");
  const shared = useTranslations("shared");
  const may = useMay();
  const [isClosing, dialog] = useDisclosure(false);
  const claim = useDecision(ClaimSeveralDocument, onChange);
  const close = useDecision(CloseSeveralDocument, onChange);
  const { ids } = selection;
  const take = async () => {
    const done = await claim.decide(t("taken", { count: ids.length }), (idempotencyKey) => ({
      input: { idempotencyKey, exceptionIds: [...ids], allOrNone: true },
    }));
    if (done) selection.clear();
  };
  return (
    <>
      {may("Mutation.claimShipmentException") && (
        <Button size="compact-sm" loading={claim.isActing} onClick={() => void take()}>
          {t("take", { count: ids.length })}
        </Button>
      )}
      {may("Mutation.closeShipmentException") && (
        <Button size="compact-sm" variant="light" onClick={dialog.open}>
          {t("close", { count: ids.length })}
        </Button>
      )}
      <Refused refusal={claim.refusal} />
      <Modal
        opened={isClosing}
        onClose={dialog.close}
        title={t("close", { count: ids.length })}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        <Stack>
          <Text>{t("closeText", { count: ids.length })}</Text>
          {selection.hidden.length > 0 && (
            <Text fw={600}>{shared("selection.hidden", { count: selection.hidden.length })}</Text>
          )}
          <ReasonForm
            label={t("because")}
            submit={t("close", { count: ids.length })}
            {...close}
            act={async (reason) => {
              const done = await close.decide(t("closed", { count: ids.length }), (idempotencyKey) => ({
                input: { idempotencyKey, exceptionIds: [...ids], reason, allOrNone: true },
              }));
              if (done) {
                dialog.close();
                selection.clear();
              }
              return Boolean(done);
            }}
          />
        </Stack>
      </Modal>
    </>
  );
}
