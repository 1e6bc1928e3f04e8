// Visitors of the shop: a fixed number of them ask for pages, orders and images and report their web vitals, until stopped.
//   node load.js URL VISITORS PAUSE_MS
'use strict';

const http = require('http');

const [base, visitors, pause] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const agent = new http.Agent({ keepAlive: true, maxSockets: visitors });

/** The same numbers in every run: a linear congruential generator. */
function generator(seed) {
    let state = seed;
    return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

function send(path, body) {
    return new Promise((resolve) => {
        const request = http.request(new URL(path, base), { agent, method: body ? 'POST' : 'GET' }, (response) => {
            response.resume();
            response.on('end', resolve);
            response.on('error', resolve);
        });
        request.on('error', resolve);
        request.end(body);
    });
}

function beacon(random, device) {
    const slow = device === 'mobile' ? 2 : 1;
    const values = {
        ttfb: (0.05 + 0.3 * random()) * slow, fcp: (0.3 + 0.6 * random()) * slow, lcp: (0.5 + 0.9 * random()) * slow,
        load: (0.4 + 0.7 * random()) * slow, inp: (0.02 + 0.1 * random()) * slow, fid: (0.005 + 0.03 * random()) * slow,
        cls: 0.15 * random(),
    };
    return JSON.stringify({ device, values, images: [0.05 + 0.3 * random(), 0.05 + 0.3 * random()] });
}

async function visit(random, device) {
    for (;;) {
        await send('/');
        await send(`/products/${Math.floor(random() * 50)}`);
        for (let i = 0; i < 4; ++i)
            await send(`/api/orders/${Math.floor(200 * random() * random())}`);
        await send(random() < 0.05 ? '/api/fail' : '/api/stock');
        await send('/rum', beacon(random, device));
        await new Promise((resolve) => setTimeout(resolve, pause));
    }
}

for (let i = 0; i < visitors; ++i)
    visit(generator(i + 1), i % 2 ? 'desktop' : 'mobile');
process.on('SIGTERM', () => process.exit(0));
