import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { finished } from './finished-patterns.ts';

it('writes every pattern so that it is the same in a browser', async () => {
	const patterns = pathToFileURL(resolve('src/classify/patterns.ts')).href;
	const modules = globSync('src/classify/**/*-patterns.ts');
	expect(modules.length).toBeGreaterThan(10);
	for (const path of modules) {
		const module = (await import(/* @vite-ignore */ resolve(path))) as Record<string, unknown>;
		const sent = (await import(`data:text/javascript,${encodeURIComponent(finished(module, patterns))}`)) as unknown;
		expect({ ...(sent as object) }, path).toEqual({ ...module });
	}
});

it('writes numbers, texts and nulls, alone and in objects', async () => {
	const patterns = pathToFileURL(resolve('src/classify/patterns.ts')).href;
	const module = { site: { code: 'EUR', usd: 1.05, rateDate: null }, ticks: [50, 100], none: null };
	const sent = (await import(`data:text/javascript,${encodeURIComponent(finished(module, patterns))}`)) as unknown;
	expect({ ...(sent as object) }).toEqual(module);
});

it('throws for a value that it cannot write, and says where to move it', () => {
	expect(() => finished({ isPay: () => true })).toThrow(
		/^`isPay` contains .+ Move the value to the module that uses it\.$/,
	);
});
