import type {JsonPart, WantedParts} from "../../jsonParts.js";
import type {ArchiveFile} from "../../loader.js";
import {readJsonParts} from "../../readJsonParts.js";
import {headerParts} from "./header.js";
import {openEvalZip} from "./openEvalZip.js";
import {reductionParts, sampleParts} from "./sample.js";

/** Why a sample was not read, in the words of a problem. */
export interface Unread {
  code: "too-large" | "unreadable";
  expected: string;
  received: string;
}

/** A sample, or what its summary says of it; `unread` is why the sample itself was not read where it should be. */
export interface LogSample {
  pointer: string;
  value?: unknown;
  unread?: Unread;
}

/** A log in either container: its header, its samples one at a time, and the scores it reduced over epochs. */
export interface Log {
  /** As written, still to be checked. */
  header: unknown;
  samples(): AsyncIterable<LogSample>;
  /** Reduced scores: the scorer and its reducer, then a value for each sample. */
  reductions(): AsyncIterable<JsonPart>;
  close(): void;
}

/** Opens a log: `.eval`, a zip since 2024, or `.json`, one object. Both are read as streams, transcripts passed over. */
export async function openLog(file: ArchiveFile): Promise<Log> {
  if (file.magic[0] === 0x50 && file.magic[1] === 0x4b) return openEvalZip(file.absolute);
  const parts = (wanted: WantedParts) => readJsonParts(file, wanted);
  const header: Record<string, unknown> = {};
  for await (const {pointer, value} of parts(headerParts as unknown as WantedParts)) header[pointer.slice(1)] = value;
  return {
    header,
    samples: () => samplesOf(parts),
    async *reductions() {
      for (const place of ["/reductions", "/results/sample_reductions"]) {
        const wanted = Object.fromEntries(Object.entries(reductionParts).map(([key, d]) => [place + key, d]));
        for await (const d of parts(wanted)) yield {...d, pointer: d.pointer.slice(place.length)};
      }
    },
    close: () => {}
  };
}

async function* samplesOf(parts: (wanted: WantedParts) => AsyncIterable<JsonPart>): AsyncIterable<LogSample> {
  let retries: unknown[] = [];
  for await (const part of parts({"/samples/*": sampleParts, "/samples/*/error_retries/*": ["message"]})) {
    if (part.pointer.includes("/error_retries/")) retries.push(part.value);
    else {
      yield retries.length > 0 ? {...part, value: {...(part.value as object), error_retries: retries}} : part;
      retries = [];
    }
  }
}
