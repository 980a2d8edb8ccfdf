import {inject} from "vitest";

/** The folder of the report that was built for these tests; throws what went wrong when there is none. */
export function builtReport(): string {
  const report = inject("report");
  if ("error" in report) throw new Error(report.error);
  return report.dist;
}
