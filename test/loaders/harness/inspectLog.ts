import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseJson} from "../../../loaders/jsonText.js";
import type {Project} from "../archiveFixture.js";
import {writeZip} from "../writeZip.js";
import type {ZipMember} from "../writeZip.js";

type Fields = Record<string, unknown>;

export interface LogText extends Fields {
  eval: Fields;
  samples: Fields[];
}

const fixture = "test/fixtures/inspect/logs/2026-01-02T03-04-05+00-00_capitals_task-1.json";

/** The fixture's log; NaN in it is null. */
export function readFixture(): LogText {
  return parseJson(readFileSync(fixture, "utf8")) as LogText;
}

/** A small log of one task by one model, with some of it replaced. */
export function logOf({eval: spec, ...rest}: Partial<LogText> = {}): LogText {
  return {
    version: 2,
    status: "success",
    eval: {
      run_id: "r",
      task_id: "t",
      created: "2026-02-03T00:00:00Z",
      task: "sums",
      task_version: 0,
      dataset: {},
      model: "acme/mini-1",
      config: {},
      ...spec
    },
    samples: [],
    ...rest
  };
}

/** The members of the `.eval` that Inspect would write of a log: a summary says of errors and limits only what they were. */
export function membersOf({samples, reductions, ...header}: LogText): ZipMember[] {
  const summaries = samples.map(({error, limit, error_retries, ...d}) => ({
    ...d,
    ...(error === undefined ? {} : {error: (error as Fields).message}),
    ...(limit === undefined ? {} : {limit: (limit as Fields).type}),
    retries: (error_retries as unknown[] | undefined)?.length
  }));
  return [
    {name: "_journal/start.json", content: JSON.stringify({version: 2, eval: header.eval, plan: header.plan})},
    ...samples.map((d) => ({
      name: `samples/${String(d.id)}_epoch_${String(d.epoch)}.json`,
      content: JSON.stringify(d)
    })),
    {name: "_journal/summaries/1.json", content: JSON.stringify(summaries)},
    {name: "summaries.json", content: JSON.stringify(summaries)},
    ...(reductions === undefined ? [] : [{name: "reductions.json", content: JSON.stringify(reductions)}]),
    {name: "header.json", content: JSON.stringify(header)}
  ];
}

/** Writes a `.eval` below results/; its folder must be there. */
export function writeEval(project: Project, {path, members}: {path: string; members: ZipMember[]}): void {
  writeFileSync(join(project.folder, "results", path), writeZip(members));
}

/** Content as a Zstandard frame of one block that is not packed (RFC 8878). */
export function zstdFrame(content: string): Buffer {
  const raw = Buffer.from(content);
  const head = Buffer.alloc(12);
  head.writeUInt32LE(0xfd2fb528, 0);
  head.writeUInt8(0b1010_0000, 4);
  head.writeUInt32LE(raw.length, 5);
  head.writeUIntLE(1 | (raw.length << 3), 9, 3);
  return Buffer.concat([head, raw]);
}
