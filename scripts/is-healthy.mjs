/** For the container's health check: exit code 0 where the gateway of this container answers and reaches its database. */
import { get } from "node:http";

const request = get(
  { host: "127.0.0.1", port: process.env.PORT ?? 4000, path: "/readyz", timeout: 2_000 },
  (answer) => {
    process.exit(answer.statusCode === 200 ? 0 : 1);
  },
);
request.on("timeout", () => process.exit(1));
request.on("error", () => process.exit(1));
