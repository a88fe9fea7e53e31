FROM node:24-slim AS build
WORKDIR /redress
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /redress
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force && mkdir /data && chown node:node /data
COPY bin bin
COPY drizzle drizzle
COPY examples examples
COPY playbooks playbooks
COPY scenarios scenarios
COPY LICENSE manifest.yml ./
COPY --from=build /redress/dist dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 REDRESS_DATA=/data DATABASE_URL=file:/data/redress.sqlite
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/redress.js"]
CMD ["start"]
