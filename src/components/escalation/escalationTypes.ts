/** A row of escalation.sql: the runs of a config on a task, in lists of one length. */
export interface EscalationRow extends Omit<EscalationCell, "n_lost" | "costs"> {
  costs: EscalationCell["costs"] | null;
  /** What each run cost where there is no list of costs: their mean, which is all that is asked of them. */
  cost_usd_mean: number | null;
  /** False where a run was lost to infrastructure or for an unknown reason. */
  counts: boolean[];
}

/** The runs of a config on a task that count. */
export interface EscalationCell {
  experiment_id: string;
  config_id: string;
  suite: string | null;
  task_id: string;
  passed: boolean[];
  attempts: (number | null)[];
  /** US dollars of whole runs. */
  costs: (number | null)[];
  attempt_costs: ((number | null)[] | null)[];
  /** Runs that were left out of the lists because they were lost. */
  n_lost: number;
}

export interface EscalationConfig {
  config_id: string;
  label: string;
  model_id: string;
}

/** A row of escalation_configs.sql: a config with runs that passed or failed. */
export interface EscalationConfigRow {
  experiment_id: string;
  config_id: string;
  /** Tasks of which another config has such runs too. */
  n_shared: number;
  n_lost: number;
}

export interface EscalationData {
  cells: EscalationCell[];
  configs: EscalationConfig[];
}

/** What is looked at: an experiment, its tasks, and after which attempt the first config gives up. */
export interface EscalationScope {
  experiment: string;
  /** Only the tasks of this suite; all when null. */
  suite?: string | null;
  /** null: it makes all the attempts that it was allowed. */
  upTo?: number | null;
}
