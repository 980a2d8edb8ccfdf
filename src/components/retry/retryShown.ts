import type {RetrySummary} from "./retryTypes.js";

/** Charts with a panel or a group of rows a config draw no more configs than this; the tables hold all. */
export const mostDrawn = 24;

/** The configs that such charts draw: the first in the order that was chosen. */
export function retryShown(summaries: readonly RetrySummary[]): readonly RetrySummary[] {
  return summaries.slice(0, mostDrawn);
}

/** That not all are drawn, as a sentence; empty where all are. */
export function retryShownNote(summaries: readonly RetrySummary[]): string {
  if (summaries.length <= mostDrawn) return "";
  return `The charts of single configs draw the first ${mostDrawn} of ${summaries.length} in the order chosen; the tables hold all.`;
}
