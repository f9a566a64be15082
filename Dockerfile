# One image for the CMS, the worker and the public server; each container has its own command.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Search runs in a container of its own, so the engine for one machine is left out.
RUN npm run build \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@gaubee cms/.next/cache .tmp

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    RONGHE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    ASTRO_TELEMETRY_DISABLED=1 \
    TZ=Asia/Shanghai \
    DATA_DIR=/data \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=1048576 \
    MALLOC_TRIM_THRESHOLD_=1048576
# Pictures for sharing are drawn with its characters.
RUN apt-get update \
  && apt-get install -y --no-install-recommends fontconfig fonts-noto-cjk \
  && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /app ./
USER node
VOLUME /data
EXPOSE 4000 4001 4003
CMD ["node", "scripts/dist/serve.js", "--host", "0.0.0.0"]
