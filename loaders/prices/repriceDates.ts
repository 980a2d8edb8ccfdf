import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {parseCsv} from "../csv.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";

/** A day at whose prices runs are computed again; of one study, or of all. */
export interface RepriceDate {
  as_of: string;
  study_id: string | null;
}

/**
 * The days that data/reprice.csv keeps, and what is wrong with its lines; none when there is no such file. Where the
 * loaded studies are given, a day of another is noted: it is kept, and applied to nothing.
 */
export function readRepriceDates(
  path: string,
  {studies}: {studies?: string[]} = {}
): {dates: RepriceDate[]; problems: Problem[]} {
  const [, ...lines] = existsSync(path) ? parseCsv(readFileSync(path, "utf8")) : [];
  const dates: RepriceDate[] = [];
  const problems: Problem[] = [];
  for (const {cells, line} of lines) {
    const [as_of = "", study = ""] = cells.map((d) => d.trim());
    const pointer = `line ${line}`;
    if (study !== "" && studies?.includes(study) === false) {
      const expected = "a loaded study";
      problems.push(
        problem("unknown-study", {severity: "note", pointer, expected, received: study, action: "applied to nothing"})
      );
    }
    if (isDay(as_of)) dates.push({as_of, study_id: study || null});
    else {
      problems.push(
        problem("bad-value", {pointer, expected: "a day, YYYY-MM-DD", received: as_of, action: "line left out"})
      );
    }
  }
  return {dates, problems};
}

export function writeRepriceDates(path: string, dates: RepriceDate[]): void {
  const lines = dates
    .map(({as_of, study_id}) => `${as_of},${study_id ?? ""}\n`)
    .toSorted()
    .filter((d, i, all) => d !== all[i - 1]);
  writeFileSync(path, `as_of,study\n${lines.join("")}`);
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
