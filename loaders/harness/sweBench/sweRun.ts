import type {RunInput} from "../../runRecord.js";
import type {Outcome} from "./instanceReport.js";
import type {Trajectory} from "./trajectory.js";

/** Who made a submission, where no trajectory says more; archive.yaml may declare a config of its name. */
export type Submitter = Pick<
  RunInput,
  "config" | "model" | "harness" | "harness_version" | "variant" | "temperature" | "effort" | "settings"
>;

export const unknownModel = "unknown";

/**
 * One run of one instance: what its trajectory measured, and what its evaluation says. A run that nobody graded has no
 * outcome and the failure class unknown; an ending that is not the model's doing keeps its class when the grade is bad.
 */
export function sweRun(
  task: string,
  {
    trajectory,
    outcome,
    submitter = {},
    suite = null,
    source_run_id
  }: {
    trajectory?: Trajectory;
    outcome?: Outcome;
    submitter?: Submitter;
    suite?: string | null;
    source_run_id?: string | null;
  }
): RunInput {
  const passed = outcome?.passed ?? null;
  const graded = outcome !== undefined && (outcome.passed !== null || outcome.failure !== undefined);
  const note = [trajectory?.note, outcome?.note, graded ? undefined : "not evaluated"].filter(Boolean).join("; ");
  return {
    task,
    suite: suite ?? trajectory?.suite ?? null,
    ...configOf(trajectory, submitter),
    ...(passed === true ? {status: "completed", failure: "none"} : failed(trajectory, outcome)),
    passed,
    ...trajectory?.measured,
    scores: {...trajectory?.scores, ...outcome?.scores},
    note: note || null,
    source_run_id: trajectory?.source_run_id ?? source_run_id ?? null
  };
}

function configOf(trajectory: Trajectory | undefined, submitter: Submitter): Partial<RunInput> {
  if (trajectory === undefined || trajectory.model === undefined) {
    return {
      ...submitter,
      model: submitter.model ?? unknownModel,
      harness: trajectory?.harness ?? submitter.harness ?? null
    };
  }
  const {model, harness, harness_version, variant, temperature, effort, settings} = trajectory;
  return {model, harness, harness_version, variant, temperature, effort, settings};
}

function failed(trajectory?: Trajectory, outcome?: Outcome): Pick<RunInput, "status" | "failure"> {
  const {status, failure} = trajectory?.ending ?? {status: "completed", failure: "none"};
  if (failure !== "none") return {status, failure};
  return {
    status: outcome?.status ?? status,
    failure: outcome?.failure ?? (outcome?.passed === false ? "model" : "unknown")
  };
}
