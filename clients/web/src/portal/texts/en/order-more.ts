export const weights = {
  title: "Weighed and measured",
  what: "What",
  weight: "Weight and size",
  difference: "Difference",
  declared: "Declared by you",
  measured: "On our scales",
  same: "none",
  more: "{weight} more",
  less: "{weight} less",
  notYet: "It was not on our scales yet.",
  billed: "Quoted for {billed}: of {actual} weighed and {volumetric} by its size, whichever is more.",
  noVolume: "nothing",
  rule: "A charge for more weight goes by what was measured last.",
};

export const decision = {
  title: "What becomes of {number}",
  cause: {
    DELIVERY_FAILED: "It could not be delivered",
    REFUSED: "Its recipient did not take it",
    SEIZED: "Customs took it for good",
  },
  due: "Decide until {at}. Afterwards by itself: {choice}.",
  noDue: "It waits for your decision.",
  ofStaff: "Our staff decide about it, and write to you.",
  becomes: "What shall become of it?",
  choice: { REDELIVER: "Deliver again", RETURN: "Send it back", DESTROY: "Destroy it", CLAIM: "Destroy it and claim" },
  does: {
    REDELIVER: "The carrier brings it once more.",
    RETURN: "It comes back to our warehouse.",
    DESTROY: "It is given up, and nobody is paid for it. This cannot be taken back.",
    CLAIM: "It is given up, and its loss is claimed.",
  },
  reason: "Why",
  reasonMissing: "Say why: it is kept with the decision.",
  decide: "{choice}",
  decided: "Decided on {at}: {choice}.",
  byItself: "It went on by itself: nothing is to be decided any more.",
  noAnswer: "No answer came. Press again: it is done once, however often you press.",
};

export const carrier = {
  wrong: "Wrong carrier?",
  text: "If what is told is of another parcel, say whose number it is: those who watch it for us are told, and it is kept who said so.",
  number: "Which number",
  carrier: "Its carrier",
  reason: "How you know",
  correct: "Correct the carrier",
  done: "{number} is watched as the carrier’s that you named.",
  noAnswer: "No answer came. Press again: it is done once, however often you press.",
};

export const cancelMany = {
  cancel: "{count, plural, one {Cancel it …} other {Cancel all # …}}",
  title: "Cancel orders",
  text: "{count, plural, one {One order is} other {# orders are}} cancelled, each by itself: what was kept from your wallet comes back, and unused labels are cancelled. It cannot be undone.",
  sure: "{count, plural, one {Yes, cancel it} other {Yes, cancel all #}}",
  keep: "Keep them",
  done: "{done} of {count} cancelled",
  refused: "{count, plural, one {One is not cancelled} other {# are not cancelled}}",
  again: "Try those again",
  noAnswer: "no answer came. Try again: it is done once.",
};
