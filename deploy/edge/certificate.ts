import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../src/failure";
import { libraryEnvironment } from "../src/services/debian-packages";
import type { EdgeBinary } from "./nginx-binary";

const DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * A certificate for this machine that nobody vouches for, for development: kept while it is good for another day, so that what a browser
 * was told to put up with stays the same.
 * @returns the folder that it is in
 */
export function ownCertificate({ openssl, libraries }: EdgeBinary, folder: string): string {
  const files = { certificate: join(folder, "certificate.pem"), key: join(folder, "key.pem") };
  if (isGood(files.certificate) && existsSync(files.key)) return folder;
  for (const file of Object.values(files)) rmSync(file, { force: true });
  const args = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-batch"];
  args.push("-days", String(DAYS), "-subj", "/CN=localhost");
  args.push("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1");
  args.push("-keyout", files.key, "-out", files.certificate);
  // One of our own: the system's may be missing, and what was unpacked elsewhere does not find its own.
  const conf = join(folder, "openssl.conf");
  writeFileSync(conf, "[req]\ndistinguished_name = name\n[name]\n");
  const env = { ...libraryEnvironment(libraries), OPENSSL_CONF: conf };
  const mask = process.umask(0o077);
  try {
    execFileSync(openssl, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    throw new Failure(`No certificate could be made: ${String(stderr ?? error).split("\n")[0]}`);
  } finally {
    process.umask(mask);
  }
  return folder;
}

function isGood(file: string): boolean {
  try {
    return Date.parse(new X509Certificate(readFileSync(file)).validTo) > Date.now() + DAY_MS;
  } catch {
    return false;
  }
}
