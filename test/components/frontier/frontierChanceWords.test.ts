import {expect, test} from "vitest";
import {
  chanceCell,
  chanceNote,
  chanceText,
  formatChance
} from "../../../src/components/frontier/frontierChanceWords.js";
import {frontierPoint as point} from "./frontierCell.js";

const known = {chance: 0.425, why: null, xHeld: false, reps: 2000, seed: 1};

test.for([
  [0, "under 1%"],
  [0.0099, "under 1%"],
  [0.01, "1%"],
  [0.425, "43%"],
  [0.99, "99%"],
  [0.9901, "over 99%"],
  [1, "over 99%"]
] as const)("formatChance(%d) is %s", ([chance, text]) => {
  expect(formatChance(chance)).toBe(text);
});

test("chanceText says the probability, or why there is none", () => {
  expect(chanceText(point({label: "A", onFront: known}))).toBe("P(on the frontier) 43%");
  expect(chanceText(point({label: "A", onFront: {...known, chance: null, why: "a single run"}}))).toBe(
    "P(on the frontier) not known: a single run"
  );
  expect(chanceText(point({label: "A"}))).toBeNull();
  expect(chanceCell(point({label: "A"}))).toBe("—");
});

test("chanceNote says how many draws there were, and what was held", () => {
  const points = [
    point({label: "A", onFront: known}),
    point({label: "B", onFront: {...known, xHeld: true}}),
    point({label: "C", onFront: {...known, chance: null, why: "a single run", xHeld: true}}),
    point({label: "D", x: null, rail: "unknown"})
  ];
  expect(chanceNote(points, {noun: "cost"})).toBe(
    " P(on the frontier): 2,000 joint draws, seed 1; the cost of 2 of 3 held at its value, as its spread is not known; " +
      "the score of 1 held too, so that no P of it is known."
  );
  expect(chanceNote([points[1]], {noun: "cost"})).toContain(
    "; every cost held at its value, as its spread is not known."
  );
  expect(chanceNote([points[0]], {noun: "cost"})).toBe(" P(on the frontier): 2,000 joint draws, seed 1.");
  expect(chanceNote([points[3]], {noun: "cost"})).toBe("");
});
