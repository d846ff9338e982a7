import { type Clock, InvalidInput, type Viewer } from "@baiyun/kit";
import { LabelFormat } from "../label/label.entity";
import type { LabelResolution } from "../label/label.type";
import type { LabelContent } from "../label/label-content";
import { consigneeLines } from "../label/label-layout";
import { labelPdf } from "../label/label-pdf";
import { type Dpi, labelZpl } from "../label/label-zpl";
import { SAMPLES } from "./samples";
import { readTestLabel, type TestLabelInput } from "./test-label.input";
import { type TestLabelResult, TestLabelType, TooManyTestLabels } from "./test-label.type";
import type { TestLabelLimits } from "./test-label-limits";

/** No digit is in it and a stroke is, so that nobody reads a parcel's number in it: neither carriers nor we give such a one. */
export const TEST_NUMBER = "TEST/NO-PARCEL";
const SAMPLE_WEIGHT_G = 640;

const DPI: Readonly<Record<LabelResolution, Dpi>> = { DPI_203: 203, DPI_300: 300 };

/** Draws labels of no parcel, so that a printer or a program can be tried: nothing is read, kept, asked or charged. */
export class TestLabelService {
  constructor(
    private readonly limits: TestLabelLimits,
    private readonly clock: Clock,
  ) {}

  async draw(viewer: Viewer, input: TestLabelInput): Promise<typeof TestLabelResult> {
    const asked = readTestLabel(input);
    if (asked instanceof InvalidInput) return asked;
    const retryAt = await this.limits.take(viewer);
    if (retryAt) return new TooManyTestLabels(retryAt);
    const content: LabelContent = {
      ...{ trackingNumber: TEST_NUMBER, carrier: "TEST - NOT FOR SHIPPING", serviceCode: "SAMPLE" },
      ...{ weightG: SAMPLE_WEIGHT_G, isTest: true, printedAt: this.clock() },
      consignee: asked.consignee ?? SAMPLES[asked.sample],
    };
    if (asked.format === LabelFormat.PDF) {
      return new TestLabelType("test-label.pdf", "application/pdf", await labelPdf(content));
    }
    const dpi = DPI[asked.resolution];
    const text = Buffer.from(labelZpl(content, consigneeLines(content), dpi));
    return new TestLabelType(`test-label-${dpi}.zpl`, "text/plain; charset=utf-8", text);
  }
}
