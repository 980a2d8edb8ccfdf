import {expect, test} from "vitest";
import {heatScale, inkOn, relativeLuminance} from "../../src/plots/heatScale.js";

/** The colour on the light and on the dark page. */
const pair = (color: string) => /^light-dark\((.+?\)|#\w+), (.+)\)$/.exec(color)!.slice(1, 3);
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const inks = {"#000": 0, "#fff": 1};

const scales = {
  share: heatScale({low: 0, high: 1}),
  actions: heatScale({low: -3.9, high: 10}),
  costs: heatScale({low: 0.001, high: 2, log: true, reverse: true})
};

test.for(Object.entries(scales))("heatScale keeps text legible on every colour: %s", ([, {low, high, color, ink}]) => {
  for (let i = 0; i <= 200; ++i) {
    const value = low + ((high - low) * i) / 200;
    const inkPair = pair(ink(value));
    pair(color(value)).forEach((fill, j) => {
      const reached = contrast(relativeLuminance(fill), inks[inkPair[j] as keyof typeof inks]);
      expect(reached, `${value} ${fill}`).toBeGreaterThanOrEqual(4.5);
    });
  }
});

test("heatScale of a scale that crosses 0 diverges there, as far to both sides", () => {
  const {diverging, color} = scales.actions;
  expect(diverging).toBe(true);
  expect(color(0)).toBe("light-dark(rgb(241, 243, 246), rgb(43, 48, 56))");
  const [below, above] = [color(-3.9), color(3.9)].map((d) => pair(d)[0].match(/\d+/g)!.map(Number));
  expect(below[0]).toBeGreaterThan(below[2]); // orange
  expect(above[2]).toBeGreaterThan(above[0]); // blue
  const full = heatScale({low: -10, high: 10});
  expect(full.color(-3.9)).toBe(color(-3.9));
});

test("heatScale of 0 to 1 does not diverge", () => {
  expect(scales.share.diverging).toBe(false);
  expect(pair(scales.share.color(0))[0]).toBe("rgb(241, 243, 246)");
  expect(pair(scales.share.color(1))[0]).toBe("rgb(36, 88, 179)");
});

test("heatScale gives the good end its full colour where less is better", () => {
  expect(pair(scales.costs.color(0.001))[0]).toBe("rgb(36, 88, 179)");
  expect(pair(scales.costs.color(2))[0]).toBe("rgb(241, 243, 246)");
});

test("heatScale in logarithms has its middle at the geometric mean", () => {
  expect(scales.costs.color(Math.sqrt(0.001 * 2))).toBe(heatScale({low: 0, high: 1}).color(0.5));
});

test("heatScale of a single value has a colour", () => {
  expect(heatScale({low: 1, high: 1}).color(1)).toBe(heatScale({low: 0, high: 1}).color(0.5));
});

test("relativeLuminance agrees with WCAG's examples", () => {
  expect(relativeLuminance("rgb(255, 255, 255)")).toBeCloseTo(1, 12);
  expect(relativeLuminance("rgb(0, 0, 0)")).toBe(0);
  expect(relativeLuminance("rgb(255, 0, 0)")).toBeCloseTo(0.2126, 12);
});

test("inkOn(color) is black on light, white on dark", () => {
  expect([inkOn("rgb(255, 255, 0)"), inkOn("rgb(0, 0, 128)")]).toEqual(["#000", "#fff"]);
});
