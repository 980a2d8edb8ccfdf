import {z} from "zod";
import type {ArchiveFile, ConfigInput} from "../../loader.js";
import {benchFiles} from "./benchFiles.js";

const word = z.string().nullish();

/** The fields of run_metadata.json that are read. */
const metadata = z.looseObject({
  run_id: word,
  start_time: word,
  dataset_name: word,
  dataset_version: word,
  agent_name: word,
  model_name: word,
  commit_hash: word,
  agent_kwargs: z.record(z.string(), z.unknown()).nullish()
});

/** The fields of tb.lock that are read. */
const lock = z.looseObject({
  harness: z.looseObject({version: word}).nullish(),
  agent: z
    .looseObject({name: word, model_name: word, extra_kwargs: z.record(z.string(), z.unknown()).nullish()})
    .nullish(),
  run_config: z
    .looseObject({
      global_timeout_multiplier: z.number().nullish(),
      global_agent_timeout_sec: z.number().nullish(),
      global_test_timeout_sec: z.number().nullish()
    })
    .nullish(),
  dataset: z.looseObject({name: word, version: word}).nullish()
});

export interface Bench {
  /** Id of the run: stated, or the name of its folder. */
  run: string;
  /** When it began; several runs of one config have figures of their own. */
  started_at: string | null;
  suite: string | null;
  config: ConfigInput;
}

/**
 * Who ran what: run_metadata.json and tb.lock beside the results, and the folder of the submission,
 * `<date>_<agent>_<model>`, where an upload says nothing or the agent hides its model.
 */
export async function benchConfig(file: ArchiveFile, {folder, run}: {folder: string; run: string}): Promise<Bench> {
  const files = benchFiles(file.paths, folder);
  const m = files.metadata === undefined ? {} : metadata.parse(await (await file.companion(files.metadata)).json());
  const l = files.lock === undefined ? {} : lock.parse(await (await file.companion(files.lock)).json());
  const named = submissionOf(file.absolute);
  const data = m.dataset_name ?? l.dataset?.name ?? null;
  const version = m.dataset_version ?? l.dataset?.version;
  const model = m.model_name ?? l.agent?.model_name ?? named?.model;
  const id = m.run_id ?? run;
  return {
    run: id,
    started_at: m.start_time ?? null,
    suite: data === null ? null : version ? `${data}@${version}` : data,
    config: {
      model: model ?? "unknown",
      harness: "terminal-bench",
      harness_version: l.harness?.version ?? m.commit_hash ?? null,
      variant: m.agent_name ?? l.agent?.name ?? named?.agent ?? null,
      settings: {
        ...kwargsOf(l.agent?.extra_kwargs ?? m.agent_kwargs ?? {}),
        ...Object.fromEntries(Object.entries(timeoutsOf(l)).filter(([, d]) => d !== null && d !== undefined)),
        ...(model === undefined ? {run: id} : {})
      }
    }
  };
}

function timeoutsOf({run_config}: z.infer<typeof lock>): Record<string, number | null | undefined> {
  const multiplier = run_config?.global_timeout_multiplier;
  return {
    timeout_multiplier: multiplier === 1 ? null : multiplier,
    agent_timeout_s: run_config?.global_agent_timeout_sec,
    test_timeout_s: run_config?.global_test_timeout_sec
  };
}

/** What the agent was given besides its model: no_rebuild is of the machine, not of the agent. */
function kwargsOf(kwargs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kwargs).filter(([key, d]) => !/^(model_name|no_rebuild)$|key|token|secret/i.test(key) && d !== null)
  );
}

/** The folder of a submission to the leaderboard, wherever the archive begins. */
function submissionOf(path: string): {agent: string; model: string} | undefined {
  for (const folder of path.split("/").toReversed()) {
    const found = /^\d{8}_([^_]+)_(.+)$/.exec(folder);
    if (found !== null) return {agent: found[1], model: found[2]};
  }
  return undefined;
}
