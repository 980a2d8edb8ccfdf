/** What a word for the end of a run says of it. */
export interface Outcome {
  passed: boolean | null;
  status?: "timeout" | "error" | "cancelled";
  failure?: "timeout" | "unknown" | "infra" | "budget" | "refusal";
}

const words: [Outcome, string[]][] = [
  [
    {passed: true},
    "pass|passed|passes|success|successful|succeeded|true|yes|y|t|p|✓|✔|✅|☑|correct|resolved|solved|ok|right|1|1.0".split(
      "|"
    )
  ],
  [
    {passed: false},
    "fail|failed|fails|failure|unsuccessful|false|no|n|f|✗|✘|✕|❌|x|×|incorrect|wrong|unresolved|not resolved|unsolved|not solved|not ok|0|0.0|-1".split(
      "|"
    )
  ],
  [
    {passed: false, status: "timeout", failure: "timeout"},
    "timeout|timed out|time out|tle|time limit exceeded|agent timeout".split("|")
  ],
  [
    {passed: false, failure: "budget"},
    "budget|out of budget|budget exceeded|cost limit|max turns|limit exceeded".split("|")
  ],
  [{passed: false, failure: "refusal"}, "refused|refusal|declined".split("|")],
  [{passed: null, status: "error", failure: "unknown"}, "error|errored|crash|crashed|exception".split("|")],
  [
    {passed: null, status: "error", failure: "infra"},
    "infra error|infrastructure|infra|infrastructure error|api error".split("|")
  ],
  [{passed: null, status: "cancelled"}, "cancelled|canceled|skipped|skip|aborted|not run".split("|")],
  [{passed: null}, "na|n/a|nan|none|null|-|–|—|?|unknown|pending|tbd".split("|")]
];

const known = new Map(words.flatMap(([outcome, list]) => list.map((word) => [word, outcome] as const)));

/** The outcome that a cell names; undefined for any other word. */
export function outcomeOf(text: string): Outcome | undefined {
  return known.get(
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, (d, at: number) => (at === 0 ? d : " "))
      .replace(/[\ufe0f]/g, "")
  );
}

/** Words that stand for an empty cell in any column. */
export function isBlankWord(text: string): boolean {
  return /^(na|n\/a|#n\/a|nan|none|null|nil|-|–|—|\?|unknown|tbd)$/i.test(text.trim());
}
