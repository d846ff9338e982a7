import { LuaScript } from "../parcel/lua-script";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";

/** KEYS tracker, scans */
export const readAnnouncement = new LuaScript<AnnouncementReply>(`
${ANNOUNCEMENT}
return announcement(KEYS[1], KEYS[2])
`);
