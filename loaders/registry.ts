import {aiderLeaderboard} from "./harness/aiderLeaderboard.js";
import {aider} from "./harness/aider.js";
import {akita} from "./harness/akita.js";
import {akitaClaudeCode} from "./harness/akitaClaudeCode.js";
import {akitaOrchestration} from "./harness/akitaOrchestration.js";
import {akitaSide} from "./harness/akitaSide.js";
import {akitaV2} from "./harness/akitaV2.js";
import {bigCodeBenchLeaderboard} from "./harness/bigCodeBenchLeaderboard.js";
import {bigCodeBench} from "./harness/bigCodeBench.js";
import {bigCodeMetrics} from "./harness/bigCodeMetrics.js";
import {bigCodeSamples} from "./harness/bigCodeSamples.js";
import {claudeBenchmark} from "./harness/claudeBenchmark.js";
import {claudeBenchmarkSide} from "./harness/claudeBenchmarkSide.js";
import {claudeBenchmarkStorage} from "./harness/claudeBenchmarkStorage.js";
import {claudeBenchmarkTask} from "./harness/claudeBenchmarkTask.js";
import {claudeCode} from "./harness/claudeCode.js";
import {eee} from "./harness/eee.js";
import {eeeInstances} from "./harness/eeeInstances.js";
import {codex} from "./harness/codex.js";
import {geminiCli} from "./harness/geminiCli.js";
import {opencode} from "./harness/opencode.js";
import {pi} from "./harness/pi.js";
import {engramforge} from "./harness/engramforge.js";
import {engramforgeGrid} from "./harness/engramforgeGrid.js";
import {engramforgeSide} from "./harness/engramforgeSide.js";
import {engramforgeSummary} from "./harness/engramforgeSummary.js";
import {exported} from "./harness/exported.js";
import {evalPlus} from "./harness/evalPlus.js";
import {ctrf} from "./harness/ctrf.js";
import {harborJob} from "./harness/harborJob.js";
import {harbor} from "./harness/harbor.js";
import {deepEval} from "./harness/deepEval.js";
import {hal} from "./harness/hal.js";
import {helm} from "./harness/helm.js";
import {inspect} from "./harness/inspect.js";
import {inspectSide} from "./harness/inspectSide.js";
import {junit} from "./harness/junit.js";
import {liveCodeBench} from "./harness/liveCodeBench.js";
import {lmEvalSamples} from "./harness/lmEvalSamples.js";
import {lmEval} from "./harness/lmEval.js";
import {miniSweAgentSide} from "./harness/miniSweAgentSide.js";
import {miniSweAgent} from "./harness/miniSweAgent.js";
import {multiPlE} from "./harness/multiPlE.js";
import {native} from "./harness/native.js";
import {openaiEvals} from "./harness/openaiEvals.js";
import {openHandsSide} from "./harness/openHandsSide.js";
import {openHands} from "./harness/openHands.js";
import {promptfoo} from "./harness/promptfoo.js";
import {sweAgent} from "./harness/sweAgent.js";
import {sweBenchExperiments} from "./harness/sweBenchExperiments.js";
import {sweBenchInstance} from "./harness/sweBenchInstance.js";
import {sweBenchSide} from "./harness/sweBenchSide.js";
import {sweBenchSite} from "./harness/sweBenchSite.js";
import {sweBench} from "./harness/sweBench.js";
import {table} from "./harness/table.js";
import {terminalBenchSide} from "./harness/terminalBenchSide.js";
import {terminalBench} from "./harness/terminalBench.js";
import type {FileHead, Loader} from "./loader.js";

/** Every loader; the order says nothing. Two that claim one file are a problem, never a guess. */
export const loaders: Loader[] = [
  native,
  exported,
  table,
  aider,
  aiderLeaderboard,
  akita,
  akitaClaudeCode,
  akitaOrchestration,
  akitaSide,
  akitaV2,
  claudeBenchmark,
  claudeBenchmarkSide,
  claudeBenchmarkStorage,
  claudeBenchmarkTask,
  claudeCode,
  eee,
  eeeInstances,
  codex,
  geminiCli,
  opencode,
  pi,
  engramforge,
  engramforgeGrid,
  engramforgeSide,
  engramforgeSummary,
  bigCodeBenchLeaderboard,
  bigCodeBench,
  bigCodeMetrics,
  bigCodeSamples,
  evalPlus,
  liveCodeBench,
  multiPlE,
  ctrf,
  junit,
  lmEval,
  lmEvalSamples,
  inspect,
  inspectSide,
  promptfoo,
  harbor,
  harborJob,
  miniSweAgent,
  miniSweAgentSide,
  deepEval,
  hal,
  helm,
  openaiEvals,
  openHands,
  openHandsSide,
  sweAgent,
  sweBench,
  sweBenchExperiments,
  sweBenchInstance,
  sweBenchSide,
  sweBenchSite,
  terminalBench,
  terminalBenchSide
];

/** Benchbook's own format, said by the first key of a file: no other loader needs to look at it. */
const ownFormat = /^\s*(?:\[\s*)?\{\s*"benchbook"\s*:\s*"run\/1"/;

export function isOwnFormat(head: string): boolean {
  return ownFormat.test(head);
}

/** The loaders that recognise a file, each with the keys that it saw. */
export function detect(file: FileHead): {loader: Loader; keys: string[]}[] {
  if (isOwnFormat(file.head)) {
    const keys = native.detect(file);
    if (keys !== undefined) return [{loader: native, keys}];
  }
  return loaders.flatMap((loader) => {
    const keys = loader.detect(file);
    return keys === undefined ? [] : [{loader, keys}];
  });
}

export function findLoader(name: string): Loader | undefined {
  return loaders.find((d) => d.name === name);
}
