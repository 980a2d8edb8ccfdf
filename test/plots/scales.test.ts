import {expect, test} from "vitest";
import {colorOf, coloredVendors, fillOf, neutralColor, paperColor, vendorOf} from "../../src/plots/scales.js";

const colors = [...coloredVendors.map((d) => colorOf(`${d}/x`)), neutralColor];

/** Linear RGB, 0–1. */
function linear(hex: string): number[] {
  return [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1.0. */
const sights: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

function apply(matrix: number[][], vector: number[]): number[] {
  return matrix.map((row) => row.reduce((sum, m, i) => sum + m * vector[i], 0));
}

/** Björn Ottosson's OKLab (2020). */
function oklab(rgb: number[]): number[] {
  const lms = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005]
    ],
    rgb
  ).map(Math.cbrt);
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766]
    ],
    lms
  );
}

test("colorOf(model) is the colour of the vendor", () => {
  expect(colorOf("anthropic/claude-opus-5")).toBe(colorOf("anthropic/claude-haiku-4.5"));
  expect(colorOf("anthropic/claude-opus-5")).not.toBe(colorOf("openai/gpt-5.5"));
});

test("colorOf(model) of a vendor without a colour is neutral", () => {
  expect(colorOf("sakana/fugu-ultra")).toBe(neutralColor);
  expect(colorOf("constructor/x")).toBe(neutralColor);
  expect(colorOf("")).toBe(neutralColor);
});

test("vendorOf(model) is what stands before the slash", () => {
  expect(vendorOf("qwen/qwen3-coder-next")).toBe("qwen");
});

test("fillOf is hollow for published values", () => {
  expect(fillOf({model_id: "openai/gpt-5.5", origin: "computed"})).toBe(colorOf("openai/gpt-5.5"));
  expect(fillOf({model_id: "openai/gpt-5.5", origin: "published"})).toBe(paperColor);
});

test.for(["#ffffff", "#161616"])("every colour has a contrast of 3 or more on %s", (page) => {
  for (const color of colors) expect(contrast(color, page), color).toBeGreaterThanOrEqual(3);
});

test.for(Object.keys(sights))("every two colours can be told apart: %s", (sight) => {
  const points = colors.map((d) => oklab(apply(sights[sight], linear(d)).map((c) => Math.min(1, Math.max(0, c)))));
  for (let i = 0; i < points.length; ++i) {
    for (let j = 0; j < i; ++j) {
      const distance = Math.hypot(...points[i].map((d, k) => d - points[j][k]));
      expect(distance, `${colors[i]} and ${colors[j]}`).toBeGreaterThan(0.06); // 0.02 is just noticeable
    }
  }
});
