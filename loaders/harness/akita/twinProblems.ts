import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

/** A figure that two files state of one phase. */
export interface TwinFigure {
  name: string;
  /** As the file says whose rows are kept. */
  kept: unknown;
  /** As the file of the phase says. */
  twin: unknown;
}

/** One problem where the file of a phase says something else than the result file of its run. */
export function twinProblems(
  figures: TwinFigure[],
  {pointer, twin, why}: {pointer: string; twin: string; why?: string | null}
): Problem[] {
  const different = figures.filter((d) => JSON.stringify(d.kept ?? null) !== JSON.stringify(d.twin ?? null));
  if (different.length === 0) return [];
  const words = (key: "kept" | "twin") =>
    different.map((d) => `${d.name} ${JSON.stringify(d[key] ?? null)}`).join(", ");
  return [
    problem("twin-differs", {
      severity: "warning",
      pointer,
      expected: `as in ${twin}: ${words("twin")}`,
      received: words("kept") + (why ? ` (${why})` : ""),
      action: "this file kept"
    })
  ];
}
