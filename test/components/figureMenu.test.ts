// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {figureMenu} from "../../src/components/figureMenu.js";
import {figure} from "./figure/figureData.js";

function shown(values = {}): HTMLDetailsElement {
  const menu = figureMenu(figure(values)) as HTMLDetailsElement;
  const element = document.createElement("figure");
  element.id = "frontier";
  element.append(menu);
  document.body.replaceChildren(element);
  return menu;
}

const names = (menu: Element, group: string) =>
  [...menu.querySelectorAll(`[aria-label="${group}"] button`)].map((d) => d.getAttribute("aria-label"));

test("figureMenu(null) is nothing", () => {
  expect(figureMenu(null)).toBe("");
});

test("figureMenu offers every kind, and each query by its name", () => {
  const menu = shown({
    queries: [
      {name: "a", sql: "A"},
      {name: "b", sql: "B"}
    ]
  });
  expect(names(menu, "Save")).toEqual([
    "Save SVG",
    "Save PNG",
    "Save values as CSV",
    "Save values as JSON",
    "Save SQL a",
    "Save SQL b"
  ]);
  expect(names(menu, "Copy")).toEqual([
    "Copy Markdown table",
    "Copy LaTeX table",
    "Copy alt text",
    "Copy caption",
    "Copy link",
    "Copy BibTeX",
    "Copy SQL a",
    "Copy SQL b"
  ]);
});

test("figureMenu leads to the SQL page with each statement, and nowhere where it stands there already", () => {
  const queries = [{name: "a", sql: "SELECT 'a & b'"}];
  const links = [...shown({queries}).querySelectorAll('[aria-label="Ask"] a')];
  expect(links.map((d) => d.getAttribute("href"))).toEqual(["../sql#query=SELECT+%27a+%26+b%27"]);
  expect((figureMenu(figure({queries}), {sqlPage: null}) as HTMLElement).querySelector("a")).toBeNull();
});

test("figureMenu closes with Escape and gives the focus back to its summary", () => {
  const menu = shown();
  menu.open = true;
  const button = menu.querySelector("button")!;
  button.focus();
  button.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
  expect(menu.open).toBe(false);
  expect(document.activeElement).toBe(menu.querySelector("summary"));
});

test("figureMenu announces what it copied", async () => {
  const texts: string[] = [];
  vi.stubGlobal("navigator", {clipboard: {writeText: async (text: string) => void texts.push(text)}});
  const menu = shown();
  const said = menu.querySelector("output")!;
  for (const name of ["link", "SQL frontier"]) {
    menu.querySelector<HTMLButtonElement>(`[aria-label="Copy ${name}"]`)!.click();
    await vi.waitFor(() => expect(said.textContent).toBe(`Copied: ${name}`), {timeout: 10_000});
  }
  expect(texts).toEqual(["http://localhost:3000/#frontier", "SELECT 1\n"]);
  vi.unstubAllGlobals();
});

test("figureMenu says what went wrong", async () => {
  vi.stubGlobal("navigator", {clipboard: {writeText: () => Promise.reject(new Error("not allowed"))}});
  const menu = shown();
  menu.querySelector<HTMLButtonElement>('[aria-label="Copy caption"]')!.click();
  await vi.waitFor(
    () => expect(menu.querySelector("output")!.textContent).toBe("Could not copy caption: not allowed"),
    {timeout: 10_000}
  );
  vi.unstubAllGlobals();
});
