import type {Browser} from "playwright-core";

/** Milliseconds from the start of navigation to the first painted chart, in a profile that has seen nothing. */
export async function firstChart(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url, {waitUntil: "commit"});
    const time = await page.waitForFunction("window.firstChart", undefined, {polling: 50, timeout: 30_000});
    return (await time.jsonValue()) as number;
  } finally {
    await context.close();
  }
}

const watch = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector("figure svg, [data-chart] svg")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.firstChart = performance.now())));
  });
  observer.observe(document, {subtree: true, childList: true});
`;
