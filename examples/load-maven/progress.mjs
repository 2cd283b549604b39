import { performance } from "node:perf_hooks";
import process from "node:process";

const width = 40;
const whole = new Intl.NumberFormat("en");

/** A bar on the terminal that grows from 0 to `total`; where there is no terminal, one line at the end. */
export class Progress {
  #began = performance.now();
  #done = 0;

  constructor(what, total) {
    this.what = what;
    this.total = total;
  }

  advance(count) {
    this.#done += count;
    if (process.stderr.isTTY) process.stderr.write(`\r${this.#line()}`);
  }

  /** How many, and in how many seconds. */
  end() {
    process.stderr.write(process.stderr.isTTY ? "\n" : `${this.#line()}\n`);
    return { count: this.#done, seconds: this.#seconds() };
  }

  #line() {
    const filled = this.total === 0 ? width : Math.round((width * this.#done) / this.total);
    const bar = "█".repeat(filled).padEnd(width, "░");
    const rate = Math.round(this.#done / this.#seconds());
    return `${this.what.padEnd(10)} ${bar} ${whole.format(this.#done)} of ${whole.format(this.total)}, ${whole.format(rate)} a second `;
  }

  #seconds() {
    return Math.max((performance.now() - this.#began) / 1_000, 0.001);
  }
}
