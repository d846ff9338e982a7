import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import hand from "~icons/hand-grab";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useSigned } from "../../shared/session/session-gate";
import { Icon } from "../../shared/ui/icon";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import type { OpenException } from "./exceptions-document";

const ClaimExceptionDocument = graphql(`
  mutation ClaimException($input: ClaimShipmentExceptionInput!) {
    claimShipmentException(input: $input) {
      ... on ClaimShipmentExceptionSuccess { exception { id owner { id name } } }
      ... on UserError { message }
    }
  }
`);

const NoteExceptionDocument = graphql(`
  mutation NoteException($input: NoteShipmentExceptionInput!) {
    noteShipmentException(input: $input) {
      ... on NoteShipmentExceptionSuccess { exception { id } }
      ... on UserError { message }
    }
  }
`);

const CloseExceptionDocument = graphql(`
  mutation CloseException($input: CloseShipmentExceptionInput!) {
    closeShipmentException(input: $input) {
      ... on CloseShipmentExceptionSuccess { exception { id closedAt closedBecause } }
      ... on UserError { message }
    }
  }
`);

/** One exception: whose it is, what was noted, and the acts that bring it to its end. */
export function ExceptionDetail({ exception, onChange }: { exception: OpenException; onChange: () => void }) {
  const t = useTranslations("admin.exceptions");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const { person } = useSigned();
  const claim = useDecision(ClaimExceptionDocument, onChange);
  const note = useDecision(NoteExceptionDocument, onChange);
  const close = useDecision(CloseExceptionDocument, onChange);
  const { id, owner, shipment, notes } = exception;
  const take = () => claim.decide(t("taken"), (idempotencyKey) => ({ input: { idempotencyKey, exceptionId: id } }));
  return (
    <>
      <Facts
        facts={[
          [t("parcel"), shipment?.trackingNumber],
          [t("tracking"), shipment && shared(`status.${shipment.trackingStatus ?? "NOT_FOUND"}`)],
          [t("occurred"), formats.instant(exception.occurredAt)],
          [t("due"), exception.dueAt ? formats.instant(exception.dueAt) : t("noDue")],
          [t("country"), exception.destinationCountry && formats.country(exception.destinationCountry)],
          [t("owner"), owner ? owner.name : t("nobody")],
        ]}
      />
      <Refused refusal={claim.refusal} />
      <Group>
        {owner?.id !== person.id && may("Mutation.claimShipmentException") && (
          <Button
            loading={claim.isActing}
            onClick={() => void take()}
            leftSection={<Icon of={hand} size={18} />}
            variant={owner ? "light" : "filled"}
          >
            {t("take")}
          </Button>
        )}
        {shipment && <AroundParcel of={shipment.trackingNumber}>{t("around")}</AroundParcel>}
      </Group>
      {notes && notes.edges.length > 0 && (
        <Stack component="ol" className="plain-list" gap="xs" aria-label={t("notes")}>
          {notes.edges.map(({ node }) => (
            <li key={node.id}>
              <Text style={{ whiteSpace: "pre-wrap" }}>{node.text}</Text>
              <Text fz="xs" c="dimmed">
                {node.author?.name ?? shared("unknown")} · {formats.instant(node.createdAt)}
              </Text>
            </li>
          ))}
        </Stack>
      )}
      {may("Mutation.claimShipmentException") && (
        <ReasonForm
          label={t("note")}
          submit={t("addNote")}
          color="gray"
          {...note}
          act={async (text) =>
            Boolean(
              await note.decide(t("noted"), (idempotencyKey) => ({ input: { idempotencyKey, exceptionId: id, text } })),
            )
          }
        />
      )}
      {may("Mutation.closeShipmentException") ? (
        <ReasonForm
          label={t("because")}
          submit={t("close")}
          {...close}
          act={async (reason) =>
            Boolean(
              await close.decide(t("closed"), (idempotencyKey) => ({
                input: { idempotencyKey, exceptionId: id, reason },
              })),
            )
          }
        />
      ) : (
        <NotForRole what={t("close")} />
      )}
    </>
  );
}
