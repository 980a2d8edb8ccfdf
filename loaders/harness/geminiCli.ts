import type {ArchiveFile, Loaded, LoadedProblem, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {readJsonParts} from "../readJsonParts.js";
import {addMessage, addTime, createGeminiSession, geminiRecord} from "./geminiCli/geminiSession.js";
import type {GeminiSession} from "./geminiCli/geminiSession.js";
import {hasKey} from "./hasKey.js";
import {limitProblems} from "./session/limitProblems.js";
import {readEvents} from "./session/readEvents.js";
import {sessionRows} from "./session/sessionRows.js";

/**
 * Gemini CLI: the sessions below ~/.gemini/tmp/…/chats, one JSON object, or, of newer versions, one record a line. It knows
 * no cost. Each session enriches a run. https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/session-management.md
 */
export const geminiCli: Loader = {
  name: "gemini-cli",
  version: 1,
  description: "Gemini CLI: recorded sessions; sessions, not runs",
  detect: ({head}) => {
    const keys = ["sessionId", "projectHash", "startTime"];
    return /^\s*\{/.test(head) && keys.every((d) => hasKey(head, d)) ? keys : undefined;
  },
  load: (file) => limitProblems(rowsOf(file))
};

async function* rowsOf(file: ArchiveFile): AsyncIterable<Loaded> {
  const session = createGeminiSession();
  yield* isLines(file) ? readLines(session, file) : readObject(session, file);
  yield* sessionRows(geminiRecord(session, "/"), {path: file.path, ordinal: 0});
}

/** The first line of newer files is an object of its own, without the messages. */
function isLines({head}: ArchiveFile): boolean {
  const [first] = head.trimStart().split("\n");
  return /\}\s*$/.test(first) && !hasKey(first, "messages");
}

async function* readObject(session: GeminiSession, file: ArchiveFile): AsyncIterable<LoadedProblem> {
  const names = ["sessionId", "startTime", "lastUpdated"];
  const wanted = Object.fromEntries([...names.map((d) => `/${d}`), "/messages/*"].map((d) => [d, true as const]));
  try {
    for await (const {value, pointer} of readJsonParts(file, wanted)) {
      if (!pointer.startsWith("/messages/")) addFields(session, {[pointer.slice(1)]: value});
      else if (isRecord(value)) yield* addMessage(session, {event: value, pointer});
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    session.isDamaged = true;
    const {message: received} = error;
    const action = "rest of the file left out";
    yield {problem: problem("bad-syntax", {expected: "well-formed JSON", received, action})};
  }
}

async function* readLines(session: GeminiSession, file: ArchiveFile): AsyncIterable<LoadedProblem> {
  for await (const found of readEvents(file)) {
    if ("problem" in found) {
      session.isDamaged ||= found.problem.severity === "error";
      yield found;
    } else if (typeof found.event.type === "string") yield* addMessage(session, found);
    else addFields(session, isRecord(found.event.$set) ? found.event.$set : found.event);
  }
}

function addFields(session: GeminiSession, fields: Record<string, unknown>): void {
  if (typeof fields.sessionId === "string") session.id ??= fields.sessionId;
  addTime(session, fields.startTime);
  addTime(session, fields.lastUpdated);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
