import { Access } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Int, Query, Resolver } from "type-graphql";
import { HsVersion } from "../goods/shipment-goods.entity";
import { HsCodeSearch } from "./hs-code.type";
import { searchCodes } from "./hs-codes";

const MOST = 100;
const LONGEST_SEARCH = 100;

@Resolver()
export class HsCodeResolver {
  @Query(() => HsCodeSearch, {
    description:
      "Codes of the Harmonized System by how they begin or by words of their description. For whoever signed in.",
  })
  @Access("signed-in")
  hsCodes(
    @Arg("search", () => String, { description: "Digits, with or without dots, or English words; all of them count." })
    search: string,
    @Arg("version", () => HsVersion, { defaultValue: HsVersion.HS2022, description: "The edition to look in." })
    version: HsVersion,
    @Arg("first", () => Int, { defaultValue: 20, description: `How many to return at most, 1 to ${MOST}.` })
    first: number,
  ): HsCodeSearch {
    const wanted = search.trim();
    if (first < 1 || first > MOST || wanted === "" || wanted.length > LONGEST_SEARCH) {
      throw new GraphQLError(`Search for 1 to ${LONGEST_SEARCH} characters, and for 1 to ${MOST} codes.`, {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const codes = searchCodes(version, wanted, first);
    return { isKnown: codes !== null, codes: codes ?? [] };
  }
}
