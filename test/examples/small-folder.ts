import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The four files with a line or two each, made for a test. */
const files = {
  "sales_teams.csv": "sales_agent,manager,regional_office\nAnn Lee,Bo Berg,North\n",
  "accounts.csv":
    "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,retail,1996,1100.04,2822,Norway,\n",
  "products.csv": "product,series,sales_price\nGTX Pro,GTX,4821\n",
  "sales_pipeline.csv":
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nA1,Ann Lee,GTX Pro,Acme,Won,2017-01-02,2017-03-01,4514\n",
} as const;
export type FileName = keyof typeof files;

export interface SmallFolder {
  readonly path: string;
  /** Writes a file as it was at first, with `instead` in the place of `text`. */
  rewrite(name: FileName, text: string, instead: string): void;
  /** Adds a line to a file as it was at first. */
  add(name: FileName, line: string): void;
  remove(): void;
}

export function makeSmallFolder(): SmallFolder {
  const path = mkdtempSync(join(tmpdir(), "maven-"));
  const write = (name: string, text: string): void => {
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    rewrite: (name, text, instead) => {
      write(name, files[name].replace(text, instead));
    },
    add: (name, line) => {
      write(name, `${files[name]}${line}\n`);
    },
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}
