import type { EdgeBinary } from "./nginx-binary";
import type { EdgeSettings, Route } from "./settings";

/** Where this edge keeps what is its own. */
export interface EdgePlace {
  folder: string;
  /** The folder of `certificate.pem` and `key.pem`. */
  tls: string;
  accessLog: string;
}

const CACHE_SIZE = "512m";
/** Of its domain's own bounds; all else is 1 MB, as the router has it. */
const MOST_BYTES: Readonly<Record<string, string>> = { "/kyc-documents": "6m", "/order-files": "17m" };
/** Of paths that give tokens for secrets. */
const SIGN_INS: readonly string[] = ["/oauth"];

const each = <Item>(items: readonly Item[], write: (item: Item) => string): string => items.map(write).join("\n");

/**
 * nginx's settings. Limits hold for a client: an IPv4 address or the /64 of an IPv6 one, as the router counts them.
 *
 * @param isKnownSite whether the certificate is one that browsers know: only then they are told to ask by HTTPS alone from now on,
 *   which they would take for all that this host serves.
 */
export function nginxConf(
  settings: EdgeSettings,
  { modules, mimeTypes }: EdgeBinary,
  { folder, tls, accessLog }: EdgePlace,
  isKnownSite: boolean,
): string {
  const { host, port, httpPort, upstream, workers, requestsPerSecond, signInsPerSecond, connections } = settings;
  const address = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const httpAddress = `${host.includes(":") ? `[${host}]` : host}:${httpPort}`;
  const httpsPort = port === 443 ? "" : `:${port}`;
  const burst = requestsPerSecond * 2;
  const signInsBurst = signInsPerSecond * 4;
  return String.raw`daemon off;
pid ${folder}/nginx.pid;
# Read by our own process, which writes on what is told, without what was asked (log.ts).
error_log stderr info;
load_module ${modules}/ngx_http_modsecurity_module.so;
worker_processes ${workers};
worker_shutdown_timeout 10s;

events {
  worker_connections 8192;
}

http {
  include ${mimeTypes};
  default_type application/octet-stream;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/bodies;
  proxy_temp_path ${folder}/answers;
  fastcgi_temp_path ${folder}/unused;
  uwsgi_temp_path ${folder}/unused;
  scgi_temp_path ${folder}/unused;

  modsecurity on;
  modsecurity_rules_file ${folder}/rules.conf;

  # Whom a balancer of ours in front speaks for; nobody else's word is taken.
${each(settings.trustedProxies, (proxy) => `  set_real_ip_from ${proxy};`)}
  real_ip_header X-Forwarded-For;
  real_ip_recursive on;
  map $binary_remote_addr $client {
    default $binary_remote_addr;
    "~^(?<network>[\s\S]{8})[\s\S]{8}$" $network;
  }

  # Of what was asked, the path alone: after it stand variables, postal codes and the tokens of links.
  map $request_uri $path {
    default $request_uri;
    "~^(?<before>[^?]*)\?" $before;
  }
  log_format edge escape=json '{"time":"$time_iso8601","client":"$remote_addr","method":"$request_method","path":"$path",'
    '"operation":"$arg_operationName","status":$status,"bytes":$bytes_sent,"seconds":$request_time,"protocol":"$server_protocol",'
    '"cache":"$upstream_cache_status","upstream":"$upstream_addr","upstreamSeconds":"$upstream_response_time","id":"$request_id"}';
  access_log ${accessLog} edge;

  # Who sends slowly is cut off: https://en.wikipedia.org/wiki/Slowloris_(cyber_attack)
  client_header_timeout 5s;
  client_body_timeout 10s;
  send_timeout 30s;
  keepalive_timeout 60s;
  keepalive_requests 1000;
  client_max_body_size 1m;
  client_body_buffer_size 128k;
  large_client_header_buffers 4 16k;
  http2_max_concurrent_streams 64;
  reset_timedout_connection on;

  limit_req_zone $client zone=requests:10m rate=${requestsPerSecond}r/s;
  # Sign-ins and tokens: each costs the hashing of a password.
  limit_req_zone $client zone=signIns:10m rate=${signInsPerSecond}r/s;
  limit_conn_zone $client zone=connections:10m;
  limit_req_status 429;
  limit_conn_status 429;
  limit_req zone=requests burst=${burst} nodelay;
  limit_conn connections ${connections};

  # Over HTTP/2 each request is a connection here, and a WebSocket asks for one of its own by HTTP/1.1.
  map $http_upgrade $connection_upgrade {
    default upgrade;
    "" "";
  }

  # What is compressed is kept once for each kind, however many ways there are to ask for it.
  map $http_accept_encoding $coding {
    default "";
    "~*;\s*q=0(\.0*)?\s*(,|$)" "";
    "~*\bbr\b" br;
    "~*\bgzip\b" gzip;
  }
  # Who says anything of who it is, is answered by the stack alone, and its answer is kept for nobody.
  map $http_authorization$http_cookie$http_upgrade $is_somebodys {
    default 1;
    "" 0;
  }
  proxy_cache_path ${folder}/cache levels=1:2 keys_zone=answers:20m max_size=${CACHE_SIZE} inactive=1d use_temp_path=off;
  proxy_cache_key "$request_uri|$http_host|$http_accept|$coding|$http_origin";
  proxy_cache_lock on;
  proxy_cache_bypass $is_somebodys;
  proxy_no_cache $is_somebodys;
  # In the key is all that the stack's answers vary by.
  proxy_ignore_headers Vary;

  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_upgrade;
  proxy_set_header Accept-Encoding $coding;
  # One entry, ours: the router believes as many as it is told there are proxies (TRUSTED_PROXIES=1).
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_set_header X-Request-Id $request_id;
  proxy_connect_timeout 5s;
  # Streams of events and WebSockets say something every 12 s.
  proxy_read_timeout 75s;
  proxy_hide_header X-Powered-By;

  upstream stack {
    server ${upstream};
    keepalive 64;
  }
${each(settings.routes, ({ name, upstream }) => `  upstream ${name} { server ${upstream}; keepalive 16; }`)}

  ssl_certificate ${tls}/certificate.pem;
  ssl_certificate_key ${tls}/key.pem;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:tls:5m;
  ssl_session_tickets off;

  add_header X-Cache $upstream_cache_status always;
  add_header Cross-Origin-Opener-Policy same-origin always;
  add_header Permissions-Policy "camera=(self), geolocation=(), microphone=(), payment=(), usb=()" always;
${isKnownSite ? `  add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;` : ""}

  server {
    listen ${httpAddress};
    location = /edge-health {
      modsecurity off;
      access_log off;
      return 204;
    }
    location / {
      modsecurity off;
      return 308 https://$host${httpsPort}$request_uri;
    }
  }

  server {
    listen ${address} ssl http2;

    error_page 403 @refused;
    error_page 413 @too_large;
    error_page 429 @too_many;
    error_page 502 503 504 @away;

    location / {
      proxy_pass http://stack;
    }
    # A query by GET that says nothing of who asks, and files whose names have a hash of what is in them.
    location ~ ^/(?:[a-z][a-z-]*/)?graphql$ {
      proxy_cache answers;
      proxy_pass http://stack;
    }
    location /assets/ {
      limit_req zone=requests burst=${burst * 2} nodelay;
      proxy_cache answers;
      proxy_pass http://stack;
    }
    location /session/ {
      limit_req zone=requests burst=${burst} nodelay;
      limit_req zone=signIns burst=${signInsBurst} nodelay;
      proxy_pass http://stack;
    }
${each(settings.routes, (route) => locationOf(route, burst, signInsBurst))}

    location @refused {
      modsecurity off;
      internal;
      default_type application/json;
      return 403 '{"errors":[{"message":"This request looks like an attack and was not passed on.","extensions":{"code":"REFUSED_AT_THE_EDGE","id":"$request_id"}}]}';
    }
    location @too_large {
      modsecurity off;
      internal;
      default_type application/json;
      return 413 '{"errors":[{"message":"This request is too large.","extensions":{"code":"TOO_LARGE"}}]}';
    }
    location @too_many {
      modsecurity off;
      internal;
      default_type application/json;
      add_header Retry-After 1 always;
      return 429 '{"errors":[{"message":"Too many requests: wait a second.","extensions":{"code":"TOO_MANY_CALLS"}}]}';
    }
    location @away {
      modsecurity off;
      internal;
      default_type application/json;
      add_header Retry-After 5 always;
      return 503 '{"errors":[{"message":"BaiYun is not to be reached at the moment.","extensions":{"code":"UNAVAILABLE"}}]}';
    }
  }
}
`;
}

function locationOf({ prefix, name }: Route, burst: number, signInsBurst: number): string {
  const isSignIn = SIGN_INS.includes(prefix);
  return [
    `    location ${prefix} {`,
    ...(isSignIn ? [`      limit_req zone=requests burst=${burst} nodelay;`] : []),
    ...(isSignIn ? [`      limit_req zone=signIns burst=${signInsBurst} nodelay;`] : []),
    ...(MOST_BYTES[prefix] ? [`      client_max_body_size ${MOST_BYTES[prefix]};`] : []),
    `      proxy_pass http://${name};`,
    "    }",
  ].join("\n");
}
