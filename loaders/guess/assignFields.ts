import type {ColumnFacts} from "./columnFacts.js";
import {fieldNames, rankOf} from "./fieldNames.js";
import type {Field} from "./fieldNames.js";
import {guessSource} from "./guessSource.js";
import type {Guess} from "./guessSource.js";
import {normalName} from "./normalName.js";

export interface Assigned extends Guess {
  column: string;
}

export interface Assignment {
  fields: Map<Field, Assigned>;
  /** Columns that no field took, and why a field whose name they have would not. */
  left: {facts: ColumnFacts; reason?: string}[];
}

/** Columns whose name says score stay a score also where their 0 and 1 say whether the run passed. */
const scoreToo = new Set(["score", "reward", "grade", "final_score", "total_score", "points"]);

/** Gives each field the column whose name suits it best and whose cells it can read; the surest fields first. */
export function assignFields(all: ColumnFacts[], {fields: allowed}: {fields?: readonly Field[]} = {}): Assignment {
  const fields = new Map<Field, Assigned>();
  const taken = new Set<string>();
  const refusals = new Map<string, string>();
  for (const field of allowed ?? (Object.keys(fieldNames) as Field[])) {
    const candidates = all
      .flatMap((facts) => {
        const {name, unit} = normalName(facts.column);
        const last = normalName(facts.column.split(".").at(-1)!);
        const rank =
          rankOf(field, name) ?? rankOf(field, normalName(facts.column).name) ?? behind(rankOf(field, last.name));
        return rank === undefined ? [] : [{facts, name, rank, unit: unit ?? last.unit}];
      })
      .toSorted((a, b) => a.rank - b.rank);
    for (const {facts, name, unit} of candidates) {
      const {column} = facts;
      if (fields.has(field)) {
        if (!taken.has(column)) refusals.set(column, `${field} is taken from ${fields.get(field)!.column}`);
        continue;
      }
      const isShared = field === "score" && scoreToo.has(name) && fields.get("passed")?.column === column;
      if (taken.has(column) && !isShared) continue;
      const guess = guessSource(field, facts, {unit});
      if ("refused" in guess) refusals.set(column, `${field}? ${guess.refused}`);
      else {
        fields.set(field, {...guess, column});
        taken.add(column);
      }
    }
  }
  const left = all.filter((d) => !taken.has(d.column)).map((facts) => ({facts, reason: refusals.get(facts.column)}));
  return {fields, left};
}

/** A name that only the last part of a path has counts after all whole names. */
function behind(rank: number | undefined): number | undefined {
  return rank === undefined ? undefined : rank + 1000;
}
