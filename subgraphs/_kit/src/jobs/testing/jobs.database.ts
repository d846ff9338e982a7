import { Database } from "../../database/database";
import { CreateNote, Note } from "../../testing/note/note.entity";
import { CreateJobs } from "../create-jobs.migration";
import { KeepReplacedJobs } from "../keep-replaced-jobs.migration";

/** A database with notes and jobs. */
export const openJobs = (url: string): Promise<Database> =>
  Database.open({ url, entities: [Note], migrations: [CreateNote, CreateJobs, KeepReplacedJobs] });
