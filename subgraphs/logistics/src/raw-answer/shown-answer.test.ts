import { shownAnswer } from "./shown-answer";

it("says what a party said, but neither credentials nor who anybody is", () => {
  const answer = {
    ...{ code: 0, message: "Success", access_token: "secret-1", Sign: "secret-2" },
    Item: {
      ...{ WayBillNumber: "YT2229521272164446", Weight: 0.21, receiverName: 'Anna "A" Muster', Phone: 491701234567 },
      ...{ Street: "Hauptstr. 1", PostalCode: "04103", CountryCode: "DE", ioss_no: "IM2760000742" },
    },
    link: "https://labels.example/1.pdf?token=secret-3&page=1",
  };
  expect(JSON.parse(shownAnswer(JSON.stringify(answer))!)).toEqual({
    ...{ code: 0, message: "Success", access_token: "[left out]", Sign: "[left out]" },
    Item: {
      ...{ WayBillNumber: "YT2229521272164446", Weight: 0.21, receiverName: "[left out]", Phone: "[left out]" },
      ...{ Street: "[left out]", PostalCode: "[left out]", CountryCode: "DE", ioss_no: "[left out]" },
    },
    link: "https://labels.example/1.pdf?token=[left out]&page=1",
  });
});

it("shows nothing of what is cut off within a value, and no file", () => {
  expect(shownAnswer('{"code":0,"name":"Anna Mus')).toBe('{"code":0,"name":"[left out]"');
  expect(shownAnswer(`{"label":"${"JVBERi0x".repeat(100)}"}`)).toBe('{"label":"[800 characters left out]"}');
});

it("leaves parties out of EDIFACT, and the rest as it is", () => {
  const message =
    "UNH+1+CUSRES:D:96B:UN'NAD+IM+IM2760000742+Anna?'s shop'COM+491701234567:TE'FTX+AAO+++HS CODE INVALID'";
  const without = "UNH+1+CUSRES:D:96B:UN'NAD+[left out]'COM+[left out]'FTX+AAO+++HS CODE INVALID'";
  expect(shownAnswer(message)).toBe(without);
});

it("says nothing where nothing is kept", () => {
  expect([shownAnswer(null), shownAnswer("")]).toEqual([null, null]);
});
