import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** As declared in src/styles/tokens.css. */
const layers = '@layer tokens,base,components,pages,print;';

const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/**
 * Gives each page one stylesheet that holds what its components need. The bundler splits shared styles off into
 * files of their own, which a page then has to fetch one by one; here the files that a page links are joined, in
 * their order, into one. Pages that link the same files share it.
 */
export function oneStylesheet(): AstroIntegration {
	return {
		name: 'one-stylesheet',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const joined = new Map<string, string>();
				for await (const page of glob('**/*.html', { cwd: dist })) {
					const html = await readFile(join(dist, page), 'utf8');
					const parts = [...html.matchAll(link)].map(([, href]) => href ?? '');
					if (parts.length < 2) continue;
					const key = parts.join();
					const href = joined.get(key) ?? (await joinFiles(dist, parts));
					joined.set(key, href);
					let first = true;
					const rewritten = html.replaceAll(link, () => {
						const kept = first ? `<link rel="stylesheet" href="${href}">` : '';
						first = false;
						return kept;
					});
					await writeFile(join(dist, page), rewritten);
				}
				for (const part of new Set([...joined.keys()].flatMap((key) => key.split(','))))
					await rm(join(dist, part), { force: true });
				logger.info(`${joined.size} kinds of page, one stylesheet each`);
			},
		},
	};
}

async function joinFiles(dist: string, parts: string[]): Promise<string> {
	// The order of layers is declared in one of the parts; it must come before any of them is used.
	const css = layers + (await Promise.all(parts.map((part) => readFile(join(dist, part), 'utf8')))).join('\n');
	const href = `/_astro/page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
	await writeFile(join(dist, href), css);
	return href;
}
