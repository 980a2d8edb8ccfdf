/** Which runs count, in the words that stand under every chart. */
export const failurePolicy =
  "Of the runs here, failures of infrastructure and of unknown cause are left out; failures of the model, refusals, " +
  "timeouts and exhausted budgets count as failures. Of published figures the policy is fixed by their source.";
