/** The metric that HELM's own leaderboards rank a scenario by (their schema files), where it is known. */
const mainMetrics: [RegExp, string][] = [
  [/^(mmlu|hellaswag|openbookqa|commonsense|truthful_qa|blimp)\b/, "exact_match"],
  [/^(boolq|imdb|raft|civil_comments|legalbench|med_qa|bbq)\b/, "quasi_exact_match"],
  [/^(narrative_?qa|natural_?qa|quac)\b/, "f1_score"],
  [/^gsm8?k?\b/, "final_number_exact_match"],
  [/^wmt_14\b/, "bleu_4"],
  [/^(summarization_cnndm|summarization_xsum|xsum|cnndm)\b/, "rouge_2"],
  [/^msmarco\b/, "RR@10"],
  [/^(mmlu_pro|gpqa)\b/, "chain_of_thought_correctness"],
  [/^ifeval\b/, "ifeval_strict_accuracy"]
];

/** The metric that ranks, if the run has it: HELM does not write down which one does. */
export function mainMetric(names: (string | null)[], metrics: Record<string, number>): string | undefined {
  for (const name of names) {
    const found = mainMetrics.find(([pattern]) => name !== null && pattern.test(name))?.[1];
    if (found !== undefined && Object.hasOwn(metrics, found)) return found;
  }
  return undefined;
}
