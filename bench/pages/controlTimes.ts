import type {Page} from "playwright-core";

export interface ControlTime {
  label: string;
  /** Milliseconds from the choice to the painted change; null where nothing had changed after ten seconds. */
  time: number | null;
}

/** Chooses the next entry of every select of a page in turn, several times, and takes how soon its marks follow. */
export async function controlTimes(page: Page, {rounds}: {rounds: number}): Promise<ControlTime[]> {
  await page.evaluate(follow);
  const labels = await page
    .locator(".controls select")
    .evaluateAll((D) => D.map((d) => d.closest("form, .select-input")?.querySelector("label")?.textContent ?? ""));
  const times: ControlTime[] = [];
  for (let round = 0; round < rounds; ++round) {
    for (const label of new Set(labels)) {
      const time = await page.evaluate<number | null>(`followChoice(${JSON.stringify(label)})`);
      times.push({label, time});
      await page.waitForTimeout(300);
    }
  }
  return times;
}

// A control may be made anew by the choice before, so it is found by its label each time.
const follow = `
  window.followChoice = (label) => new Promise((done) => {
    const forms = [...document.querySelectorAll(".controls :is(form, .select-input)")];
    const select = forms.find((d) => d.querySelector("label")?.textContent === label)?.querySelector("select");
    if (!select || select.options.length < 2) return done(null);
    const observer = new MutationObserver((records) => {
      if (!records.some((d) => d.target.closest?.("figure") ?? d.target.querySelector?.("figure"))) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    observer.observe(document.querySelector("#observablehq-main"), {subtree: true, childList: true});
    setTimeout(() => (observer.disconnect(), done(null)), 10000);
    const start = performance.now();
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    select.dispatchEvent(new Event("input", {bubbles: true}));
    select.dispatchEvent(new Event("change", {bubbles: true}));
  });
`;
