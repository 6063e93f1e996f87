# syntax=docker/dockerfile:1

# One build for all processes; each image below takes its own dependencies and the same compiled code.
FROM node:22-bookworm-slim AS source
WORKDIR /sojourn
COPY . .

FROM source AS build
RUN npm ci && npm run build

FROM source AS api-modules
RUN npm ci --omit=dev --omit=optional --workspace @sojourn/api --workspace @sojourn/store

FROM source AS worker-modules
RUN npm ci --omit=dev --workspace @sojourn/worker

FROM node:22-bookworm-slim AS api
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SOJOURN_EDITOR_DIR=/sojourn/apps/editor/dist
WORKDIR /sojourn
COPY --from=api-modules /sojourn ./
COPY --from=build /sojourn/libs ./libs
COPY --from=build /sojourn/apps/api/dist ./apps/api/dist
COPY --from=build /sojourn/apps/editor/dist ./apps/editor/dist
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]

FROM node:22-bookworm-slim AS worker
ENV NODE_ENV=production SOJOURN_ACTIONS_DIR=/sojourn/actions
WORKDIR /sojourn
COPY --from=worker-modules /sojourn ./
COPY --from=build /sojourn/libs ./libs
COPY --from=build /sojourn/workflows ./workflows
COPY --from=build /sojourn/apps/worker/dist ./apps/worker/dist
USER node
CMD ["node", "apps/worker/dist/main.js"]
