import {hasPath} from "../../hasPath.js";
import {unpackedName} from "../../decompress.js";

/** What lies beside an output file and is read with it. */
export interface OutputFiles {
  metadata?: string;
  /** Rows again, each with the verdict of SWE-bench. */
  evaluation?: string;
  /** SWE-bench's report of the run. */
  report?: string;
  /** Earlier tries, by their number: what a critic sent back was tried again. */
  critics: {attempt: number; path: string}[];
  /** What sums up costs that the rows have. */
  leavings: string[];
}

const criticAttempt = /^(.+)\.critic_attempt_(\d+)\.jsonl$/;

/** The number of a critic's attempt in the name of a file. */
export function attemptOf(path: string): number | null {
  const found = criticAttempt.exec(unpackedName(path));
  return found === null ? null : Number(found[2]);
}

/**
 * The files of an evaluation: `output.jsonl`, `output.swebench_eval.jsonl`, `output.critic_attempt_<n>.jsonl`. Where no
 * output.jsonl is left the first attempt stands for it; nothing else has companions.
 */
export function outputFiles(path: string, paths: string[]): OutputFiles | undefined {
  const plain = unpackedName(path);
  const critic = criticAttempt.exec(plain);
  const stem = critic?.[1] ?? /^(.+)\.jsonl$/.exec(plain)?.[1];
  if (stem === undefined || plain.endsWith(".swebench_eval.jsonl")) return undefined;
  const find = (...names: string[]) =>
    names.flatMap((d) => [d, `${d}.gz`, `${d}.zst`]).find((d) => d !== path && hasPath(paths, d));
  const critics = [];
  for (let attempt = 1; attempt <= longestRetry; ++attempt) {
    const name = `${stem}.critic_attempt_${attempt}.jsonl`;
    const found = name === plain ? path : find(name);
    if (found !== undefined) critics.push({attempt, path: found});
  }
  if (critic !== null && (find(`${stem}.jsonl`) !== undefined || critics[0].path !== path)) return undefined;
  const folder = stem.slice(0, stem.lastIndexOf("/") + 1);
  return {
    metadata: find(`${folder}metadata.json`),
    evaluation: find(`${stem}.swebench_eval.jsonl`),
    report: find(`${stem}.report.json`, `${stem}.swebench_eval.report.json`, `${folder}report.json`),
    critics,
    leavings: [find(`${folder}cost_report.jsonl`)].filter((d) => d !== undefined)
  };
}

const longestRetry = 10;
