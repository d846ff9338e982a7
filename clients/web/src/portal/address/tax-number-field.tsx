import { TextInput, type TextInputProps } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { ImportRequirementKind } from "../../gql/graphql";

const RequirementsDocument = graphql(`
  query DestinationRequirements($country: CountryCode!) {
    importRequirements(country: $country) { id kind condition }
  }
`);

/** What its country's customs know a recipient by. */
const KINDS = ["CONSIGNEE_TAX_ID", "UID_NUMBER", "EORI_NUMBER"] as const satisfies readonly ImportRequirementKind[];

/** What the destination's customs know the recipient by, named as they name it there. */
export function TaxNumberField({ country, field }: { country: string; field: TextInputProps }) {
  const t = useTranslations("portal.newOrder");
  const [{ data }] = useQuery({ query: RequirementsDocument, variables: { country }, pause: country === "" });
  const wanted = country === "" ? [] : (data?.importRequirements ?? []);
  const kind = KINDS.find((known) => wanted.some((one) => one.kind === known));
  const isConditional = wanted.some((one) => one.kind === kind && one.condition !== null);
  return (
    <TextInput
      label={t(`taxNumber.${kind ?? "other"}`)}
      description={isConditional ? t("ofBusinesses") : undefined}
      {...field}
    />
  );
}
