import {execFileSync} from "node:child_process";
import {accessSync, constants, existsSync, readdirSync, statSync} from "node:fs";
import {homedir} from "node:os";
import {delimiter, join} from "node:path";
import {chromium} from "playwright-core";
import type {Browser} from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"
];

const downloaded = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-linux/headless_shell",
  "chrome-headless-shell-linux64/chrome-headless-shell",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe"
];

export const browserAdvice =
  "no browser for the page tests: install Chromium or Chrome, or set BENCHBOOK_CHROMIUM to its path" +
  " (as root on Debian, BENCHBOOK_INSTALL_BROWSER=1 lets the tests install it)";

/** Where a Chromium is on this machine; undefined when there is none. A wrong BENCHBOOK_CHROMIUM is an error. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, {places = usualPlaces} = {}): string | undefined {
  const given = env.BENCHBOOK_CHROMIUM;
  if (given) {
    if (!isExecutable(given)) throw new Error(`not an executable file: BENCHBOOK_CHROMIUM=${given}`);
    return given;
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places, ...playwrightBrowsers(env)].find(isExecutable);
}

/** Starts a browser that talks to this machine alone; installs one first where that was allowed. */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = findBrowser(env) ?? (mayInstall(env) ? install() : undefined);
  if (!executablePath) throw new Error(browserAdvice);
  return chromium.launch({
    executablePath,
    args: [
      ...(isRoot() ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    ]
  });
}

/** What `npx playwright install` put on this machine, newest first. */
function playwrightBrowsers(env: NodeJS.ProcessEnv): string[] {
  const usual = [".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright"];
  const given = env.PLAYWRIGHT_BROWSERS_PATH;
  const caches = (given ? [given] : usual.map((d) => join(homedir(), d))).filter((d) => existsSync(d));
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((d) => d.startsWith("chromium"))
      .toSorted((a, b) => Number(b.split("-").at(-1)) - Number(a.split("-").at(-1)))
      .flatMap((folder) => downloaded.map((d) => join(cache, folder, d)))
  );
}

function mayInstall(env: NodeJS.ProcessEnv): boolean {
  const allowed = env.CI === "true" || env.BENCHBOOK_INSTALL_BROWSER === "1";
  return allowed && isRoot() && existsSync("/etc/debian_version");
}

function install(): string | undefined {
  console.log("installing Debian's chromium for the page tests");
  execFileSync("apt-get", ["update", "-q"], {stdio: "inherit"});
  execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], {
    stdio: "inherit",
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
  });
  return findBrowser({});
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
