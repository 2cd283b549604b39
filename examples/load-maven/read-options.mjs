import { parseArgs } from "node:util";
import { Stop } from "./stop.mjs";

const usage = `node load-maven.mjs <folder> --email <address> --password <password>
  --url             the gateway                                          http://127.0.0.1:4000
  --account         name of the account to found, or to go on with       Maven
  --name            what its founder is called                           the part of the e-mail before the @
  --people-domain   where the e-mail addresses of the people end         the part of the e-mail behind the @
  --first-password  lets the people sign in, to choose their own; without it they are invited and wait
  --faults          a file for the faults of the data                    printed`;

/** What the command line says: `folder`, `url`, `email`, `password`, `account`, `name`, `domain`, `firstPassword`, `faults`. */
export function readOptions(words) {
  const { values, positionals } = parse(words);
  const { email, password } = values;
  const [folder] = positionals;
  if (positionals.length !== 1 || !email?.includes("@") || !password) throw new Stop(usage);
  const at = email.lastIndexOf("@");
  return {
    folder,
    email,
    password,
    url: values.url.replace(/\/+$/, ""),
    account: values.account,
    name: values.name ?? email.slice(0, at),
    domain: values["people-domain"] ?? email.slice(at + 1),
    firstPassword: values["first-password"] ?? null,
    faults: values.faults ?? null,
  };
}

function parse(words) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        url: { type: "string", default: "http://127.0.0.1:4000" },
        email: { type: "string" },
        password: { type: "string" },
        account: { type: "string", default: "Maven" },
        name: { type: "string" },
        "people-domain": { type: "string" },
        "first-password": { type: "string" },
        faults: { type: "string" },
      },
    });
  } catch (error) {
    throw new Stop(`${error.message}\n\n${usage}`);
  }
}
