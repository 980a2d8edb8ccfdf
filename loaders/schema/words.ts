/** The closed vocabularies of the tables. */
export const statuses = ["completed", "failed", "error", "timeout", "cancelled", "excluded"] as const;
/** How a recorded session of an agent ended; incomplete: its record breaks off before the end. */
export const sessionStatuses = ["completed", "failed", "error", "timeout", "cancelled", "incomplete"] as const;
export const failures = ["none", "model", "infra", "timeout", "budget", "refusal", "unknown"] as const;
export const costKinds = [
  "measured",
  "computed",
  "estimated",
  "amortised",
  "subscription",
  "free",
  "published",
  "unknown"
] as const;
export const costOrigins = ["reported", "stated", "repriced"] as const;
export const metricKinds = ["gate", "action", "rubric", "metric"] as const;
export const scopes = ["task", "suite", "category", "level", "all"] as const;
export const origins = ["computed", "published", "reconstructed"] as const;
export const coverageStates = ["run", "not run", "not public", "not applicable", "never finished"] as const;
export const severities = ["error", "warning", "note"] as const;
export const tokenSemantics = ["cumulative", "last step", "without cache", "unknown"] as const;
export const durationScopes = ["wall", "api", "attempt total", "phase", "unknown"] as const;
export const violationSeverities = ["critical", "major", "moderate", "minor"] as const;
export const verdictWords = ["confirmed", "rounding", "different", "impossible", "unsupported"] as const;
