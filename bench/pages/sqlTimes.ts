import type {Browser, Page} from "playwright-core";

export interface SqlTimes {
  /** Milliseconds from the start of navigation to the first painted answer, in a profile that has seen nothing. */
  first: number;
  /** Milliseconds from asking the same again to its painted answer. */
  again: number[];
  /** Milliseconds that the page's longest task computed while a query was typed, whatever else the machine did. */
  typing: number;
}

const typed =
  "\nSELECT suite, variant, count(*) AS n, avg(passed::INT) AS rate FROM runs_wide WHERE config_id LIKE 'a%' GROUP BY ALL";

/** Opens the SQL page, asks what its editor holds as soon as that can be, asks it again, and types another query. */
export async function sqlTimes(browser: Browser, url: string, {rounds}: {rounds: number}): Promise<SqlTimes> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url, {waitUntil: "commit"});
    const first = await answered(page, 1);
    const again: number[] = [];
    for (let round = 0; round < rounds; ++round) {
      const start = await page.evaluate<number>("performance.now()");
      await page.locator(".sql-run").click();
      again.push((await answered(page, 2 + round)) - start);
    }
    return {first, again, typing: await longestTask(page, () => type(page))};
  } finally {
    await context.close();
  }
}

async function type(page: Page): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(typed, {delay: 40});
  await page.waitForTimeout(500);
}

/** A task in Chromium's trace: `tdur` is the time of its own thread in microseconds. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: {name?: string};
}

async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  session.on("Tracing.dataCollected", ({value}) => void events.push(...(value as unknown as Traced[])));
  await session.send("Tracing.start", {categories: "toplevel", transferMode: "ReportEvents"});
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  const isMain = ({pid, tid}: Traced) =>
    events.some((d) => d.name === "thread_name" && d.args.name === "CrRendererMain" && d.pid === pid && d.tid === tid);
  const tasks = events.filter((d) => d.tdur !== undefined && d.name.endsWith("RunTask") && isMain(d));
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  return Math.max(...tasks.map((d) => d.tdur! / 1000));
}

async function answered(page: Page, count: number): Promise<number> {
  const time = await page.waitForFunction(`window.answers[${count - 1}]`, undefined, {polling: 20, timeout: 60_000});
  return (await time.jsonValue()) as number;
}

// The button is pressed as soon as it is there, and every new answer takes the place of the one before.
const watch = `
  window.answers = [];
  let asked = false;
  let seen = null;
  new MutationObserver(() => {
    const run = document.querySelector(".sql-run");
    if (!asked && run) (asked = true), run.click();
    const answer = document.querySelector(".sql-answer");
    if (!answer || answer === seen) return;
    seen = answer;
    requestAnimationFrame(() => setTimeout(() => answers.push(performance.now())));
  }).observe(document, {subtree: true, childList: true});
`;
