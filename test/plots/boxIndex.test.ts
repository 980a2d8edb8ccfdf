import fc from "fast-check";
import {expect, test} from "vitest";
import {boxIndex} from "../../src/plots/boxIndex.js";
import {boxesOverlap} from "../../src/plots/boxes.js";

test("boxIndex finds an overlap where there is one, of few boxes or many", () => {
  const box = fc
    .tuple(...[-50, -50, 0, 0].map((min) => fc.integer({min, max: min + 400})))
    .map(([left, top, width, height]) => ({left, top, right: left + width, bottom: top + height}));
  fc.assert(
    fc.property(fc.array(box, {maxLength: 60}), box, (boxes, asked) => {
      const found = boxIndex(boxes)(asked, (i) => boxesOverlap(boxes[i], asked));
      expect(found).toBe(boxes.some((d) => boxesOverlap(d, asked)));
    })
  );
});

test("boxIndex does not ask about what is far away", () => {
  const boxes = Array.from({length: 100}, (_, i) => ({left: 100 * i, top: 0, right: 100 * i + 10, bottom: 10}));
  const asked: number[] = [];
  boxIndex(boxes)({left: 305, top: 5, right: 320, bottom: 8}, (i) => (asked.push(i), false));
  expect(asked).toEqual([3]);
});
