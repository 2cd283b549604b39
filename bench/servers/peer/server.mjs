/**
 * PostGraphile 5 as its documentation has it run in production: the Amber preset, row-level security, settings of the
 * transaction made in `grafast.context`, no explorer, no explaining, no watching.
 */
import { createServer } from "node:http";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";
import { readToken } from "../token.ts";

const { DATABASE_URL, OWNER_URL, SIGNING_KEY, CONNECTIONS = "10" } = process.env;

/** Whose reach is which: what an application would put into its token. */
async function readRoles() {
  const client = new pg.Client(OWNER_URL);
  await client.connect();
  const { rows } = await client.query(
    `select user_id as "user", 'peer_' || lower(cell ->> 'reach') as role from user_right where resource = 'LEAD' and action = 'VIEW'`,
  );
  await client.end();
  return new Map(rows.map(({ user, role }) => [user, role]));
}

const roles = await readRoles();

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ["public"],
      poolConfig: { max: Number(CONNECTIONS) },
    }),
  ],
  grafserv: { graphiql: false, watch: false, graphqlOverGET: false },
  grafast: {
    explain: false,
    context({ node }) {
      const said = readToken(SIGNING_KEY, node?.req.headers.authorization);
      if (!said) return {};
      return {
        pgSettings: {
          role: roles.get(said.userId),
          "jwt.claims.account_id": said.accountId,
          "jwt.claims.user_id": said.userId,
          "jwt.claims.session_id": said.sessionId,
        },
      };
    },
  },
};

const pgl = postgraphile(preset);
const serv = pgl.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port }));
