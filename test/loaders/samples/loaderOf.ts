/** The loader that must claim a file of a format, and no other may. */
export const loaderOf: Record<string, string> = {
  "aider-exercise-results": "aider",
  "aider-leaderboard-yml": "aider-leaderboard",
  "bigcode-metrics": "bigcode-metrics",
  "bigcode-per-sample": "bigcode-per-sample",
  bigcodebench: "bigcodebench",
  "bigcodebench-leaderboard": "bigcodebench-leaderboard",
  evalplus: "evalplus",
  livecodebench: "livecodebench",
  "claude-code-array": "claude-code",
  "claude-code-stream-json": "claude-code",
  "claude-code-transcript": "claude-code",
  ctrf: "ctrf",
  "eee-aggregate": "eee",
  "eee-instances": "eee-instances",
  "generic-csv (Harbor TB2 trial table)": "table",
  "harbor-trial": "harbor",
  "harbor-job": "harbor-job",
  "helm-run": "helm",
  inspect: "inspect",
  "junit-xml": "junit",
  "lm-eval-results": "lm-eval",
  "lm-eval-results-old": "lm-eval",
  "lm-eval-bare-results": "lm-eval",
  "lm-eval-samples": "lm-eval-samples",
  "mini-traj": "mini-swe-agent",
  "mini-traj-v0-bare-list": "mini-swe-agent",
  "mini-exit-statuses": "mini-swe-agent-side",
  "openhands-metadata": "openhands-side",
  "openhands-output-jsonl": "openhands",
  other: "openhands-side",
  promptfoo: "promptfoo",
  "sb-cli-report": "swe-bench",
  "swe-agent-traj": "swe-agent",
  "swebench-run-report": "swe-bench",
  "swebench-instance-report": "swe-bench-instance",
  "swebench-experiments-results": "swe-bench-experiments",
  "swebench-experiments-resolved_by_repo": "swe-bench-experiments",
  "swebench-experiments-resolved_by_time": "swe-bench-experiments",
  "swebench-leaderboard-site": "swe-bench-site",
  "swebench-predictions": "swe-bench-side",
  "terminal-bench-results": "terminal-bench",
  "terminal-bench-trial": "terminal-bench",
  "terminal-bench-run-metadata": "terminal-bench-side",
  "terminal-bench-lock": "terminal-bench-side"
};

/** Prose beside results: no loader reads it. */
export const documents = ["readme", "swebench-experiments-readme"];

/** Formats whose loaders are still to come. */
export const later = [
  "codex-exec-jsonl",
  "codex-rollout-session",
  "deepeval",
  "deepeval-link-only",
  "gemini-cli-session",
  "hal-upload",
  "openai-evals-log",
  "opencode-run-json",
  "pi-events"
];
