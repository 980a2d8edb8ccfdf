import type {TaskMeans} from "../../stats/cascadePairs.js";

/** A row of escalation.sql: the runs of a config on the tasks of a suite, in parallel lists over the tasks. */
export interface EscalationRow {
  experiment_id: string;
  config_id: string;
  suite: string | null;
  /** False of runs lost to infrastructure or for an unknown reason. */
  counts: boolean;
  /** The attempt after which they stop; null where they make all of them. */
  stop: number | null;
  tasks: string[];
  /** Runs, and those of them that passed by the stop. */
  n: number[];
  n_passed: number[];
  /** Of a run; null where that of any is not known. */
  cost_usd_mean: (number | null)[];
  /** Whether the costs are the most that they can have been; null where none is. */
  is_bound: boolean[] | null;
}

/** The means of a config by task, at the places of the tasks. */
export interface StoppedMeans extends TaskMeans {
  /** 1 where a cost is the most that it can have been: later attempts are in it. */
  bound: Uint8Array;
}

/** The runs of a config on the tasks that are looked at. */
export interface ConfigMeans {
  /** Runs by task; 0 where there are none. */
  n: Float64Array;
  /** Runs that were left out because they were lost. */
  lost: Float64Array;
  /** With all attempts made. */
  whole: StoppedMeans;
  /** Stopped after the first attempt, the second, and so on, but for the last. */
  stops: StoppedMeans[];
}

/** What all configs did on the tasks that are looked at. */
export interface EscalationMeans {
  tasks: string[];
  configs: Map<string, ConfigMeans>;
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
  means: EscalationMeans;
  /** Those that are shown. */
  configs: EscalationConfig[];
}
