/** The queries behind each page of a study. */
export const pageQueries: Record<string, string[]> = {
  overview: ["study", "experiments", "metrics", "configs", "tasks", "leaderboard", "compared", "design", "missing", "problems", "sources"],
  frontier: ["study", "experiments", "metrics", "configs", "frontier", "frontier_left", "frontier_stops", "costs_at"],
  heatmap: ["study", "experiments", "metrics", "configs", "tasks", "coverage_groups", "heatmap"],
  retry: [
    "study",
    "experiments",
    "configs",
    "retry",
    "retry_single",
    "retry_published",
    "retry_costs",
    "escalation_configs",
    "run_shapes",
    "repeats"
  ],
  // of the retry page too, which draws its first charts without it
  escalation: ["escalation"],
  reliability: ["study", "experiments", "metrics", "configs", "tasks", "reliability", "reliability_spreads", "run_shapes"],
  compare: ["study", "experiments", "metrics", "tasks", "coverage", "compare", "compare_configs"]
};
