import {inject} from "vitest";

/** The folder of the report that was built for these tests; throws what went wrong when there is none. */
export function builtReport(): string {
  return found().dist;
}

/** The database that the report was built from. */
export function reportDatabase(): string {
  return found().database;
}

function found(): {dist: string; database: string} {
  const report = inject("report");
  if ("error" in report) throw new Error(report.error);
  return report;
}
