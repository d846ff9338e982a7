import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { NotificationsUnderTest, TestMember } from "./notifications-under-test";

/** As the version before this one sealed. */
function former(secret: string) {
  const wrapping = Buffer.from(hkdfSync("sha256", secret, "", "notifications person keys", 32));
  const key = randomBytes(32);
  const wrap = createCipheriv("id-aes256-wrap-pad", wrapping, Buffer.from("A65959A6", "hex"));
  return {
    wrapped: Buffer.concat([wrap.update(key), wrap.final()]),
    seal(place: string, text: string): Buffer {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: 16 });
      cipher.setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
  };
}

/** Puts a member, and what was written to them, back into the form that the version before this one kept them in. */
export async function sealFormerly(
  notifications: NotificationsUnderTest,
  { userId, email, name }: TestMember,
): Promise<void> {
  const { wrapped, seal } = former("what is known of these tests' people");
  const written = await notifications.sql<{ id: string; subject: string }>(
    "SELECT id FROM notification WHERE recipient = $1 AND sealed IS NOT NULL",
    [userId],
  );
  for (const { id } of written) {
    const words = JSON.stringify({ subject: "Before", text: "Before" });
    await notifications.sql("UPDATE notification SET sealed = $2 WHERE id = $1", [
      id,
      seal(`notification:${id}`, words),
    ]);
  }
  await notifications.sql("UPDATE member SET key_id = NULL, wrapped_key = $2, sealed = $3 WHERE id = $1", [
    userId,
    wrapped,
    seal(`member:${userId}`, JSON.stringify({ email, name })),
  ]);
}
