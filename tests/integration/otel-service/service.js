// A small web shop that reports about itself by OpenTelemetry: API routes, pages, images, a PostgreSQL pool, a Redis cache, and the
// measurements that visitors' browsers send. Addresses come from the environment; "ready" on standard output says that it listens.
'use strict';

process.env.OTEL_SEMCONV_STABILITY_OPT_IN = 'http,database';

const { metrics, context } = require('@opentelemetry/api');
const { AsyncLocalStorageContextManager } = require('@opentelemetry/context-async-hooks');
const { getRPCMetadata } = require('@opentelemetry/core');
const { MeterProvider, AggregationType } = require('@opentelemetry/sdk-metrics');
const { PrometheusExporter } = require('@opentelemetry/exporter-prometheus');
const { registerInstrumentations } = require('@opentelemetry/instrumentation');
const { HttpInstrumentation } = require('@opentelemetry/instrumentation-http');
const { PgInstrumentation } = require('@opentelemetry/instrumentation-pg');

function port(name) {
    const value = Number(process.env[name]);
    if (!Number.isInteger(value) || value <= 0)
        throw new Error(`${name} has to hold a port`);
    return value;
}

/** Buckets with the targets' limits among them, so that a limit can be judged. */
function buckets(instrumentName, boundaries) {
    return { instrumentName, aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries, recordMinMax: false } } };
}

const short = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5];
const long = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.8, 2, 2.5, 3, 4, 6, 10];
const vitals = {
    lcp: ['web_vitals_lcp_seconds', long], fcp: ['web_vitals_fcp_seconds', long], ttfb: ['web_vitals_ttfb_seconds', long],
    inp: ['web_vitals_inp_seconds', short], fid: ['web_vitals_fid_seconds', short],
    cls: ['web_vitals_cls', [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5]],
    load: ['page_load_duration_seconds', long],
};

const exporter = new PrometheusExporter({ host: '127.0.0.1', port: port('METRICS_PORT') });
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
const provider = new MeterProvider({
    readers: [exporter],
    views: [
        buckets('http.server.request.duration', short), buckets('db.client.operation.duration', short),
        buckets('db.client.connection.wait_time', short), buckets('resource_load_duration_seconds', short),
        ...Object.values(vitals).map(([name, boundaries]) => buckets(name, boundaries)),
    ],
});
metrics.setGlobalMeterProvider(provider);
registerInstrumentations({
    meterProvider: provider,
    instrumentations: [new HttpInstrumentation({ disableOutgoingRequestInstrumentation: true }), new PgInstrumentation()],
});

const http = require('http');
const { Pool } = require('pg');
const redis = require('@redis/client');

const meter = metrics.getMeter('shop');
const waitTime = meter.createHistogram('db.client.connection.wait_time', { unit: 's' });
const imageLoad = meter.createHistogram('resource_load_duration_seconds');
const beacons = Object.fromEntries(Object.entries(vitals).map(([key, [name]]) => [key, meter.createHistogram(name)]));

const pool = new Pool({ host: '127.0.0.1', port: port('PG_PORT'), user: 'postgres', database: 'postgres', max: 8 });
const cache = redis.createClient({ url: `redis://127.0.0.1:${port('REDIS_PORT')}` });

async function fromDatabase(text, values) {
    const asked = process.hrtime.bigint();
    const client = await pool.connect();
    waitTime.record(Number(process.hrtime.bigint() - asked) / 1e9, { 'db.client.connection.pool.name': 'shop' });
    try {
        return (await client.query(text, values)).rows;
    } finally {
        client.release();
    }
}

async function order(id) {
    const key = `order:${id}`;
    const known = await cache.get(key);
    if (known !== null)
        return known;
    const rows = await fromDatabase('SELECT $1::int AS id, pg_sleep(0.002)', [id]);
    const text = JSON.stringify(rows[0].id);
    await cache.set(key, text, { EX: 20 });
    return text;
}

async function readBody(request) {
    let text = '';
    for await (const piece of request)
        text += piece;
    return JSON.parse(text);
}

const routes = [
    ['/api/orders/:id', /^\/api\/orders\/(\d+)$/, async (match) => [200, await order(Number(match[1]))]],
    ['/api/stock', /^\/api\/stock$/, async () => [200, JSON.stringify(await fromDatabase('SELECT count(*) FROM pg_class', []))]],
    ['/api/fail', /^\/api\/fail$/, async () => [500, '{}']],
    ['/rum', /^\/rum$/, async (match, request) => {
        const beacon = await readBody(request);
        for (const [key, value] of Object.entries(beacon.values))
            beacons[key].record(value, { device: beacon.device });
        for (const value of beacon.images)
            imageLoad.record(value, { initiator_type: 'img' });
        return [204, ''];
    }],
    ['/', /^\/$/, async () => [200, '<!doctype html><title>Shop</title>']],
    ['/products/:id', /^\/products\/(\d+)$/, async (match) => [200, `<!doctype html><title>Product ${match[1]}</title>`]],
];

async function answer(request, response) {
    const found = routes.map(([route, pattern, handler]) => [route, pattern.exec(request.url), handler]).find(([, match]) => match);
    if (!found) {
        response.writeHead(404).end();
        return;
    }
    const [route, match, handler] = found;
    const metadata = getRPCMetadata(context.active());
    if (metadata)
        metadata.route = route;
    try {
        const [status, body] = await handler(match, request);
        response.writeHead(status).end(body);
    } catch (error) {
        process.stderr.write(`${error.stack}\n`);
        response.writeHead(500).end();
    }
}

const server = http.createServer(answer);

async function main() {
    await cache.connect();
    await fromDatabase('SELECT 1', []);
    server.listen(port('PORT'), '127.0.0.1', () => process.stdout.write('ready\n'));
}

process.on('SIGTERM', () => process.exit(0));
main().catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
