import type {EscalationCell, EscalationData} from "../../../src/components/escalation/escalationTypes.js";

export function escalationCell(values: Partial<EscalationCell>): EscalationCell {
  return {
    experiment_id: "main",
    config_id: "cheap",
    suite: "S",
    task_id: "t1",
    passed: [true],
    attempts: [1],
    costs: [1],
    attempt_costs: [null],
    n_lost: 0,
    ...values
  };
}

const strong = (task_id: string, cost: number) => escalationCell({config_id: "strong", task_id, costs: [cost]});

/**
 * Cheap: passes t1 for $1, t2 on attempt 2 for $2, fails t3 in three for $3. Strong: passes all for $10, $20 and $30.
 * Other: ran t1 alone, and failed.
 */
export const escalationData: EscalationData = {
  cells: [
    escalationCell({}),
    escalationCell({task_id: "t2", attempts: [2], costs: [2]}),
    escalationCell({task_id: "t3", passed: [false], attempts: [3], costs: [3], suite: "T"}),
    strong("t1", 10),
    strong("t2", 20),
    {...strong("t3", 30), suite: "T"},
    escalationCell({config_id: "other", passed: [false], costs: [5]})
  ],
  configs: [
    {config_id: "cheap", label: "Cheap", model_id: "x/cheap"},
    {config_id: "strong", label: "Strong", model_id: "y/strong"},
    {config_id: "other", label: "Other", model_id: "z/other"},
    {config_id: "absent", label: "Absent", model_id: "z/absent"}
  ]
};
