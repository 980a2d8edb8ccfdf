/** The queries behind each page of a study. */
export const pageQueries: Record<string, string[]> = {
  overview: ["study", "experiments", "metrics", "configs", "tasks", "leaderboard", "run_values", "coverage", "problems", "sources"],
  frontier: ["study", "experiments", "metrics", "configs", "frontier"],
  heatmap: ["study", "experiments", "metrics", "configs", "tasks", "coverage", "heatmap"],
  retry: ["study", "experiments", "metrics", "configs", "tasks", "retry"]
};
