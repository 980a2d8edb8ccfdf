import {z} from "zod";
import {parseJson} from "../../jsonText.js";
import type {ArchiveFile} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {parseFitting} from "../parseFitting.js";
import type {Outcome} from "../sweBench/instanceReport.js";
import {historyOf} from "./historyOf.js";
import type {History} from "./historyOf.js";
import {measuredOf} from "./measuredOf.js";
import type {Measured} from "./measuredOf.js";
import {outcomeOf} from "./outcomeOf.js";
import {idOf, output} from "./output.js";
import type {Metadata} from "./output.js";

/** One row of an output file, without its transcript, its patch and its instance. */
export interface Try {
  id: string;
  pointer: string;
  /** The number of the attempt, where the row says it. */
  attempt: number | null;
  metadata: Metadata | null;
  model_id: string | null;
  measured: Measured;
  started_at: string | null;
  outcome: Outcome;
  error: string | null;
}

const line = z.record(z.string(), z.unknown());

/** The rows of an output file, one in memory at a time; a line that is none is a problem. */
export async function* triesOf(file: ArchiveFile): AsyncIterable<Try | {problem: Problem}> {
  const action = "line left out";
  for await (const {text, line: n} of file.lines()) {
    const pointer = `line ${n}`;
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      yield {
        problem: problem("bad-syntax", {pointer, expected: "a JSON object", received: (error as Error).message, action})
      };
      continue;
    }
    const {history, ...rest} = line.safeParse(value).data ?? {};
    const row = parseFitting(output, line.safeParse(value).success ? rest : value, {pointer, action});
    for (const d of row.problems) yield {problem: d};
    const d = row.data;
    if (d === undefined) continue;
    const transcript = historyOf(history);
    if (transcript.unread > 0) yield {problem: unreadHistory(transcript, pointer)};
    yield {
      id: d.metadata?.hub ? `${d.metadata.hub}/${idOf(d)}` : idOf(d)!,
      pointer,
      attempt: d.attempt ?? null,
      metadata: d.metadata ?? null,
      model_id: d.model_id ?? null,
      measured: measuredOf(d, transcript),
      started_at: transcript.started_at,
      outcome: outcomeOf(d),
      error: errorOf(d.error)
    };
  }
}

function unreadHistory({unread}: History, pointer: string): Problem {
  return problem("bad-value", {
    severity: "warning",
    pointer: `${pointer}/history`,
    expected: "a list of events, with times in ISO 8601 and calls by id",
    received: `${unread} that ${unread === 1 ? "is" : "are"} none`,
    action: "time and tool calls are those of what could be read"
  });
}

function errorOf(error: unknown): string | null {
  if (error === null || error === undefined || error === "") return null;
  return typeof error === "string" ? error : JSON.stringify(error);
}
