/**
 * Every call between us and a party, by the part of the table of faults that shows it, and what the sandbox calls it; null where no sandbox
 * speaks for who makes it. A part without a row for each of its calls is refused, and what the sandbox offers is held against this list
 * (`deploy/test/party-faults.test.ts`).
 */
export const PARTY_CALLS = {
  /** What an answer is taken for, by carrier. */
  carriers: {
    "YunExpress OMS rate": "YUNEXPRESS_OMS RATE",
    "YunExpress OMS create": "YUNEXPRESS_OMS CREATE",
    "YunExpress OMS find": "YUNEXPRESS_OMS FIND",
    "YunExpress OMS label": "YUNEXPRESS_OMS LABEL",
    "YunExpress OMS label's file": "YUNEXPRESS_OMS FILE",
    "YunExpress OMS intercept": "YUNEXPRESS_OMS CANCEL",
    "YunExpress OMS track": "YUNEXPRESS_OMS TRACK",
    "YunExpress OpenAPI token": "YUNEXPRESS_OPENAPI TOKEN",
    "YunExpress OpenAPI rate": "YUNEXPRESS_OPENAPI RATE",
    "YunExpress OpenAPI create": "YUNEXPRESS_OPENAPI CREATE",
    "YunExpress OpenAPI find": "YUNEXPRESS_OPENAPI FIND",
    "YunExpress OpenAPI label": "YUNEXPRESS_OPENAPI LABEL",
    "YunExpress OpenAPI label's file": "YUNEXPRESS_OPENAPI FILE",
    "YunExpress OpenAPI intercept": "YUNEXPRESS_OPENAPI CANCEL",
    "YunExpress OpenAPI track": "YUNEXPRESS_OPENAPI TRACK",
    "4PX rate": "FOUR_PX RATE",
    "4PX create": "FOUR_PX CREATE",
    "4PX find": "FOUR_PX FIND",
    "4PX label": "FOUR_PX LABEL",
    "4PX label's file": "FOUR_PX FILE",
    "4PX cancel": "FOUR_PX CANCEL",
    "4PX manifest": "FOUR_PX MANIFEST",
    "4PX track": "FOUR_PX TRACK",
    "Yanwen create": "YANWEN CREATE",
    "Yanwen find": "YANWEN FIND",
    "Yanwen label": "YANWEN LABEL",
    "Yanwen cancel": "YANWEN CANCEL",
    "Yanwen manifest": "YANWEN MANIFEST",
    "Yanwen track": "YANWEN TRACK",
  },
  /** What becomes of a booking by what an answer is taken for, whoever the carrier is. */
  bookings: {
    "booking CREATE": "FOUR_PX CREATE",
    "booking LABEL": "YUNEXPRESS_OMS LABEL",
    "booking CANCEL": "YANWEN CANCEL",
  },
  customs: {
    CUSDEC: "CUSTOMS DECLARE",
    "asked whether it is there": "CUSTOMS FIND",
    CUSRES: "CUSTOMS ANSWER",
  },
  warehouses: {
    "YJT ASN": "YJT ASN",
    "YJT ASN taken back": "YJT WITHDRAW",
    "YJT pick": "YJT PICK",
    "YJT outbound": "YJT OUTBOUND",
    "YJT asked whether it is there": "YJT FIND",
    "YJT receipts": "YJT RECEIPTS",
    "YJT stock": "YJT STOCK",
  },
  watching: {
    "17TRACK register": "SEVENTEEN_TRACK REGISTER",
    "17TRACK change carrier": "SEVENTEEN_TRACK CHANGE",
    "17TRACK stop": "SEVENTEEN_TRACK STOP",
    "17TRACK quota": "SEVENTEEN_TRACK QUOTA",
    "17TRACK poll": "SEVENTEEN_TRACK TRACK",
    "YunExpress poll": "YUNEXPRESS_OMS TRACK",
    "YunExpress OpenAPI poll": "YUNEXPRESS_OPENAPI TRACK",
    "4PX poll": "FOUR_PX TRACK",
    "Yanwen poll": "YANWEN TRACK",
    "17TRACK push": "SEVENTEEN_TRACK PUSH",
    "AfterShip push": "AFTERSHIP PUSH",
    "EMSEVT push": "EDI PUSH",
    "IFTSTA push": "EDI PUSH",
    "EPCIS capture": "EPCIS PUSH",
  },
  /** A file that somebody of ours, or a program, brings. */
  bills: { "carrier's bill imported": null },
} as const;

export type PartyPart = keyof typeof PARTY_CALLS;
/** The calls of a part, by the names of their rows. */
export type PartyCall<P extends PartyPart = PartyPart> = P extends PartyPart ? keyof (typeof PARTY_CALLS)[P] : never;
