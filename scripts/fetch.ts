import { declaredSite } from '#site/site-address.ts';
import { readArguments, run, texts, UsageError } from './command.ts';
import { readAllowedHosts } from './snapshot/plan/options.ts';
import { FeedFault } from './snapshot/decode/fault.ts';
import { createClient } from './snapshot/fetch/client/client.ts';
import { FetchFault } from './snapshot/fetch/client/fault.ts';
import { readJson } from './snapshot/decode/read-json.ts';
import { reportedError } from './snapshot/sources/source.ts';

const { values, positionals } = readArguments({
	name: 'npm run fetch',
	does: 'Sends one request through the pipeline’s own client and prints its verdict as JSON.',
	positionals: 'URL',
	options: {
		'allow-host': texts('IP:PORT of a test server on this machine that may be asked over http'),
	},
});

await run(async () => {
	const [url, ...more] = positionals;
	if (url === undefined || more.length > 0)
		throw new UsageError('Give exactly one address: `npm run fetch -- https://…`.');
	const client = createClient({
		site: process.env['SITE_URL'] ?? declaredSite,
		allowHosts: readAllowedHosts(values['allow-host']),
	});
	let status: number | null = null;
	let bytes: number | null = null;
	try {
		const body = await client.get({ url });
		status = 200;
		bytes = body.bytes.length;
		const { value, hazards } = readJson(body.bytes, body.charset);
		const error = reportedError(value);
		if (error) throw error;
		const twice = hazards.find(({ kind }) => kind === 'duplicate-key');
		if (twice) throw new FeedFault('duplicate-key', `The key \`${twice.path.join('.')}\` occurs twice.`);
		const { contentType, charset, url: finalUrl } = body;
		print({ ok: true, code: null, reason: null, status, bytes, contentType, charset, url: finalUrl });
		return 0;
	} catch (error) {
		if (!(error instanceof FeedFault)) throw error;
		if (error instanceof FetchFault) status = error.status;
		print({ ok: false, code: error.code, reason: error.message, status, bytes, contentType: null, charset: null, url });
		return 1;
	} finally {
		await client.close();
	}

	function print(verdict: object): void {
		console.log(JSON.stringify({ ...verdict, requests: client.requests() }));
	}
});
