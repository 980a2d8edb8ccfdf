import {expect, test} from "vitest";
import {accessiblePage} from "../../src/cli/build/accessiblePages.js";

test("accessiblePage names the language, allows zooming, and makes the closing label an item of its list", () => {
  const page = `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
</head><body><ol>
<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
<li>x</li></ol></body></html>`;
  const mended = accessiblePage(page);
  expect(mended).toContain('<html lang="en">');
  expect(mended).toContain('content="width=device-width, initial-scale=1"');
  expect(mended).toContain(
    '<li><label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label></li>'
  );
  expect(accessiblePage(mended).replace("<li><li>", "<li>")).toContain('<html lang="en">');
});

test("accessiblePage leaves what is said in a page's text alone", () => {
  const text = '<!DOCTYPE html>\n<html lang="de"><body><p>&lt;html&gt; maximum-scale=1</p></body></html>';
  expect(accessiblePage(text)).toBe(text);
});
