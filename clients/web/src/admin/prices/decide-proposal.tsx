import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useSigned } from "../../shared/session/session-gate";
import { SecondPerson } from "../queue/second-person";
import { useDecision } from "../queue/use-decision";

const ApprovePriceProposalDocument = graphql(`
  mutation ApprovePriceProposal($input: ApprovePricingProposalInput!) {
    approvePricingProposal(input: $input) {
      ... on ApprovePricingProposalSuccess { proposal { id status decidedBy { id name } } }
      ... on UserError { message }
    }
  }
`);

const RejectPriceProposalDocument = graphql(`
  mutation RejectPriceProposal($input: RejectPricingProposalInput!) {
    rejectPricingProposal(input: $input) {
      ... on RejectPricingProposalSuccess { proposal { id status decisionReason decidedBy { id name } } }
      ... on UserError { message }
    }
  }
`);

interface DecideProposalProps {
  proposal: { id: string; createdBy?: { id: string } | null };
  onChange: () => void;
}

/** The second person's answer to a proposal of prices, rates or rules. */
export function DecideProposal({ proposal: { id, createdBy }, onChange }: DecideProposalProps) {
  const t = useTranslations("admin.prices");
  const { person } = useSigned();
  const approve = useDecision(ApprovePriceProposalDocument, onChange);
  const reject = useDecision(RejectPriceProposalDocument, onChange);
  return (
    <SecondPerson
      isTheirs={createdBy?.id === person.id}
      approveLabel={t("approve")}
      approve={{
        ...approve,
        act: () => approve.decide(t("approved"), (idempotencyKey) => ({ input: { idempotencyKey, proposalId: id } })),
      }}
      reject={{
        ...reject,
        act: async (reason) =>
          Boolean(
            await reject.decide(t("rejected"), (idempotencyKey) => ({
              input: { idempotencyKey, proposalId: id, reason },
            })),
          ),
      }}
    />
  );
}
