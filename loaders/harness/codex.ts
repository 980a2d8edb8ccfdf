import type {ArchiveFile, FileHead, Loaded, Loader} from "../loader.js";
import {execSessions} from "./codex/execSessions.js";
import {rolloutSession} from "./codex/rolloutSession.js";
import {hasKey} from "./hasKey.js";
import {limitProblems} from "./session/limitProblems.js";
import {readEvents} from "./session/readEvents.js";
import {sessionRows} from "./session/sessionRows.js";

/**
 * Codex CLI: what `codex exec --json` prints, and the rollout files below ~/.codex/sessions. Neither knows dollars; each
 * session enriches a run. https://github.com/openai/codex/blob/main/docs/exec.md
 */
export const codex: Loader = {
  name: "codex",
  version: 1,
  description: "Codex CLI: exec --json and rollout files; sessions, not runs",
  detect: keysOf,
  load: (file) => limitProblems(rowsOf(file))
};

async function* rowsOf(file: ArchiveFile): AsyncIterable<Loaded> {
  const events = readEvents(file);
  const found = isRollout(file) ? rolloutSession(events) : execSessions(events);
  let ordinal = 0;
  for await (const d of found) {
    if ("problem" in d) yield d;
    else yield* sessionRows(d.record, {path: file.path, ordinal: ordinal++});
  }
}

function keysOf(file: Pick<FileHead, "head">): string[] | undefined {
  if (!/^\s*\{/.test(file.head)) return undefined;
  if (isRollout(file)) return ["timestamp", "type", "payload"];
  const has = (name: string) => hasKey(file.head, name);
  if (/"type"\s*:\s*"thread\.started"/.test(file.head) && has("thread_id")) return ["thread.started", "thread_id"];
  const isEarly = /"type"\s*:\s*"session\.created"/.test(file.head) && has("session_id") && has("item_type");
  return isEarly ? ["session.created", "item_type"] : undefined;
}

function isRollout({head}: Pick<FileHead, "head">): boolean {
  const isKind = /"type"\s*:\s*"(session_meta|response_item|event_msg|turn_context)"/.test(head);
  return isKind && hasKey(head, "payload") && hasKey(head, "timestamp");
}
