import type {RetrySummary} from "./retryTypes.js";

/** What the retry charts cannot tell, as sentences; only those that hold. */
export function retryLimits(summaries: readonly RetrySummary[]): string[] {
  const fewest = Math.min(...summaries.map((d) => d.runs));
  const pooled = summaries.some((d) => d.steps.some((s) => s.k > 1 && s.expectedBy === "pooled rate"));
  const sentences = [
    `With ${fewest} runs a config, the intervals are wide: most differences between configs are within them.`,
    pooled &&
      "The dashed line takes every task for equally hard. Tasks differ, so independent repeats would give less than it shows: it flatters blind repetition, and the effect of feedback is at least the gap above it. Where the slope lies below it, no effect of feedback can be claimed.",
    "Whether a pass after a failure is owed to the feedback or to another try cannot be told without runs that retry blindly.",
    summaries.some((d) => d.extra?.bound === "at most") &&
      "What a single attempt cost, and why it failed, is not in the archive.",
    summaries.some((d) => d.single.length > 0) &&
      "A config with a single attempt is another set of runs than the first attempts of the config with retries; the two are not pooled.",
    summaries.some((d) => d.published.length > 0) &&
      "Published figures are drawn as printed, also where they contradict the runs."
  ];
  return sentences.filter((d) => typeof d === "string");
}
