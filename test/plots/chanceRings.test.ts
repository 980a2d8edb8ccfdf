import {expect, test} from "vitest";
import {arc} from "../../src/plots/chanceRings.js";

const ends = (share: number) => arc(share, {x: 100, y: 50, r: 10}).match(/-?[\d.]+,-?[\d.]+(?=$|A)/g);

test("arc(share) starts at the top and runs clockwise", () => {
  expect(ends(0.25)!.at(0)).toBe("100,40");
  expect(ends(0.25)!.at(-1)).toBe("110,50"); // a quarter ends on the right
  expect(ends(0.5)!.at(-1)).toBe("100,60");
  expect(ends(0.75)!.at(-1)).toBe("90,50");
});

test("arc(1) is a whole circle, by way of its lowest point", () => {
  expect(ends(1)).toEqual(["100,40", "100,60", "100,40"]);
});
