/** What happens to runs that were lost to infrastructure or for an unknown reason. */
export type FailurePolicy = "exclude" | "fail" | "bounds";

const lost: Record<FailurePolicy, string> = {
  exclude:
    "Of the runs here, failures of infrastructure and of unknown cause are left out; failures of the model, refusals, " +
    "timeouts and exhausted budgets count as failures.",
  fail:
    "Of the runs here, all failures count as failures, those of infrastructure and of unknown cause too: they stand at the " +
    "worst end of the scale.",
  bounds:
    "Of the runs here, failures of infrastructure and of unknown cause are left out of the value; intervals reach from " +
    "where all of them would stand at the worst end of the scale to where all would stand at the best. Failures of the " +
    "model, refusals, timeouts and exhausted budgets count as failures."
};

/** Which runs count, in the words that stand under every chart. */
export function failurePolicy({failures = "exclude"}: {failures?: FailurePolicy} = {}): string {
  return `${lost[failures]} Of published figures the policy is fixed by their source.`;
}
