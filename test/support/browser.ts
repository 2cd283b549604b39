import { existsSync } from "node:fs";
import { type Browser, type Page, chromium } from "playwright-core";

const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const executable = places.find((place) => place !== undefined && existsSync(place));

/**
 * `describe` where a Chromium is installed; else the tests are skipped and the reason is printed, or under `CI=true` they fail.
 * Set `CHROMIUM` to the path of one that is elsewhere.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (executable !== undefined || process.env["CI"] === "true") {
    describe(name, tests);
    return;
  }
  console.warn(`skipped, no Chromium found (install one or set CHROMIUM to its path): ${name}`);
  describe.skip(name, tests);
}

/** A headless Chromium. Throws where none is installed. */
export async function startBrowser(): Promise<Browser> {
  if (executable === undefined) throw new Error("no Chromium found: install one or set CHROMIUM to its path");
  // Chromium refuses to start its sandbox as root; the page under test is our own.
  return chromium.launch({ executablePath: executable, chromiumSandbox: process.getuid?.() !== 0 });
}

/** What a page did that it should not have done; each list grows while the page is open. */
export interface Misdeeds {
  readonly otherHosts: string[];
  readonly consoleErrors: string[];
  readonly policyViolations: string[];
}

/** Watches a page from before its first request on. `origin` is the only one that it may speak to. */
export async function watchPage(page: Page, origin: string): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { otherHosts: [], consoleErrors: [], policyViolations: [] };
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin) misdeeds.otherHosts.push(request.url());
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) misdeeds.otherHosts.push(socket.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.consoleErrors.push(message.text());
  });
  page.on("pageerror", (fault) => misdeeds.consoleErrors.push(fault.message));
  await page.exposeFunction("reportViolation", (violation: string) => misdeeds.policyViolations.push(violation));
  await page.addInitScript(`document.addEventListener("securitypolicyviolation", (violation) =>
    reportViolation(violation.violatedDirective + " " + violation.blockedURI + " " + violation.sourceFile))`);
  return misdeeds;
}
