/** Benchbook as CITATION.cff has it. */
export const benchbookCitation = {
  title: "Benchbook: a notebook-style workbench over LLM benchmark result archives",
  authors: "Benchbook contributors",
  version: "0.1.0",
  released: "2026-11-21"
};
