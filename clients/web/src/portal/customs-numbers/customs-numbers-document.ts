import { graphql } from "../../gql";
import type { CustomsNumbersQuery } from "../../gql/graphql";

export const CustomsNumbersDocument = graphql(`
  query CustomsNumbers {
    me {
      id
      tenant {
        id
        customer {
          id
          customsNumbers(first: 50) {
            edges {
              node { id kind maskedNumber state isDefault validFrom validTo isValid version }
            }
          }
        }
      }
    }
  }
`);

type Customer = NonNullable<NonNullable<NonNullable<CustomsNumbersQuery["me"]>["tenant"]>["customer"]>;
export type CustomsNumber = NonNullable<Customer["customsNumbers"]>["edges"][number]["node"];
