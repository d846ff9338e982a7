import { type SeededLanguage, select } from "./seeded-words";

const lines = '{{ lines | icu: "{value, plural, one {# Position} other {# Positionen}}" }}';
const money = (name: string) => `{{ ${name} | icu: "{value, number, money}" }}`;
const reason = select("reason", {
  INSUFFICIENT_FUNDS: "das Guthaben reicht nicht",
  WALLET_FROZEN: "das Guthaben ist gesperrt",
  OVER_SPEND_CAP: "es übersteigt das Ausgabenlimit",
  NO_WALLET: "es gibt kein Guthaben in dieser Währung",
});
const decision = select("decision", {
  APPROVED: "anerkannt",
  REJECTED: "abgelehnt",
});
const kind = select("kind", {
  WEIGHT_ABOVE_QUOTE: "es ist schwerer als angeboten",
  OVER_SERVICE_LIMIT: "es ist schwerer, als der Dienst befördert",
  MOVES_THOUGH_HELD: "es bewegt sich, obwohl es angehalten ist",
  MOVES_THOUGH_CANCELLED: "es bewegt sich, obwohl es storniert ist",
  DELIVERED_ELSEWHERE: "es wurde anderswo zugestellt",
  DAMAGED: "es ist beschädigt",
  LOST: "es ist verloren",
  DESTROYED: "es wurde vernichtet",
});

export const DE: SeededLanguage = {
  locale: "de",
  greeting: "Guten Tag {{ recipient }},",
  closing: "BaiYun",
  words: {
    "order.submitted": [
      "Auftrag {{ order }} wurde eingereicht",
      "Auftrag {{ order }} wurde eingereicht. Wir berechnen seinen Preis.",
    ],
    "order.edited": [
      "Auftrag {{ order }} ist wieder ein Entwurf",
      "Auftrag {{ order }} wurde geändert und ist wieder ein Entwurf. Ein früherer Preis gilt nicht mehr.",
    ],
    "order.accepted": [
      "Auftrag {{ order }} ist bezahlt",
      `Auftrag {{ order }} mit ${lines} ist bezahlt und geht an unser Lager.`,
    ],
    "order.cancelled": [
      "Auftrag {{ order }} ist storniert",
      "Auftrag {{ order }} ist storniert oder wird es, wenn sein Paket noch entnommen werden kann.",
    ],
    "order.held": [
      "Auftrag {{ order }} ist angehalten",
      "Auftrag {{ order }} ist angehalten: {{ reason }}\n\nBis zur Freigabe geschieht nichts mit ihm.",
    ],
    "order.released": [
      "Auftrag {{ order }} geht weiter",
      "Auftrag {{ order }} ist nicht mehr angehalten und geht dort weiter, wo er war.",
    ],
    "quote.offered": [
      'Auftrag {{ order }} kostet {{ total | icu: "{value, number, money}" }}',
      `Der Versand von Auftrag {{ order }} kostet ${money("total")}. Das Angebot gilt bis {{ expiresAt | icu: "{value, date, long}, {value, time, short}" }} UTC.`,
    ],
    "quote.rejected": [
      "Auftrag {{ order }} hat keinen Preis",
      "Wir können für Auftrag {{ order }} keinen Preis berechnen: {{ reason }}\n\nBitte ändern Sie ihn und reichen Sie ihn erneut ein.",
    ],
    "shipment.departed": [
      "Auftrag {{ order }} ist unterwegs",
      "Das Paket von Auftrag {{ order }} ist zu seinem Ziel abgereist.",
    ],
    "shipment.delivered": ["Auftrag {{ order }} ist zugestellt", "Das Paket von Auftrag {{ order }} wurde zugestellt."],
    "shipment.delivery_failed": [
      "Auftrag {{ order }} konnte nicht zugestellt werden",
      "Der Zusteller konnte das Paket von Auftrag {{ order }} nicht zustellen. Er versucht es erneut, oder es kommt zurück.",
    ],
    "shipment.returned": [
      "Auftrag {{ order }} kam zurück",
      "Das Paket von Auftrag {{ order }} kam zum Absender zurück.",
    ],
    "shipment.exception": [
      "Auftrag {{ order }} braucht Aufmerksamkeit",
      `Mit einem Paket von Auftrag {{ order }} stimmt etwas nicht: ${kind}. Unser Betrieb kümmert sich darum.`,
    ],
    "stock.unavailable": [
      "Für Auftrag {{ order }} fehlt Ware",
      `Ihre Lieferanten haben die Ware von ${lines} des Auftrags {{ order }} nicht.`,
    ],
    "purchase_order.issued": [
      "Bestellung {{ reference }}",
      "Sie haben eine neue Bestellung, {{ reference }}. Bitte nehmen Sie sie an oder lehnen Sie sie ab.",
    ],
    "hold.denied": [
      "Auftrag {{ order }} wartet auf Guthaben",
      `Auftrag {{ order }} braucht ${money("amount")}; verfügbar sind ${money("available")} (${reason}). Bitte laden Sie Ihr Guthaben auf.`,
    ],
    "invoice.issued": [
      "Rechnung {{ number }}",
      `Rechnung {{ number }} über ${money("total")} ist am {{ dueOn | icu: "{value, date, long}" }} fällig.`,
    ],
    "claim.opened": [
      "Ein Schadensfall zu Auftrag {{ order }} wurde eröffnet",
      "Ein Schadensfall zu Auftrag {{ order }} wurde eröffnet; wir prüfen ihn.",
    ],
    "claim.decided": [
      "Der Schadensfall zu Auftrag {{ order }} ist entschieden",
      `Der Schadensfall zu Auftrag {{ order }} ist entschieden: ${decision}.`,
    ],
    "claim.paid": [
      "Der Schadensfall zu Auftrag {{ order }} ist bezahlt",
      `Wir haben Ihrem Guthaben für Auftrag {{ order }} ${money("amount")} gutgeschrieben.`,
    ],
    "customer.activated": ["Ihr Konto ist aktiv", "Ihr Konto ist aktiv: Sie können mit uns versenden."],
    "customer.suspended": ["Ihr Konto ist gesperrt", "Ihr Konto ist gesperrt. Bitte schreiben Sie unserem Support."],
    "customer.closed": [
      "Ihr Konto ist geschlossen",
      "Ihr Konto ist geschlossen. Danke, dass Sie mit uns versandt haben.",
    ],
    "address.confirmation": [
      "Bestätigen Sie Ihre E-Mail-Adresse",
      "Post an diese Adresse kam zurück. Um wieder Post zu erhalten, geben Sie dieses Token an confirmNotificationAddress:\n\n{{ token }}\n\nEs gilt einmal, einen Tag lang. Wenn Sie nicht darum gebeten haben, beachten Sie diese Mail nicht.",
    ],
  },
};
