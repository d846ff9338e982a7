# A token for a key, and a question: BAIYUN_API_KEY=byak_live_… sh ask.sh
URL=${BAIYUN_URL:-http://localhost:4000}
TOKEN=$(curl -sS -u "$BAIYUN_API_KEY:" -d grant_type=client_credentials "$URL/oauth/token" |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')

ask() {
  curl -sS "$URL/partner/graphql" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d "$1"
}

ask '{ "query": "{ services { code name transitDays { min max } } }" }'
echo
ask '{ "query": "query ($first: Int!) { orders(first: $first) { edges { node { reference status } } } }", "variables": { "first": 3 } }'
