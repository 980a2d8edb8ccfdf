/** The names that columns go by, for every field of a run: the earlier, the surer. Units are already taken off. */
export const fieldNames = {
  model:
    "model|model_name|model_id|llm|llm_name|language_model|ai_model|model_slug|model_version|engine|deployment|base_model|model_path",
  task: "task|task_id|task_name|instance_id|instance|problem|problem_id|problem_name|question_id|qid|question|case|case_id|case_name|test_case|testcase|test_id|test_name|exercise|exercise_name|sample_id|example_id|item_id|item|challenge|puzzle|scenario|scenario_id|scenario_name|issue_id|bug_id|prompt_id|doc_id|query_id|input_id|sample|example|test|issue|bug|key|name|prompt|input|query|id",
  passed:
    "passed|pass|is_passed|success|is_success|successful|succeeded|correct|is_correct|evaluation_is_correct|resolved|is_resolved|solved|is_solved|passes|ok|final_success|test_passed|tests_passed|all_tests_passed|pass_fail|pass@1|outcome|verdict|result|status|accuracy|acc|final_result|exact_match|reward|score|grade|completed",
  score:
    "score|total_score|final_score|evaluation_score|reward|mean_reward|points|grade|rating|accuracy|acc|f1|f1_score|exact_match|value|mark|marks|overall|result",
  cost_usd:
    "cost|total_cost|api_cost|run_cost|cost_total|price|total_price|usd|spend|spent|amount|cost_per_run|cost_usd|estimated_cost|llm_cost|usage_cost",
  tokens_input:
    "tokens_input|input_tokens|n_input_tokens|num_input_tokens|total_input_tokens|prompt_tokens|n_prompt_tokens|num_prompt_tokens|total_prompt_tokens|tokens_in|in_tokens|tokens_prompt|prompt_token_count|input_token_count|token_usage_input_tokens|usage_input_tokens|usage_prompt_tokens|input_tok|toks_in",
  tokens_output:
    "tokens_output|output_tokens|n_output_tokens|num_output_tokens|total_output_tokens|completion_tokens|n_completion_tokens|num_completion_tokens|total_completion_tokens|tokens_out|out_tokens|tokens_completion|completion_token_count|output_token_count|generated_tokens|gen_tokens|token_usage_output_tokens|usage_output_tokens|usage_completion_tokens|output_tok|toks_out|candidates_token_count",
  tokens_reasoning:
    "tokens_reasoning|reasoning_tokens|n_reasoning_tokens|thinking_tokens|thought_tokens|thoughts_token_count|token_usage_reasoning_tokens|usage_reasoning_tokens",
  tokens_cache_read:
    "tokens_cache_read|cache_read_tokens|cached_tokens|cache_read_input_tokens|cached_input_tokens|tokens_cached|n_cache_tokens|cache_tokens|input_tokens_cache_read|token_usage_input_tokens_cache_read|cached_content_token_count|cache_hit_tokens",
  tokens_cache_write:
    "tokens_cache_write|cache_write_tokens|cache_creation_input_tokens|cache_creation_tokens|input_tokens_cache_write|token_usage_input_tokens_cache_write",
  duration_s:
    "duration|wall_time|walltime|wall_clock|wall_clock_time|execution_time|exec_time|runtime|run_time|elapsed|elapsed_time|total_time|time_taken|total_duration|time|latency|response_time|performance_latency|seconds|secs|generation_time|inference_time|ms|s",
  started_at:
    "started_at|start_time|started|start|timestamp|created_at|datetime|run_at|date_time|run_date|created|date|time",
  repeat:
    "repeat|repeat_id|rep|replicate|trial|trial_index|trial_number|trial_no|trial_idx|epoch|iteration|iter|run|run_number|run_no|run_idx|run_index|seed|sample_index|sample_idx|repetition",
  attempts: "attempts|tries|n_attempts|num_attempts|attempt_count|attempts_used|n_tries|num_tries|total_attempts",
  source_run_id:
    "source_run_id|run_id|trial_id|run_uuid|uuid|job_run_id|session_id|trace_id|execution_id|result_id|record_id|request_id|trial_name|run_name|run|trial|id",
  turns: "turns|n_turns|num_turns|steps|n_steps|num_steps|evaluation_num_turns",
  tool_calls: "tool_calls|n_tool_calls|num_tool_calls|tool_calls_count|evaluation_tool_calls_count",
  suite: "suite|benchmark|benchmark_name|dataset|dataset_name|eval|eval_name|evaluation_name|test_suite|collection",
  category:
    "category|task_category|task_type|subject|topic|domain|type|language|lang|programming_language|subset|metadata_subject",
  level: "level|difficulty|task_difficulty|difficulty_level",
  harness: "harness|agent|agent_name|scaffold|framework|runner|tool|cli|client",
  harness_version: "harness_version|agent_version|framework_version|cli_version|tool_version",
  variant:
    "variant|prompt_variant|prompt_version|condition|arm|mode|strategy|prompt_type|prompting|setting|setup|prompt_style",
  effort: "effort|reasoning_effort|thinking_level|thinking_effort|reasoning_level",
  temperature: "temperature|temp|sampling_temperature",
  experiment: "experiment|experiment_id|experiment_name",
  batch: "batch|batch_id|job|job_id|eval_id|evaluation_id|job_name",
  note: "note|notes|comment|comments|remark|remarks|error|error_message|failure_reason|reason|exception|error_type",
  "settings.provider": "provider|vendor|model_provider|api_provider"
} satisfies Record<string, string>;

export type Field = keyof typeof fieldNames;

const ranks = new Map(
  Object.entries(fieldNames).map(([field, names]) => [field, new Map(names.split("|").map((name, i) => [name, i]))])
);

/** How sure a name is of a field, from 0 for the surest; undefined when it is none of its names. */
export function rankOf(field: Field, name: string): number | undefined {
  return ranks.get(field)!.get(name);
}
