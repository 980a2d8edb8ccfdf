import type {RunInput} from "../../runRecord.js";
import type {Ending} from "./exitFailure.js";

type ConfigFields = Pick<
  RunInput,
  "config" | "model" | "harness" | "harness_version" | "variant" | "temperature" | "effort" | "settings"
>;

/** What the trajectory of an agent says of its run; whether the patch is right, it does not say. */
export interface Trajectory extends ConfigFields {
  task: string;
  suite?: string | null;
  ending: Ending;
  measured: Pick<
    RunInput,
    | "cost_usd"
    | "cost_kind"
    | "tokens_input"
    | "tokens_output"
    | "tokens_reasoning"
    | "tokens_cache_read"
    | "tokens_cache_write"
    | "tokens_semantics"
    | "duration_s"
    | "duration_scope"
    | "started_at"
    | "selected_from"
  >;
  scores: NonNullable<RunInput["scores"]>;
  note?: string;
  source_run_id?: string;
}
