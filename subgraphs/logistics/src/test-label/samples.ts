import type { LabelContent } from "../label/label-content";

/** In whose letters a made-up consignee is written. */
export enum TestLabelSample {
  CHINESE = "CHINESE",
  GERMAN = "GERMAN",
  GREEK = "GREEK",
  ARABIC = "ARABIC",
}

/** Nobody lives there, and nobody answers these telephones. */
export const SAMPLES: Readonly<Record<TestLabelSample, LabelContent["consignee"]>> = {
  CHINESE: {
    name: "张三（样张）",
    line1: "样品路100号测试大厦A座1208室",
    city: "北京市朝阳区",
    region: "北京",
    postalCode: "100000",
    country: "CN",
  },
  GERMAN: {
    name: "Jörg Müller-Größing",
    line1: "Straße der Übergrößen 1, Hinterhaus",
    city: "Köln",
    postalCode: "50667",
    country: "DE",
  },
  GREEK: {
    name: "Ευγενία Δείγμα",
    line1: "Οδός Δοκιμής 12",
    city: "Αθήνα",
    postalCode: "105 57",
    country: "GR",
  },
  ARABIC: {
    name: "محمد المثال",
    line1: "شقة 12، برج التجربة (B)، شارع الاختبار 7",
    city: "دبي",
    postalCode: "",
    country: "AE",
  },
};
