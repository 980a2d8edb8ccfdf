import {expect, test} from "vitest";
import {frontierAnswer} from "../../../src/components/frontier/frontierAnswer.js";
import {frontierPoint as point, gates, passed} from "./frontierCell.js";

const choice = {metric: passed, measure: "run"} as const;

test("frontierAnswer names the front by cost, with cost and score", () => {
  const points = [
    point({label: "Dear", x: 0.24, y: 1, front: true}),
    point({label: "Cheap", x: 0.0015, y: 0.8, front: true}),
    point({label: "Beaten", x: 0.5, y: 0.5})
  ];
  expect(frontierAnswer(points, choice)).toBe(
    "2 of 3 configs with a known cost are on the frontier: Cheap ($0.0015, 80%) and Dear ($0.24, 100%). " +
      "How sure that is cannot be said: 3 of 3 have no interval."
  );
});

test("frontierAnswer counts what cannot be placed", () => {
  const points = [
    point({label: "A", front: true}),
    point({label: "B", x: null, rail: "subscription"}),
    point({label: "C", x: null, rail: "unknown"})
  ];
  expect(frontierAnswer(points, choice)).toMatch(
    /^1 of 1 config with a known cost is on the frontier: A \(\$1\.00, 50%\); 2 configs of 3 cannot be placed\./
  );
});

test("frontierAnswer says free for free and about for about", () => {
  const points = [
    point({label: "A", x: 0, rail: "free", y: 0.1, front: true}),
    point({label: "B", x: 2, y: 0.9, approximate: true, front: true})
  ];
  expect(frontierAnswer(points, choice)).toContain("A (free, 10%) and B (≈\u00a0$2.00, 90%)");
});

test("frontierAnswer says how sure the front is", () => {
  // B's interval lies wholly above A's at twice the cost: both stay on the front, whatever the true scores.
  const points = [
    point({label: "A", x: 1, y: 0.3, yLow: 0.2, yHigh: 0.4, front: true}),
    point({label: "B", x: 2, y: 0.7, yLow: 0.6, yHigh: 0.8, front: true}),
    point({label: "C", x: 3, y: 0.65, yLow: 0.55, yHigh: 0.75})
  ];
  expect(frontierAnswer(points, choice)).toMatch(
    /If every true score may lie anywhere in its interval, 2 are surely on it and all 3 could be\.$/
  );
});

const chance = {chance: 0.725, why: null, xHeld: true, reps: 2000, seed: 1};

test("frontierAnswer says how likely each config is on the front, where that is known", () => {
  const points = [
    point({label: "A", x: 1, y: 0.5, yLow: 0.3, yHigh: 0.7, front: true, onFront: chance}),
    point({label: "B", x: 2, y: 0.9, front: true, onFront: {...chance, chance: null, why: "a single run"}})
  ];
  expect(frontierAnswer(points, choice)).toBe(
    "2 of 2 configs with a known cost are on the frontier: A ($1.00, 50%, P(on it)\u00a073%) and B ($2.00, 90%). " +
      "P is not known of 1 of them: no interval."
  );
});

test("frontierAnswer explains P at the first config that has one", () => {
  const points = [1, 2, 3].map((x) =>
    point({label: `M${x}`, x, yLow: 0.3, yHigh: 0.7, front: true, onFront: {...chance, chance: x === 1 ? null : 0.5}})
  );
  expect(frontierAnswer(points, choice)).toContain(
    "M1 ($1.00, 50%), M2 ($2.00, 50%, P(on it)\u00a050%) and M3 ($3.00, 50%, P\u00a050%)"
  );
});

test("frontierAnswer says that single runs tell nothing about that", () => {
  const points = [point({label: "A", n: 1, front: true}), point({label: "B", n: 1})];
  expect(frontierAnswer(points, choice)).toMatch(/How sure that is cannot be said: every config was run once\.$/);
});

test("frontierAnswer lists at most six", () => {
  const points = Array.from({length: 8}, (_, i) => point({label: `M${i}`, x: i + 1, y: i / 10, front: true}));
  expect(frontierAnswer(points, choice)).toMatch(/M5 \([^)]*\) and 2 more\./);
});

test("frontierAnswer keeps published and computed figures apart", () => {
  const points = [
    point({label: "A", front: true}),
    point({label: "A", origin: "published", front: true}),
    point({label: "B", origin: "published", as_of: "2026-05", front: true})
  ];
  const answer = frontierAnswer(points, choice);
  expect(answer).toContain("Computed: 1 of 1 config");
  expect(answer).toContain("Published: 1 of 1 config");
  expect(answer).toContain("Published, 2026-05: 1 of 1 config");
});

test("frontierAnswer of costs that cannot be compared says that there is no frontier", () => {
  const points = [point({label: "A", x: null, rail: "unknown"})];
  expect(frontierAnswer(points, {metric: gates, measure: "run"})).toBe(
    "There is no frontier to draw: of 1 config with a score, none has a cost that can be compared."
  );
});

test("frontierAnswer of nothing says that there are no scores", () => {
  expect(frontierAnswer([], choice)).toBe("There is no frontier to draw: the archive holds no score over all tasks.");
});
