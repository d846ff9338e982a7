import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CounterpartCall } from "../counterpart-call/counterpart-call.entity";
import { CustomsDeclaration, CustomsDeclarationVersion } from "../declaration/declaration.entity";
import { CustomsDeclarationLine } from "../declaration/declaration-line.entity";
import type { DeclaredNumbers, ToldNumbers } from "../declaration/declared-numbers";
import { GroupedDeclaration, GroupedLine } from "../grouped-declaration/grouped-declaration.entity";
import type { CustomsStatement, StatedArticle } from "./customs-port";

interface StoredLine {
  position: number;
  version: number;
  description: string;
  hsCode: string;
  quantity: number | string;
  valueMinor: string;
  originCountry: string;
  grossWeightG: number | string;
}

/** What an office is told of a version that was handed in: what was declared then, which stays. */
export class StatementService {
  constructor(private readonly numbers: Readonly<Record<keyof ToldNumbers, DeclaredNumbers>>) {}

  /** Null when there is no such declaration. */
  async of(
    tx: EntityManager,
    { subjectId, subjectVersion, askedAt }: CounterpartCall,
  ): Promise<CustomsStatement | null> {
    const [single] = await findRows(tx, Viewer.system, CustomsDeclaration, [equals("id", subjectId)]);
    if (single) return this.ofOne(tx, single, subjectVersion, askedAt);
    const [group] = await findRows(tx, Viewer.system, GroupedDeclaration, [equals("id", subjectId)]);
    if (!group) return null;
    const lines = await findRows(tx, Viewer.system, GroupedLine, [equals("groupedId", group.id)]);
    const articles = articlesOf(lines, subjectVersion, group.currency);
    return { ...aboutOf(group, group.regime, group.office), ...NO_NUMBERS, statedAt: askedAt, articles };
  }

  private async ofOne(
    tx: EntityManager,
    declaration: CustomsDeclaration,
    version: number,
    statedAt: Date,
  ): Promise<CustomsStatement> {
    const ofDeclaration = [equals("declarationId", declaration.id)];
    const [versions, lines] = await Promise.all([
      findRows(tx, Viewer.system, CustomsDeclarationVersion, ofDeclaration),
      findRows(tx, Viewer.system, CustomsDeclarationLine, ofDeclaration),
    ]);
    const said = versions.find((one) => one.version === version)!;
    const iossNumber = await this.numbers.ioss.open(tx, declaration);
    const consigneeTaxNumber = await this.numbers.consigneeTax.open(tx, declaration);
    const articles = articlesOf(lines, version, said.currency!);
    return { ...aboutOf(declaration, said.regime!, said.office), iossNumber, consigneeTaxNumber, statedAt, articles };
  }
}

/** A list names nobody. */
const NO_NUMBERS = { iossNumber: null, consigneeTaxNumber: null };

const aboutOf = (
  { lrn, mrn, direction, country }: Pick<CustomsStatement, "lrn" | "mrn" | "direction" | "country">,
  regime: CustomsStatement["regime"],
  office: string | null,
) => ({ lrn, mrn, direction, country, regime, office });

const articlesOf = (lines: readonly StoredLine[], version: number, currency: string): StatedArticle[] =>
  lines
    .filter((line) => line.version === version)
    .toSorted((a, b) => a.position - b.position)
    .map(({ description, hsCode, quantity, valueMinor, originCountry, grossWeightG }) => ({
      ...{ description, hsCode, currency, originCountry },
      ...{ quantity: BigInt(quantity), valueMinor: BigInt(valueMinor), grossWeightG: BigInt(grossWeightG) },
    }));
