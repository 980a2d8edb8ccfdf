export interface Harness {
  /** Stable short name; also the folder of its samples, unless `samples` says otherwise. */
  name: string;
  title: string;
  /** Where its result files are documented: an address, or a file of this repository. */
  url: string;
  /** Names of the loaders that read its files. */
  loaders: string[];
  /** Folder of its samples. */
  samples?: string;
}

/** Who writes the files that the loaders read. Every loader belongs to one of them; a test holds the list to the registry. */
export const harnesses: Harness[] = [
  {
    name: "aider",
    title: "aider",
    url: "https://github.com/Aider-AI/aider/tree/main/benchmark",
    loaders: ["aider", "aider-leaderboard"]
  },
  {
    name: "bigcode-eval-harness",
    title: "BigCode Evaluation Harness",
    url: "https://github.com/bigcode-project/bigcode-evaluation-harness",
    loaders: ["bigcode-metrics", "bigcode-per-sample"]
  },
  {
    name: "bigcodebench",
    title: "BigCodeBench",
    url: "https://github.com/bigcode-project/bigcodebench",
    loaders: ["bigcodebench", "bigcodebench-leaderboard"]
  },
  {
    name: "claude-code",
    title: "Claude Code",
    url: "https://code.claude.com/docs/en/headless",
    loaders: ["claude-code"]
  },
  {
    name: "codex-exec",
    title: "Codex CLI",
    url: "https://github.com/openai/codex/blob/main/docs/exec.md",
    loaders: ["codex"]
  },
  {name: "ctrf", title: "CTRF", url: "https://ctrf.io/docs/specification/overview", loaders: ["ctrf"]},
  {
    name: "deepeval",
    title: "DeepEval",
    url: "https://deepeval.com/docs/evaluation-introduction",
    loaders: ["deepeval"]
  },
  {name: "evalplus", title: "EvalPlus", url: "https://github.com/evalplus/evalplus", loaders: ["evalplus"]},
  {
    name: "every-eval-ever",
    title: "Every Eval Ever",
    url: "https://github.com/evaleval/every_eval_ever",
    loaders: ["eee", "eee-instances"]
  },
  {
    name: "gemini-cli",
    title: "Gemini CLI",
    url: "https://github.com/google-gemini/gemini-cli",
    loaders: ["gemini-cli"]
  },
  {name: "hal", title: "HAL", url: "https://github.com/princeton-pli/hal-harness", loaders: ["hal"]},
  {name: "harbor", title: "Harbor", url: "https://harborframework.com/", loaders: ["harbor", "harbor-job"]},
  {name: "helm", title: "HELM", url: "https://crfm-helm.readthedocs.io/", loaders: ["helm"]},
  {
    name: "inspect",
    title: "Inspect AI",
    url: "https://inspect.aisi.org.uk/eval-logs.html",
    loaders: ["inspect", "inspect-side"]
  },
  {name: "junit", title: "JUnit XML", url: "https://github.com/testmoapp/junitxml", loaders: ["junit"]},
  {
    name: "livecodebench",
    title: "LiveCodeBench",
    url: "https://github.com/LiveCodeBench/LiveCodeBench",
    loaders: ["livecodebench"]
  },
  {
    name: "lm-eval",
    title: "lm-evaluation-harness",
    url: "https://github.com/EleutherAI/lm-evaluation-harness/blob/main/docs/interface.md",
    loaders: ["lm-eval", "lm-eval-samples"]
  },
  {
    name: "mini-swe-agent",
    title: "mini-swe-agent",
    url: "https://mini-swe-agent.com/",
    loaders: ["mini-swe-agent", "mini-swe-agent-side"]
  },
  {name: "multipl-e", title: "MultiPL-E", url: "https://github.com/nuprl/MultiPL-E", loaders: ["multipl-e"]},
  {name: "openai-evals", title: "OpenAI Evals", url: "https://github.com/openai/evals", loaders: ["openai-evals"]},
  {name: "opencode", title: "opencode", url: "https://opencode.ai/docs/cli/", loaders: ["opencode"]},
  {
    name: "openhands",
    title: "OpenHands",
    url: "https://github.com/All-Hands-AI/OpenHands",
    loaders: ["openhands", "openhands-side"]
  },
  {name: "pi", title: "pi", url: "https://github.com/badlogic/pi-mono", loaders: ["pi"]},
  {
    name: "promptfoo",
    title: "promptfoo",
    url: "https://www.promptfoo.dev/docs/configuration/outputs",
    loaders: ["promptfoo"]
  },
  {
    name: "swe-agent",
    title: "SWE-agent",
    url: "https://swe-agent.com/latest/usage/trajectories/",
    loaders: ["swe-agent"]
  },
  {
    name: "swe-bench",
    title: "SWE-bench",
    url: "https://www.swebench.com/SWE-bench/",
    loaders: ["swe-bench", "swe-bench-experiments", "swe-bench-instance", "swe-bench-side", "swe-bench-site"]
  },
  {
    name: "terminal-bench",
    title: "Terminal-Bench",
    url: "https://www.tbench.ai/docs",
    loaders: ["terminal-bench", "terminal-bench-side"]
  },
  {name: "native", title: "Benchbook's own runs", url: "loaders/schemas/run.schema.json", loaders: ["native"]},
  {name: "exported", title: "Benchbook's own tables", url: "docs/exports.md", loaders: ["exported"]},
  {
    name: "table",
    title: "Any table, with a column map",
    url: "results/README.md",
    loaders: ["table"],
    samples: "generic-csv"
  },
  {name: "sql", title: "Any file that DuckDB reads, with a SELECT", url: "results/README.md", loaders: ["sql"]},
  {
    name: "akitaonrails",
    title: "llm-coding-benchmark (akitaonrails)",
    url: "https://github.com/akitaonrails/llm-coding-benchmark",
    loaders: ["akita", "akita-claude-code", "akita-orchestration", "akita-side", "akita-v2"]
  },
  {
    name: "claude-benchmark",
    title: "claude-benchmark (TechLoom)",
    url: "https://github.com/jchilcher/claude-benchmark",
    loaders: ["claude-benchmark", "claude-benchmark-side", "claude-benchmark-storage", "claude-benchmark-task"]
  },
  {
    name: "engramforge",
    title: "EngramForge",
    url: "https://github.com/engramforge/research",
    loaders: ["engramforge", "engramforge-grid", "engramforge-side", "engramforge-summary"]
  }
];
